// Flow nodes of a syntax tree come in; the model's blocks go out, their prose as drafts.

import type { BlockContent, DefinitionContent, Heading, Html, List, ListItem, Paragraph, RootContent } from 'mdast';
import type { Block, ListItem as Item } from '../model/block.ts';
import { info } from '../model/problem.ts';
import type { Draft } from '../model/unit.ts';
import { beginningOf } from './beginning-of.ts';
import { blocksOfDirective, literalDirective } from './directives.ts';
import { figureOf, picturesOf } from './figures.ts';
import { isComment } from './inlines.ts';
import { quotationOf } from './quotations.ts';
import { draftOf, endOf, literalDraft, plainDraft, type Reading, type Surroundings, startOf, warn } from './reading.ts';
import { tableOf } from './tables.ts';

export type FlowContent = RootContent | BlockContent | DefinitionContent;

/** Reads flow content in order. Footnote definitions and link definitions are left out: they are read elsewhere. */
export function blocksOf(
  reading: Reading,
  nodes: readonly FlowContent[],
  where: Surroundings,
): readonly Block<Draft>[] {
  return nodes.flatMap((node) => blocksOfNode(reading, node, where));
}

function blocksOfNode(reading: Reading, node: FlowContent, where: Surroundings): readonly Block<Draft>[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphOf(reading, node, where);
    case 'heading':
      return headingOf(reading, node, where);
    case 'list':
      return listOf(reading, node, where);
    case 'blockquote':
      return quotationOf(reading, 'quotation', node.children, where, blocksOf);
    case 'table':
      return [tableOf(reading, node, where, undefined)];
    case 'code':
      return [{ kind: 'code', text: reading.source.restore(node.value, startOf(node)) }];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'html':
      return htmlOf(reading, node, where);
    case 'containerDirective':
      return blocksOfDirective(reading, node, where, blocksOf);
    case 'leafDirective':
      return literalDirective(reading, node, where);
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
      return [];
    default:
      return paragraph(literalDraft(reading, startOf(node), endOf(node), where));
  }
}

/** No block for no draft, a paragraph for one. */
function paragraph(draft: Draft | undefined): readonly Block<Draft>[] {
  return draft === undefined ? [] : [{ kind: 'paragraph', prose: draft }];
}

function paragraphOf(reading: Reading, node: Paragraph, where: Surroundings): readonly Block<Draft>[] {
  const pictures = picturesOf(node.children);
  if (pictures !== undefined) return pictures.flatMap((picture) => figureOf(reading, picture, where));
  return paragraph(draftOf(reading, node.children, where));
}

/** Level 1 opens a part, which only the document's own headings can. */
function headingOf(reading: Reading, node: Heading, where: Surroundings): readonly Block<Draft>[] {
  if (node.depth === 1) warn(reading, 'heading-in-container', startOf(node));
  const prose = draftOf(reading, node.children, { ...where, kind: 'heading' });
  return prose === undefined ? [] : [{ kind: 'heading', level: Math.max(2, node.depth), prose }];
}

function listOf(reading: Reading, list: List, where: Surroundings): readonly Block<Draft>[] {
  const items = list.children.map((item) => itemOf(reading, item, { ...where, kind: 'item' }));
  const loose = list.spread === true || list.children.some((item) => item.spread === true);
  return [{ kind: 'list', ordered: list.ordered === true, start: list.start ?? 1, loose, items }];
}

/** A task's box becomes a sign before its text. */
function itemOf(reading: Reading, item: ListItem, where: Surroundings): Item<Draft> {
  const blocks = blocksOf(reading, item.children, where);
  const [first, ...rest] = blocks;
  if (typeof item.checked !== 'boolean' || first?.kind !== 'paragraph') return { blocks };
  return { blocks: [{ ...first, prose: behindSign(item.checked ? '☑ ' : '☐ ', first.prose) }, ...rest] };
}

/** What the text was parsed to is changed with it. */
function behindSign(sign: string, { content, ...prose }: Draft): Draft {
  const text = sign + prose.text;
  if (content === undefined) return { ...prose, text };
  const [first, ...rest] = content;
  return first?.kind === 'text'
    ? { ...prose, text, content: [{ ...first, text: sign + first.text }, ...rest] }
    : { ...prose, text, content: [{ kind: 'text', text: sign }, ...content] };
}

/**
 * HTML between paragraphs: comments are dropped, all else is kept as it is written.
 *
 * Problems: `html-comment`, `raw-html`, and `comment-open` for a comment that never ends and hides all that follows.
 */
function htmlOf(reading: Reading, node: Html, where: Surroundings): readonly Block<Draft>[] {
  const start = startOf(node);
  const raw = reading.source.restore(node.value, start);
  if (isComment(raw)) {
    reading.problems.push(info('html-comment', reading.source.placeAt(start)));
    return [];
  }
  const visible = raw.replace(/<!--.*?-->/gsu, '');
  if (visible !== raw) reading.problems.push(info('html-comment', reading.source.placeAt(start)));
  if (visible.includes('<!--')) warn(reading, 'comment-open', start);
  else if (visible.includes('<')) warn(reading, 'raw-html', start, { html: beginningOf(visible.trim()) });
  return paragraph(plainDraft(reading, visible, start, where));
}
