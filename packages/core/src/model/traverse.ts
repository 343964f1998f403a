// A document or a chapter goes in; the same with its prose replaced, or its prose as a list in reading order, comes out.

import type { Block, Heading, Note, Part, TableCell } from './block.ts';
import type { Document } from './document.ts';
import type { Chapter, Prose } from './edition.ts';

/**
 * Replaces every prose of a document. `f` is called once for each, in reading order: title, subtitle, summary, then for
 * each part its heading, its blocks and its notes. Inside a block: a quotation before its attribution, a figure's
 * alternative text before its caption, a table's caption before its head and rows.
 */
export function mapDocument<P, Q>(document: Document<P>, f: (prose: P) => Q): Document<Q> {
  return {
    ...document,
    title: f(document.title),
    subtitle: mapOptional(document.subtitle, f),
    summary: mapOptional(document.summary, f),
    parts: document.parts.map((part) => mapPart(part, f)),
  };
}

/** Replaces every prose of a chapter of an edition, in the order of `mapDocument`. Notes keep their numbers. */
export function mapChapter(chapter: Chapter, f: (prose: Prose) => Prose): Chapter {
  return {
    ...chapter,
    title: f(chapter.title),
    subtitle: mapOptional(chapter.subtitle, f),
    summary: mapOptional(chapter.summary, f),
    parts: chapter.parts.map((part) => ({
      heading: part.heading && mapHeading(part.heading, f),
      blocks: mapBlocks(part.blocks, f),
      notes: part.notes.map((note) => ({ ...note, blocks: mapBlocks(note.blocks, f) })),
    })),
  };
}

/** Replaces every prose of blocks, in reading order. */
export function mapBlocks<P, Q>(blocks: readonly Block<P>[], f: (prose: P) => Q): readonly Block<Q>[] {
  return blocks.map((block) => mapBlock(block, f));
}

/** All prose of a document, in the order in which `mapDocument` visits it. */
export function proseOf<P>(document: Document<P>): readonly P[] {
  const found: P[] = [];
  mapDocument(document, (prose) => found.push(prose));
  return found;
}

/** All prose of blocks, in reading order. */
export function proseOfBlocks<P>(blocks: readonly Block<P>[]): readonly P[] {
  const found: P[] = [];
  mapBlocks(blocks, (prose) => found.push(prose));
  return found;
}

/** Replaces every prose of a part; what else a note has stays. */
export function mapPart<P, Q>(part: Part<P>, f: (prose: P) => Q): Part<Q> {
  return {
    heading: part.heading && mapHeading(part.heading, f),
    blocks: mapBlocks(part.blocks, f),
    notes: part.notes.map((note): Note<Q> => ({ ...note, blocks: mapBlocks(note.blocks, f) })),
  };
}

function mapHeading<P, Q>(heading: Heading<P>, f: (prose: P) => Q): Heading<Q> {
  return { ...heading, prose: f(heading.prose) };
}

function mapOptional<P, Q>(prose: P | undefined, f: (prose: P) => Q): Q | undefined {
  return prose === undefined ? undefined : f(prose);
}

function mapCells<P, Q>(cells: readonly TableCell<P>[], f: (prose: P) => Q): readonly TableCell<Q>[] {
  return cells.map((cell) => ({ prose: f(cell.prose) }));
}

function mapBlock<P, Q>(block: Block<P>, f: (prose: P) => Q): Block<Q> {
  switch (block.kind) {
    case 'heading':
      return mapHeading(block, f);
    case 'paragraph':
      return { ...block, prose: f(block.prose) };
    case 'list':
      return { ...block, items: block.items.map((item) => ({ blocks: mapBlocks(item.blocks, f) })) };
    case 'quotation':
    case 'epigraph':
    case 'pull-quote':
      return { ...block, blocks: mapBlocks(block.blocks, f), attribution: mapOptional(block.attribution, f) };
    case 'verse':
      return { ...block, stanzas: block.stanzas.map((lines) => lines.map(f)) };
    case 'signature':
      return { ...block, lines: block.lines.map(f) };
    case 'figure':
      return { ...block, alternative: mapOptional(block.alternative, f), caption: mapOptional(block.caption, f) };
    case 'table':
      return {
        ...block,
        caption: mapOptional(block.caption, f),
        head: mapCells(block.head, f),
        rows: block.rows.map((row) => mapCells(row, f)),
      };
    case 'code':
    case 'rule':
      return block;
  }
}
