// The element of a page that holds a text comes in; its Markdown goes out, with nothing in it but text.

import { fromDom } from 'hast-util-from-dom';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';

/** Signs for private use stand for the calls and beginnings of notes, until Markdown is written. */
export const CALL = '\ue000';
export const NOTE = '\ue002';
export const END = '\ue001';

const SCHEMA = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter(
    (name) => !['img', 'input', 'picture', 'source', 'details', 'summary'].includes(name),
  ),
  attributes: { a: ['href'] },
  // Addresses of people are taken out, and listed, of the Markdown.
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
  clobber: [],
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'svg', 'form', 'button'],
};

export function markdownOf(element: unknown): string {
  const clean = sanitize(fromDom(element as Parameters<typeof fromDom>[0]), SCHEMA);
  const tree = toMdast(clean);
  const markdown = toMarkdown(tree, { bullet: '-', rule: '-', emphasis: '*', extensions: [gfmToMarkdown()] });
  return markdown
    .replace(new RegExp(`${CALL}(\\w+)${END}`, 'gu'), '[^$1]')
    .replace(new RegExp(`^${NOTE}(\\w+)${END}\\s*`, 'gmu'), '[^$1]: ');
}
