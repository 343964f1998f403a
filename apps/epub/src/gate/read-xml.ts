// The text of an XML file comes in; its elements are told one by one, and the first thing that is not well-formed goes out.

import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** As it is written: `dc:title`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

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

/**
 * Prefixes are looked at here and not by the parser, which takes twice the time for it: our files declare theirs once.
 * @returns `name:line:column: what is wrong`, for the first place that is not well-formed, or has an undeclared prefix
 */
export function readXml(name: string, text: string, listener: XmlListener): string | undefined {
  const parser = new SaxesParser<{ xmlns: false; fileName: string }>({ xmlns: false, fileName: name });
  const prefixes = new Set(['xml', 'xmlns']);
  let fault: string | undefined;
  let depth = 0;
  parser.on('error', (error) => {
    fault ??= error.message.replace(/\.$/, '');
  });
  parser.on('opentag', (element) => {
    const unknown = undeclaredPrefix(element, prefixes);
    if (unknown !== undefined)
      fault ??= `${name}:${parser.line}:${parser.column}: the prefix ${unknown} is not declared`;
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

/** Adds the prefixes that the element declares. */
function undeclaredPrefix({ name, attributes }: XmlElement, declared: Set<string>): string | undefined {
  let isPrefixed = name.includes(':');
  for (const attribute in attributes) {
    if (!attribute.includes(':')) continue;
    isPrefixed = true;
    if (attribute.startsWith('xmlns:')) declared.add(attribute.slice('xmlns:'.length));
  }
  if (!isPrefixed) return undefined;
  let unknown = prefixOf(name, declared);
  for (const attribute in attributes) unknown ??= prefixOf(attribute, declared);
  return unknown;
}

function prefixOf(name: string, declared: ReadonlySet<string>): string | undefined {
  const at = name.indexOf(':');
  return at < 0 || declared.has(name.slice(0, at)) ? undefined : name.slice(0, at);
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
