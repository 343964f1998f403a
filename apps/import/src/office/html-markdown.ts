// The element of a page that holds a text comes in; its Markdown goes out, with nothing in it but text.

import { decodePercent } from '@warraq/core';
import { fromDom } from 'hast-util-from-dom';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { withLooseBlanks } from './loose-blanks.ts';

/** Signs for private use stand for the calls and beginnings of notes, until Markdown is written. */
export const CALL = '\ue000';
export const NOTE = '\ue002';
export const END = '\ue001';
/** Between two paragraphs of a note. */
export const PARAGRAPH = '\ue006';
/** Around verse, and between its lines. */
export const VERSE = '\ue004';
export const LINE = '\ue005';

const SCHEMA = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter(
    (name) => !['img', 'input', 'picture', 'source', 'details', 'summary'].includes(name),
  ),
  attributes: { a: ['href'], ol: ['start'] },
  // Addresses of people are taken out, and listed, of the Markdown.
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
  clobber: [],
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'svg', 'form', 'button'],
};

export function markdownOf(element: unknown): string {
  const clean = sanitize(fromDom(element as Parameters<typeof fromDom>[0]), SCHEMA);
  const tree = withoutOuterRules(toMdast(withLooseBlanks(withHeads(withoutDeadLinks(clean)))));
  const markdown = toMarkdown(tree, { bullet: '-', rule: '-', emphasis: '*', extensions: [gfmToMarkdown()] });
  return renumbered(markdown)
    .replace(new RegExp(`${CALL}(\\w+)${END}`, 'gu'), '[^$1]')
    .replace(new RegExp(`^${NOTE}(\\w+)${END}\\s*`, 'gmu'), '[^$1]: ')
    .replace(new RegExp(`\\s*${PARAGRAPH}\\s*`, 'gu'), '\n\n    ')
    .replace(new RegExp(`^${VERSE}(.*)${VERSE}$`, 'gmu'), (_, verse: string) =>
      [':::verse', ...verse.split(LINE), ':::'].join('\n'),
    );
}

/** A line across the page parts two pieces of text; above the first and behind the last it is left of the page. */
function withoutOuterRules(tree: ReturnType<typeof toMdast>): ReturnType<typeof toMdast> {
  if (tree.type !== 'root') return tree;
  const isRule = (at: number) => tree.children[at]?.type === 'thematicBreak';
  let [first, end] = [0, tree.children.length];
  while (first < end && isRule(first)) first++;
  while (end > first && isRule(end - 1)) end--;
  return { ...tree, children: tree.children.slice(first, end) };
}

/** Notes count from 1 in the order in which they are called, whatever the file calls them. */
function renumbered(markdown: string): string {
  const numbers = new Map<string, number>();
  return markdown.replace(new RegExp(`([${CALL}${NOTE}])(\\w+)${END}`, 'gu'), (_, sign: string, label: string) => {
    if (!numbers.has(label)) numbers.set(label, numbers.size + 1);
    return `${sign}${numbers.get(label)}${END}`;
  });
}

type Tree = ReturnType<typeof sanitize>;

/** Markdown has no table without a head: the first row is it, where none is marked. */
function withHeads(tree: Tree): Tree {
  if (!('children' in tree)) return tree;
  const isTable = tree.type === 'element' && tree.tagName === 'table';
  const children = tree.children.map((child) => withHeads(child as Tree)) as typeof tree.children;
  const same = { ...tree, children } as Tree;
  return isTable && !holds(same, 'th') ? withFirstRow(same) : same;
}

function holds(tree: Tree, name: string): boolean {
  if (tree.type === 'element' && tree.tagName === name) return true;
  return 'children' in tree && tree.children.some((child) => holds(child as Tree, name));
}

function withFirstRow(tree: Tree): Tree {
  if (!('children' in tree)) return tree;
  const at = tree.children.findIndex((child) => holds(child as Tree, 'tr'));
  const first = tree.children[at];
  if (first === undefined) return tree;
  const isRow = first.type === 'element' && first.tagName === 'tr';
  const head = isRow
    ? {
        ...first,
        children: first.children.map((cell) =>
          cell.type === 'element' && cell.tagName === 'td' ? { ...cell, tagName: 'th' } : cell,
        ),
      }
    : withFirstRow(first as Tree);
  return { ...tree, children: tree.children.with(at, head as never) } as Tree;
}

/** Of a link that leads nowhere from here (`/about`, `#top`, a bookmark) the words stay. */
function withoutDeadLinks(tree: Tree): Tree {
  if (!('children' in tree)) return tree;
  const children = tree.children.flatMap((child): typeof tree.children => {
    const inner = withoutDeadLinks(child as Tree) as (typeof tree.children)[number];
    const isLink = inner.type === 'element' && inner.tagName === 'a';
    // A picture that has gone took the words of the link with it.
    if (isLink && !holdsWords(inner as Tree)) return [];
    const isAlive = isLink && /^(?:https?:|mailto:|tel:)/iu.test(String(inner.properties.href ?? ''));
    if (isAlive) inner.properties.href = target(String(inner.properties.href));
    return isLink && !isAlive ? (inner.children as typeof tree.children) : [inner];
  });
  return { ...tree, children } as Tree;
}

function holdsWords(tree: Tree): boolean {
  if (tree.type === 'text') return tree.value.trim() !== '';
  return 'children' in tree && tree.children.some((child) => holdsWords(child as Tree));
}

/** Google leads every link of its documents over itself. */
function target(href: string): string {
  const inner = /^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?(?:[^#]*&)?q=([^&#]+)/iu.exec(href)?.[1];
  const found = inner === undefined ? href : decodePercent(inner);
  return /^(?:https?:|mailto:)/iu.test(found) ? found : href;
}
