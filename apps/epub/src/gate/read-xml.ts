// The text of an XML file comes in; its elements are told one by one, and the first thing that is not well-formed goes out.

import { SaxesParser, type SaxesTagNS } from 'saxes';

export type XmlElement = SaxesTagNS;

export interface XmlListener {
  /** An element begins; `parents` is how many are open around it. */
  open(element: XmlElement, parents: number): void;
  /** Text, or a part of it, directly inside the element that was opened last and is still open. */
  text?(text: string): void;
  close?(element: XmlElement): void;
  /** What stands between `<!DOCTYPE` and `>`. */
  doctype?(text: string): void;
  instruction?(target: string): void;
}

/** @returns `name:line:column: what is wrong`, for the first place that is not well-formed XML with namespaces */
export function readXml(name: string, text: string, listener: XmlListener): string | undefined {
  const parser = new SaxesParser({ xmlns: true, fileName: name });
  let fault: string | undefined;
  let depth = 0;
  parser.on('error', (error) => {
    fault ??= error.message.replace(/\.$/, '');
  });
  parser.on('opentag', (element) => {
    if (fault === undefined) listener.open(element, depth);
    depth++;
  });
  parser.on('closetag', (element) => {
    depth--;
    if (fault === undefined) listener.close?.(element);
  });
  if (listener.text !== undefined) parser.on('text', (words) => listener.text?.(words));
  parser.on('doctype', (doctype) => listener.doctype?.(doctype));
  parser.on('processinginstruction', ({ target }) => listener.instruction?.(target));
  parser.write(text).close();
  return fault;
}

/** An attribute's value, by the name with which it is written. */
export function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes[name]?.value;
}
