// A `:::name` directive of a syntax tree comes in; the block that it means goes out, or its content with a problem.

import type { Paragraph, RootContent } from 'mdast';
import type { Block } from '../model/block.ts';
import type { Draft } from '../model/unit.ts';
import type { FlowContent } from './blocks.ts';
import { captionOf, figureOf, picturesOf } from './figures.ts';
import { quotationOf, type ReadBlocks } from './quotations.ts';
import { draftOf, endOf, lineDrafts, plainDraft, type Reading, type Surroundings, startOf, warn } from './reading.ts';
import { tableOf } from './tables.ts';

type Container = Extract<RootContent, { type: 'containerDirective' }>;
type Leaf = Extract<RootContent, { type: 'leafDirective' }>;

/**
 * The blocks of a container directive.
 *
 * Problems: `directive-unknown` (its opening line is kept as text), `directive-content` for what a directive cannot hold,
 * `directive-label` and `directive-attributes` for what it does not take.
 */
export function blocksOfDirective(
  reading: Reading,
  node: Container,
  where: Surroundings,
  readBlocks: ReadBlocks,
): readonly Block<Draft>[] {
  const { label, content } = contentOf(node);
  const attributes = Object.keys(node.attributes ?? {}).length > 0;
  if (attributes) warn(reading, 'directive-attributes', startOf(node), { name: node.name });
  switch (node.name) {
    case 'epigraph':
    case 'pull-quote':
      return [
        ...unwantedLabel(reading, node, label, where),
        ...quotationOf(reading, node.name, content, where, readBlocks),
      ];
    case 'verse':
    case 'signature':
      return [
        ...unwantedLabel(reading, node, label, where),
        ...linesOf(reading, node.name, content, where, readBlocks),
      ];
    case 'figure':
      return captionedFigure(reading, node, label, content, where, readBlocks);
    case 'table':
      return captionedTable(reading, node, label, content, where, readBlocks);
    default:
      return unknownContainer(reading, node, label, content, where, readBlocks);
  }
}

/** A leaf directive means nothing here: it is kept as written. */
export function literalDirective(reading: Reading, node: Leaf, where: Surroundings): readonly Block<Draft>[] {
  warn(reading, 'directive-unknown', startOf(node), { name: node.name });
  const written = reading.source.text.slice(startOf(node), endOf(node));
  return asParagraph(plainDraft(reading, reading.source.restore(written, startOf(node)), startOf(node), where));
}

function contentOf(node: Container): {
  readonly label: Paragraph | undefined;
  readonly content: readonly FlowContent[];
} {
  const [first, ...rest] = node.children;
  const isLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  return isLabel ? { label: first, content: rest } : { label: undefined, content: node.children };
}

function asParagraph(prose: Draft | undefined): readonly Block<Draft>[] {
  return prose === undefined ? [] : [{ kind: 'paragraph', prose }];
}

function unwantedLabel(
  reading: Reading,
  node: Container,
  label: Paragraph | undefined,
  where: Surroundings,
): readonly Block<Draft>[] {
  if (label === undefined) return [];
  warn(reading, 'directive-label', startOf(label), { name: node.name });
  return asParagraph(draftOf(reading, label.children, where));
}

function unknownContainer(
  reading: Reading,
  node: Container,
  label: Paragraph | undefined,
  content: readonly FlowContent[],
  where: Surroundings,
  readBlocks: ReadBlocks,
): readonly Block<Draft>[] {
  const start = startOf(node);
  warn(reading, 'directive-unknown', start, { name: node.name });
  const line = reading.source.text.slice(start, endOf(node)).split('\n', 1)[0] ?? '';
  const opening = label === undefined ? line : line.slice(0, startOf(label) - start);
  const attributes = label === undefined ? '' : line.slice(endOf(label) - start);
  return [
    ...asParagraph(plainDraft(reading, `${opening}${attributes}`, start, where)),
    ...(label === undefined ? [] : asParagraph(draftOf(reading, label.children, where))),
    ...readBlocks(reading, content, where),
  ];
}

/** Paragraphs become stanzas, or lines of a signature; anything else stands between them as it is. */
function linesOf(
  reading: Reading,
  kind: 'verse' | 'signature',
  content: readonly FlowContent[],
  where: Surroundings,
  readBlocks: ReadBlocks,
): readonly Block<Draft>[] {
  const blocks: Block<Draft>[] = [];
  let stanzas: (readonly Draft[])[] = [];
  const flush = () => {
    if (stanzas.length > 0) blocks.push(kind === 'verse' ? { kind, stanzas } : { kind, lines: stanzas.flat() });
    stanzas = [];
  };
  for (const node of content) {
    if (node.type === 'paragraph' && picturesOf(node.children) === undefined) {
      const lines = lineDrafts(reading, node.children, { ...where, kind });
      if (lines.length > 0) stanzas.push(lines);
      continue;
    }
    const others = readBlocks(reading, [node], where);
    if (others.length === 0) continue;
    warn(reading, 'directive-content', startOf(node), { name: kind });
    flush();
    blocks.push(...others);
  }
  flush();
  return blocks;
}

function captionedFigure(
  reading: Reading,
  node: Container,
  label: Paragraph | undefined,
  content: readonly FlowContent[],
  where: Surroundings,
  readBlocks: ReadBlocks,
): readonly Block<Draft>[] {
  const [only, ...others] = content.filter(isVisible);
  const pictures = only?.type === 'paragraph' && others.length === 0 ? picturesOf(only.children) : undefined;
  const [picture] = pictures ?? [];
  if (picture !== undefined && pictures?.length === 1) {
    return figureOf(reading, picture, where, label && captionOf(reading, label.children, where));
  }
  return uncaptioned(reading, node, label, content, where, readBlocks);
}

function captionedTable(
  reading: Reading,
  node: Container,
  label: Paragraph | undefined,
  content: readonly FlowContent[],
  where: Surroundings,
  readBlocks: ReadBlocks,
): readonly Block<Draft>[] {
  const [only, ...others] = content.filter(isVisible);
  if (only?.type !== 'table' || others.length > 0) {
    return uncaptioned(reading, node, label, content, where, readBlocks);
  }
  return [tableOf(reading, only, where, label && captionOf(reading, label.children, where))];
}

function isVisible(node: FlowContent): boolean {
  return node.type !== 'footnoteDefinition' && node.type !== 'definition';
}

/** What a figure or table directive holds beside what it should: the caption stands behind it as a paragraph. */
function uncaptioned(
  reading: Reading,
  node: Container,
  label: Paragraph | undefined,
  content: readonly FlowContent[],
  where: Surroundings,
  readBlocks: ReadBlocks,
): readonly Block<Draft>[] {
  warn(reading, 'directive-content', startOf(node), { name: node.name });
  const caption = label && draftOf(reading, label.children, where);
  return [...readBlocks(reading, content, where), ...asParagraph(caption)];
}
