// A name, attributes and children come in; an XML element as text goes out.

import { escapeAttribute, escapeText } from './to-xhtml.ts';

/** Markup that is safe to stand between tags. */
export type Xml = string & { readonly __xml: true };

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element. Children are markup already; a text goes through `xmlText` first. Undefined attributes are left out. */
export function xml(name: string, attributes: Attributes, children: readonly Xml[] = []): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
    .join('');
  const content = children.join('');
  return (content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`) as Xml;
}

export function xmlText(text: string): Xml {
  return escapeText(text) as Xml;
}

/** A whole XML file. */
export function xmlFile(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
