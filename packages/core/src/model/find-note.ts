// The parts of a document, a part and a label as a call writes it come in; the note that the call means goes out.

import type { Note, Part } from './block.ts';

/** A label as notes are compared by it: case and the amount of white space do not count (CommonMark, matching labels). */
export function noteKey(label: string): string {
  return label.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase().toUpperCase();
}

/**
 * The note of a call with `label` in part number `part` (from 0): the first of that part with this label, else the only
 * one in the whole document; undefined when there is none, or several in other parts.
 */
export function findNote<P>(parts: readonly Part<P>[], part: number, label: string): Note<P> | undefined {
  const key = noteKey(label);
  const own = parts[part]?.notes.find((note) => noteKey(note.label) === key);
  if (own !== undefined) return own;
  const all = parts.flatMap((other) => other.notes.filter((note) => noteKey(note.label) === key));
  return all.length === 1 ? all[0] : undefined;
}
