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
  const todo: (string | Nodes)[] = [tree];
  // How deep what is to be done stands: as long as the other.
  const depths = [0];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const depth = depths.pop()!;
    if (typeof next === 'string') {
      out.push(next);
      continue;
    }
    const node = next;
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
      depths.push(depth);
    }
    for (let i = node.children.length - 1; i >= 0; i--) {
      todo.push(node.children[i]!);
      depths.push(depth + 1);
    }
  }
  return out.join('');
}

/** Texts of other characters alone are written as they are, as most are: signs of mark-up, and what `legalText` sees to. */
const NEEDS_CARE = /[^\t\n\r -%'-;=?-\ud7ff\ue000-\ufffd]/;
const NEEDS_CARE_IN_ATTRIBUTES = /[^ !#-%'-;=?-\ud7ff\ue000-\ufffd]/;

/** A text as it stands between tags. */
export function escapeText(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return legalText(text).replaceAll(/[&<>]/g, (char) => ESCAPES[char] ?? char);
}

/** A text as it stands between an attribute's double quotes. */
export function escapeAttribute(text: string): string {
  if (!NEEDS_CARE_IN_ATTRIBUTES.test(text)) return text;
  return legalText(text).replaceAll(/[&<>"\t\n\r]/g, (char) => ESCAPES[char] ?? char);
}

function attributesOf(element: Element): string {
  const written: string[] = [];
  for (const [property, value] of Object.entries(element.properties)) {
    const text = attribute(attributeName(property), value);
    // Few elements have more than three: each is put in its place among those before it.
    let at = written.length;
    while (at > 0 && written[at - 1]! > text) at--;
    written.splice(at, 0, text);
  }
  return written.join('');
}

function attribute(name: string, value: Element['properties'][string]): string {
  if (value === undefined || value === null || value === false) return '';
  const text = value === true ? name : Array.isArray(value) ? value.join(' ') : String(value);
  return ` ${name}="${escapeAttribute(text)}"`;
}

const names = new Map<string, string>();

/** There are few dozens of them, and each is asked for thousands of times. */
function attributeName(property: string): string {
  const known = names.get(property);
  if (known !== undefined) return known;
  const name = nameOf(property);
  if (names.size < MOST_NAMES) names.set(property, name);
  return name;
}

/** Trees of anybody's may have any names. */
const MOST_NAMES = 1000;

function nameOf(property: string): string {
  if (/^[a-z]+$/.test(property)) return property;
  return NAMES[property] ?? property.replace(/^(aria|data)(?=[A-Z])/, '$1-').toLowerCase();
}
