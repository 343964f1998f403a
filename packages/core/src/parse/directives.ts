// A `:::name` directive of a syntax tree comes in; the block that it means goes out, or its content with a problem.

import type { Paragraph, RootContent } from 'mdast';
import type { Block } from '../model/block.ts';
import type { Draft } from '../model/unit.ts';
import type { FlowContent } from './blocks.ts';
import { captionOf, figureOf, picturesOf } from './figures.ts';
import { quotationOf, type ReadBlocks } from './quotations.ts';
import {
  draftOf,
  endOf,
  lineDrafts,
  literalDraft,
  plainDraft,
  type Reading,
  type Surroundings,
  startOf,
  warn,
} from './reading.ts';
import { tableOf } from './tables.ts';

type Container = Extract<RootContent, { type: 'containerDirective' }>;
type Leaf = Extract<RootContent, { type: 'leafDirective' }>;

/** A container directive with its label apart from what it holds. */
interface Directive {
  readonly node: Container;
  readonly label: Paragraph | undefined;
  readonly content: readonly FlowContent[];
}

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
  const directive = directiveOf(node);
  const { content } = directive;
  const attributes = Object.keys(node.attributes ?? {}).length > 0;
  if (attributes) warn(reading, 'directive-attributes', startOf(node), { name: node.name });
  switch (node.name) {
    case 'epigraph':
    case 'pull-quote':
      return [
        ...unwantedLabel(reading, directive, where),
        ...quotationOf(reading, node.name, content, where, readBlocks),
      ];
    case 'verse':
    case 'signature':
      return [...unwantedLabel(reading, directive, where), ...linesOf(reading, node.name, content, where, readBlocks)];
    case 'figure':
      return captionedFigure(reading, directive, where) ?? uncaptioned(reading, directive, where, readBlocks);
    case 'table':
      return captionedTable(reading, directive, where) ?? uncaptioned(reading, directive, where, readBlocks);
    default:
      return unknownContainer(reading, directive, where, readBlocks);
  }
}

/** A leaf directive means nothing here: it is kept as written. */
export function literalDirective(reading: Reading, node: Leaf, where: Surroundings): readonly Block<Draft>[] {
  warn(reading, 'directive-unknown', startOf(node), { name: node.name });
  return asParagraph(literalDraft(reading, startOf(node), endOf(node), where));
}

function directiveOf(node: Container): Directive {
  const [first, ...rest] = node.children;
  const isLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  return isLabel ? { node, label: first, content: rest } : { node, label: undefined, content: node.children };
}

function asParagraph(prose: Draft | undefined): readonly Block<Draft>[] {
  return prose === undefined ? [] : [{ kind: 'paragraph', prose }];
}

function unwantedLabel(reading: Reading, { node, label }: Directive, where: Surroundings): readonly Block<Draft>[] {
  if (label === undefined) return [];
  warn(reading, 'directive-label', startOf(label), { name: node.name });
  return asParagraph(draftOf(reading, label.children, where));
}

function unknownContainer(
  reading: Reading,
  { node, label, content }: Directive,
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

/** The figure that a directive holds alone; undefined when it holds anything else. */
function captionedFigure(
  reading: Reading,
  { label, content }: Directive,
  where: Surroundings,
): readonly Block<Draft>[] | undefined {
  const only = onlyNode(content);
  const pictures = only?.type === 'paragraph' ? picturesOf(only.children) : undefined;
  const [picture] = pictures ?? [];
  if (picture === undefined || pictures?.length !== 1) return undefined;
  return figureOf(reading, picture, where, label && captionOf(reading, label.children, where));
}

/** The table that a directive holds alone; undefined when it holds anything else. */
function captionedTable(
  reading: Reading,
  { label, content }: Directive,
  where: Surroundings,
): readonly Block<Draft>[] | undefined {
  const only = onlyNode(content);
  if (only?.type !== 'table') return undefined;
  return [tableOf(reading, only, where, label && captionOf(reading, label.children, where))];
}

/** The one node that shows anything where it stands; definitions do not. */
function onlyNode(content: readonly FlowContent[]): FlowContent | undefined {
  const visible = content.filter((node) => node.type !== 'footnoteDefinition' && node.type !== 'definition');
  return visible.length === 1 ? visible[0] : undefined;
}

/** What a figure or table directive holds beside what it should: the caption stands behind it as a paragraph. */
function uncaptioned(
  reading: Reading,
  { node, label, content }: Directive,
  where: Surroundings,
  readBlocks: ReadBlocks,
): readonly Block<Draft>[] {
  warn(reading, 'directive-content', startOf(node), { name: node.name });
  const caption = label && draftOf(reading, label.children, where);
  return [...readBlocks(reading, content, where), ...asParagraph(caption)];
}
