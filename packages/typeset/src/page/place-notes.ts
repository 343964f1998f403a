// The room at a page's foot comes in; up to which row the notes are set there goes out.

import type { NoteStrips } from './measure-flow.ts';
import { EMPTY, TOLERANCE } from './page-costs.ts';

/** How many ways to part a note are compared on a page: the last that fits and those before it. */
const WAYS = 8;

/** The height of the rows of notes from `from` up to `to`, without the space above the first. */
export function notesHeight(notes: NoteStrips, from: number, to: number): number {
  return to <= from ? 0 : notes.above[to]! - notes.above[from]! - notes.before[from]!;
}

/** The row after the last that fits into `room`. */
export function lastFitting(notes: NoteStrips, from: number, to: number, room: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (notesHeight(notes, from, middle) <= room + TOLERANCE) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The row after the last of the notes from `from` up to `to` that is set in `room`: all of them where they fit,
 * otherwise where parting them costs least together with the room left empty. Undefined where not even the rows up to
 * `least` fit.
 */
export function partNotes(
  notes: NoteStrips,
  from: number,
  to: number,
  least: number,
  room: number,
  pageHeight: number,
): number | undefined {
  const last = lastFitting(notes, from, to, room);
  if (last < least) return undefined;
  if (last === to) return to;
  let best = last;
  let lowest = Number.POSITIVE_INFINITY;
  for (let end = last; end >= Math.max(least, last - WAYS); end--) {
    const empty = (room - notesHeight(notes, from, end)) / pageHeight;
    const cost = notes.breakCost[end]! + EMPTY * empty * empty;
    if (cost >= lowest) continue;
    lowest = cost;
    best = end;
  }
  return best;
}
