// A document's parts and the notes that its leading text calls come in; the number of every note goes out.

import type { Note, Part } from '../model/block.ts';
import type { NotesDesign } from '../model/collection.ts';
import { type NoteFinder, noteFinder } from '../model/find-note.ts';
import { proseOfBlocks } from '../model/traverse.ts';

/** The notes of a document as calls find them, and their numbers. */
export interface NumberedNotes<P> {
  readonly find: NoteFinder<Note<P>>;
  numberOf(note: Note<P>): number;
}

/**
 * Numbers notes from 1 in each part (or in the document), in the order of their first calls: in the part's heading and blocks, then in its
 * notes; notes that nothing calls follow. `labels` gives the labels that a prose calls; `opening` is prose that stands
 * before the first part (title, summary). Where the numbers run through the document, a part's follow those of the part
 * before; numbers that begin again on every page exist only once there are pages.
 */
export function numberNotes<P>(
  parts: readonly Part<P>[],
  opening: readonly P[],
  labels: (prose: P) => readonly string[],
  numbering: NotesDesign['numbering'],
): NumberedNotes<P> {
  const find = noteFinder(parts);
  const home = new Map(parts.flatMap((part, i) => part.notes.map((note) => [note, i] as const)));
  const numbers = new Map<Note<P>, number>();
  const order: Note<P>[][] = parts.map(() => []);

  const call = (note: Note<P> | undefined) => {
    if (note === undefined || numbers.has(note)) return;
    const queue = order[home.get(note) ?? 0];
    queue?.push(note);
    numbers.set(note, queue?.length ?? 0);
  };
  const callAll = (prose: readonly P[], part: number) => {
    for (const one of prose) for (const label of labels(one)) call(find(part, label));
  };

  callAll(opening, 0);
  for (const [i, part] of parts.entries()) {
    callAll([...(part.heading === undefined ? [] : [part.heading.prose]), ...proseOfBlocks(part.blocks)], i);
  }
  for (const [i, part] of parts.entries()) {
    const queue = order[i] ?? [];
    let read = 0;
    const readQueue = () => {
      for (; read < queue.length; read++) callAll(proseOfBlocks(queue[read]?.blocks ?? []), i);
    };
    readQueue();
    for (const note of part.notes) {
      call(note);
      readQueue();
    }
  }
  const before = numbering === 'document' ? notesBefore(parts) : undefined;
  return { find, numberOf: (note) => (numbers.get(note) ?? 0) + (before?.[home.get(note) ?? 0] ?? 0) };
}

/** How many notes stand in the parts before each. */
function notesBefore<P>(parts: readonly Part<P>[]): readonly number[] {
  let sum = 0;
  return parts.map(({ notes }) => {
    sum += notes.length;
    return sum - notes.length;
  });
}
