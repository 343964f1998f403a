// A hast tree comes in; well-formed XHTML that is also good HTML goes out.

import type { Element, Nodes } from 'hast';
import { legalText } from './legal-text.ts';

const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
/** Deeper elements lose their tags and keep their text: reading systems stop at a depth of 256. */
const MAX_DEPTH = 200;
const NAMES: Readonly<Record<string, string>> = {
  className: 'class',
  xmlLang: 'xml:lang',
  dateTime: 'datetime',
  htmlFor: 'for',
};
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * Serialises elements and texts; comments, doctypes and raw nodes are left out. Attributes are sorted, only void
 * elements close themselves, illegal characters go last of all. Works through a list, so that no depth overflows.
 */
export function toXhtml(tree: Nodes): string {
  const out: string[] = [];
  const todo: (string | { readonly node: Nodes; readonly depth: number })[] = [{ node: tree, depth: 0 }];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (typeof next === 'string') {
      out.push(next);
      continue;
    }
    const { node, depth } = next;
    if (node.type === 'text') out.push(escapeText(node.value));
    if (node.type !== 'element' && node.type !== 'root') continue;
    const tagged = node.type === 'element' && depth <= MAX_DEPTH;
    if (tagged && VOID.has(node.tagName)) {
      out.push(`<${node.tagName}${attributesOf(node)}/>`);
      continue;
    }
    if (tagged) {
      out.push(`<${node.tagName}${attributesOf(node)}>`);
      todo.push(`</${node.tagName}>`);
    }
    for (let i = node.children.length - 1; i >= 0; i--) todo.push({ node: node.children[i]!, depth: depth + 1 });
  }
  return out.join('');
}

/** A text as it stands between tags. */
export function escapeText(text: string): string {
  const legal = legalText(text);
  return /[&<>]/.test(legal) ? legal.replaceAll(/[&<>]/g, (char) => ESCAPES[char] ?? char) : legal;
}

/** A text as it stands between an attribute's double quotes. */
export function escapeAttribute(text: string): string {
  const legal = legalText(text);
  return /[&<>"\t\n\r]/.test(legal) ? legal.replaceAll(/[&<>"\t\n\r]/g, (char) => ESCAPES[char] ?? char) : legal;
}

function attributesOf(element: Element): string {
  const entries = Object.entries(element.properties);
  const [first] = entries;
  // Most elements have none or one.
  if (entries.length <= 1) return first === undefined ? '' : attribute(attributeName(first[0]), first[1]);
  return entries
    .map(([property, value]) => attribute(attributeName(property), value))
    .sort()
    .join('');
}

function attribute(name: string, value: Element['properties'][string]): string {
  if (value === undefined || value === null || value === false) return '';
  const text = value === true ? name : Array.isArray(value) ? value.join(' ') : String(value);
  return ` ${name}="${escapeAttribute(text)}"`;
}

function attributeName(property: string): string {
  if (/^[a-z]+$/.test(property)) return property;
  return NAMES[property] ?? property.replace(/^(aria|data)(?=[A-Z])/, '$1-').toLowerCase();
}
