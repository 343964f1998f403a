// The text of a reading page comes in; the same goes out with a visible link at every passage that has an address.

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** What a passage can be; a cell of a table is found by its table. */
const PASSAGES = new Set(['p', 'div', 'h2', 'h3', 'h4', 'h5', 'h6']);
const WITHOUT = new Set(['td', 'th']);
/** Belong to the passage beside them. */
const ADDITIONS = new Set(['attribution', 'signature', 'subtitle']);

/** @param label what the link is called where it cannot be seen */
export function withPermalinks(node: ElementContent, label: string): ElementContent {
  if (node.type !== 'element' || WITHOUT.has(node.tagName) || isAddition(node)) return node;
  const id = passageId(node);
  if (id !== undefined) return linked(node, id, label);
  return { ...node, children: node.children.map((child) => withPermalinks(child, label)) };
}

/** A stanza is found by its first line, also where its lines stand in columns. */
function passageId({ tagName, properties, children: [first] }: Element): string | undefined {
  if (!PASSAGES.has(tagName)) return undefined;
  const line =
    tagName === 'p' ? (spanId(first) ?? (first?.type === 'element' && spanId(first.children[0]))) : undefined;
  return [properties.id, line].find((id): id is string => typeof id === 'string' && id.startsWith('u-'));
}

function spanId(node: ElementContent | undefined): unknown {
  return node?.type === 'element' && node.tagName === 'span' ? node.properties.id : undefined;
}

function linked(passage: Element, id: string, label: string): Element {
  // The sign is a picture to those who hear the page: its name is the label.
  const sign = h('span', { ariaHidden: 'true' }, '¶');
  return afterFirst(passage, h('a', { class: 'permalink', href: `#${id}`, ariaLabel: label, title: label }, [sign]));
}

function isAddition({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.some((name) => ADDITIONS.has(String(name)));
}

/**
 * At the end; where two languages stand in a passage, at the end of the first, whose label it bears, and where its last line
 * is a box, in that.
 */
function afterFirst(passage: Element, link: Element): Element {
  const ofLanguage = passage.children.findIndex((child) => child.type === 'element' && isOneLanguage(child));
  const inner = ofLanguage === -1 ? passage.children.findLastIndex(isLineInHalves) : ofLanguage;
  const first = passage.children[inner];
  if (first?.type !== 'element') return { ...passage, children: [...passage.children, link] };
  return { ...passage, children: passage.children.with(inner, { ...first, children: [...first.children, link] }) };
}

function isLineInHalves(node: ElementContent): boolean {
  const className = node.type === 'element' && node.properties.className;
  return Array.isArray(className) && className.includes('line-in-halves');
}

function isOneLanguage({ tagName, properties: { className } }: Element): boolean {
  const isLine = Array.isArray(className) && className.includes('line');
  return tagName === 'p' || tagName === 'div' || isLine;
}
