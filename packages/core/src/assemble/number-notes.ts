// A document's parts and the notes that its leading text calls come in; the number of every note goes out.

import type { Note, Part } from '../model/block.ts';
import type { NotesDesign } from '../model/collection.ts';
import { type NoteFinder, noteFinder } from '../model/find-note.ts';
import { proseOfBlocks } from '../model/traverse.ts';
import { NoteOrder, type NoteText } from './note-order.ts';
import { numbersBeforeParts } from './numbers-before-parts.ts';

/** The notes of a document as calls find them, and their numbers. */
export interface NumberedNotes<P> {
  readonly find: NoteFinder<Note<P>>;
  numberOf(note: Note<P>): number;
}

/**
 * Numbers notes in the order of their first calls: in the part's heading and blocks. `opening` is prose that stands before
 * the first part (title, summary). What a note calls follows it where notes stand at the foot of pages, and stands behind
 * all that the text calls where they stand together; notes that nothing calls come last.
 *
 * Numbers run through the document, or begin again with 1 in its parts: in all of them, or, where notes stand at the foot,
 * in those that lie so far from notes of the same number that no page can show both. It does not depend on any page, so
 * print, ebooks and reading pages show the same numbers. Numbers by page exist only once there are pages; elsewhere they
 * begin again in every part.
 */
export function numberNotes<P>(
  parts: readonly Part<P>[],
  opening: readonly P[],
  text: NoteText<P>,
  design: NotesDesign,
): NumberedNotes<P> {
  const find = noteFinder(parts);
  const apart = lettersApart(design);
  const order = new NoteOrder(
    parts,
    find,
    isCounted(parts, apart) ? text : { ...text, letters: () => 0 },
    design.place,
  );
  order.read(opening, 0);
  for (const [i, { heading, blocks }] of parts.entries()) {
    order.read([...(heading === undefined ? [] : [heading.prose]), ...proseOfBlocks(blocks)], i);
  }
  order.readRest();
  const before = numbersBeforeParts(order.spans, apart);
  return { find, numberOf: (note) => before[order.partOf(note)]! + order.placeOf(note) };
}

/** How far two notes of one number have to be from each other. */
function lettersApart({ place, numbering }: NotesDesign): number {
  switch (numbering) {
    case 'document':
      return Number.POSITIVE_INFINITY;
    case 'part':
      return place === 'foot' ? LETTERS_OF_A_PAGE : Number.NEGATIVE_INFINITY;
    case 'page':
      return Number.NEGATIVE_INFINITY;
  }
}

/** Whether it matters how long the text is: most documents have one part. */
function isCounted<P>(parts: readonly Part<P>[], apart: number): boolean {
  return Number.isFinite(apart) && parts.filter(({ notes }) => notes.length > 0).length > 1;
}

/**
 * More letters than any page that we print holds, with its notes: on A4, in two columns of small text, there are up to
 * 9,200 in English, 6,700 in Arabic.
 */
export const LETTERS_OF_A_PAGE = 10_000;
