// Entries come in; the runs that stand in each part of each entry go out, numbered.

import type { Entries } from './folded-entries.ts';
import { nextRun, RUN, RUNS } from './letter-runs.ts';

/** Sixteen bits say in which part of an entry a run begins, and which entry of its block that is. */
const PART_BITS = 4;
/** In so many parts of equal length entries are divided. */
export const PARTS = 1 << PART_BITS;
const ENTRY_BITS = 16 - PART_BITS;
/** How many entries a block can have. */
export const MOST_IN_BLOCK = 1 << ENTRY_BITS;

export function placeOf(part: number, entry: number): number {
  return (part << ENTRY_BITS) | entry;
}

/** Which entry of its block a place is in. */
export function entryAt(place: number): number {
  return place & (MOST_IN_BLOCK - 1);
}

/** In which part of a text so long a letter stands. */
export function partOf(letter: number, length: number): number {
  return Math.floor((letter * PARTS) / length);
}

/** With which letter a part of a text so long begins. */
function partStart(part: number, length: number): number {
  return Math.ceil((part * length) / PARTS);
}

export class RunWalk {
  /** The number of each run that has been found, from 1. */
  readonly numbers = new Uint32Array(RUNS);
  /** How many different runs have been found. */
  known = 0;
  /** What was found last: the runs' numbers and their places, by part, then by entry, then by letter. */
  runs = new Uint32Array(0);
  places = new Uint16Array(0);
  count = 0;
  /** Where each run was found last. */
  private lasts = new Int32Array(1024);
  private readonly entries: Entries;

  constructor(entries: Entries) {
    this.entries = entries;
  }

  /** Finds all runs of the entries from `first` to before `last`. One that stands twice in one part is found once. */
  through(first: number, last: number): void {
    const { starts, ends } = this.entries;
    let letters = 0;
    for (let entry = first; entry < last; entry++) letters += ends[entry]! - starts[entry]!;
    if (this.runs.length < letters) {
      this.runs = new Uint32Array(letters);
      this.places = new Uint16Array(letters);
    }
    this.lasts.fill(-1);
    this.count = 0;
    for (let part = 0; part < PARTS; part++)
      for (let entry = first; entry < last; entry++) {
        const start = starts[entry]!;
        const length = ends[entry]! - start;
        const end = Math.min(start + partStart(part + 1, length) + RUN - 1, ends[entry]!);
        this.part(start + partStart(part, length), end, placeOf(part, entry - first));
      }
  }

  /** The runs that begin in one part of one entry. */
  private part(start: number, end: number, place: number): void {
    const { letters } = this.entries;
    const { numbers, runs, places } = this;
    let { count } = this;
    let run = 0;
    for (let i = start; i < end; i++) {
      run = nextRun(run, letters[i]!);
      if (i < start + RUN - 1) continue;
      const number = numbers[run]! || this.number(run);
      if (this.lasts[number] === place) continue;
      this.lasts[number] = place;
      runs[count] = number;
      places[count++] = place;
    }
    this.count = count;
  }

  private number(run: number): number {
    const number = ++this.known;
    this.numbers[run] = number;
    if (number >= this.lasts.length) {
      const larger = new Int32Array(2 * number).fill(-1);
      larger.set(this.lasts);
      this.lasts = larger;
    }
    return number;
  }
}
