// A document comes in; for each of its units how early a reader meets it goes out, by which translators choose what is next.

import type { Block } from '../model/block.ts';
import type { Document } from '../model/document.ts';
import { proseOfBlocks } from '../model/traverse.ts';
import type { Unit } from '../model/unit.ts';

/** From what every reader sees to what few do. */
export const READER_RANKS = ['title', 'summary', 'opening', 'heading', 'text', 'aside'] as const;

/**
 * `title`: it stands in contents, catalogues and running heads. `summary`: with the subtitle, in feeds and shops.
 * `opening`: the first paragraph of a part. `aside`: notes, alternative texts, captions, cells, signatures.
 */
export type ReaderRank = (typeof READER_RANKS)[number];

/** The rank of every unit, by id. */
export function readerRanks(document: Document<Unit>): ReadonlyMap<string, ReaderRank> {
  const ranks = new Map<string, ReaderRank>([[document.title.id, 'title']]);
  for (const unit of [document.subtitle, document.summary]) if (unit !== undefined) ranks.set(unit.id, 'summary');
  for (const { heading, blocks, notes } of document.parts) {
    if (heading !== undefined) ranks.set(heading.prose.id, 'heading');
    const opening = openingOf(blocks);
    for (const unit of proseOfBlocks(blocks)) ranks.set(unit.id, unit === opening ? 'opening' : rankOf(unit));
    for (const unit of notes.flatMap((note) => proseOfBlocks(note.blocks))) ranks.set(unit.id, 'aside');
  }
  return ranks;
}

function openingOf(blocks: readonly Block<Unit>[]): Unit | undefined {
  const first = blocks.find((block) => block.kind === 'paragraph');
  return first?.kind === 'paragraph' ? first.prose : undefined;
}

function rankOf({ kind }: Unit): ReaderRank {
  switch (kind) {
    case 'title':
      return 'title';
    case 'subtitle':
    case 'summary':
      return 'summary';
    case 'heading':
      return 'heading';
    case 'paragraph':
    case 'item':
    case 'quotation':
    case 'epigraph':
    case 'pull-quote':
    case 'verse':
      return 'text';
    case 'attribution':
    case 'signature':
    case 'note':
    case 'alternative':
    case 'caption':
    case 'cell':
      return 'aside';
  }
}
