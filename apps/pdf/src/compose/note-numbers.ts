// The notes that begin on each page come in; the numbers that they should have there go out.

import { groupBy } from '@warraq/core';
import type { NoteRegister } from './note-register.ts';

/** The names of the notes that begin on every page, in the order in which they stand there. */
export type BegunNotes = readonly (readonly string[])[];

/** So often the numbers may follow the pages freely; then they settle. */
const FREE_ROUNDS = 4;
/** So often only the first of numbers that change together is settled, then all: a chapter is not set a thousand times. */
const CAREFUL_ROUNDS = 20;
/** Numbers change together when so few pages lie between them: what stands on one page depends on those before. */
const TOGETHER = 2;

/**
 * Counts anew on every page, as often as the chapter is set; numbers that are the same twice are the right ones.
 *
 * They become the same: a note could begin the count of a page, move to the page before for being narrower there, and
 * back, for ever. So after some rounds the first note in the text that begins a count in one round and not in the next
 * never does again, and likewise the first after pages on which nothing changes; when none is left that changes, no number
 * and no page does. Where such a note comes first on its page the numbers go on from the page before: no page ever shows
 * one twice.
 */
export function createPageCount(): (begun: BegunNotes) => ReadonlyMap<string, number> {
  const settled = new Set<string>();
  let starts: ReadonlySet<string> = new Set();
  let round = 0;
  return (begun) => {
    const names = begun.flat();
    const firsts = new Set(begun.flatMap((page) => page.slice(0, 1)));
    const changed = names.filter((name) => !settled.has(name) && firsts.has(name) !== starts.has(name));
    if (round > FREE_ROUNDS) {
      const careful = round <= FREE_ROUNDS + CAREFUL_ROUNDS;
      for (const name of careful ? firstsOf(changed, begun) : changed) settled.add(name);
    }
    starts = new Set([...firsts].filter((name) => !settled.has(name)));
    round++;
    return countFrom(names, starts);
  };
}

/** Of names in the order of the pages, those before which there is none on the same page or one of the last few. */
function firstsOf(names: readonly string[], begun: BegunNotes): readonly string[] {
  const pages = new Map(begun.flatMap((page, index) => page.map((name) => [name, index] as const)));
  const numbers = names.map((name) => pages.get(name) ?? 0);
  return names.filter((_, index) => index === 0 || numbers[index]! - numbers[index - 1]! > TOGETHER);
}

function countFrom(names: readonly string[], starts: ReadonlySet<string>): ReadonlyMap<string, number> {
  let number = 0;
  return new Map(
    names.map((name) => {
      number = starts.has(name) ? 1 : number + 1;
      return [name, number];
    }),
  );
}

/** The notes of a chapter in one language, and those that begin on each of its pages. */
export interface PlacedNotes {
  readonly notes: NoteRegister;
  readonly begun: BegunNotes;
}

/** A chapter comes in, the numbers of the notes that begin in it go out; of both sides where it has two. */
export type PartCount = (sides: readonly PlacedNotes[]) => readonly ReadonlyMap<string, number>[];

/**
 * The numbers that the edition gives to the notes of each part, given out again in the order in which the notes stand.
 * The edition lets a part begin with 1 only where no page can be expected to show a number twice; where one would all the
 * same (a translation much shorter than its source), the part goes on from the part before it, for good, so that numbers
 * settle. Where languages stand side by side a note has the number of the leading side on both: whoever looks from one
 * to the other looks for the number, also where a translation calls its notes in another order.
 */
export function createPartCount(): PartCount {
  const goingOn = new Set<number>();
  return (sides) => {
    const [{ notes, begun }] = sides as readonly [PlacedNotes];
    const parts = byPart(notes, begun.flat());
    for (;;) {
      const leading = countParts(notes, parts, goingOn);
      const numbers = sides.map((side, slot) => (slot === 0 ? leading : sameNotes(leading, notes, side)));
      const before = goingOn.size;
      sides.forEach((side, slot) => {
        for (const page of side.begun) {
          for (const part of partsThatRepeat(side.notes, page, numbers[slot]!)) goingOn.add(part);
        }
      });
      if (goingOn.size === before) return numbers;
    }
  };
}

/** The numbers of the leading side for the notes of the other. */
function sameNotes(
  leading: ReadonlyMap<string, number>,
  from: NoteRegister,
  { notes, begun }: PlacedNotes,
): ReadonlyMap<string, number> {
  const byId = new Map([...leading].map(([name, number]) => [from.find(name).note.id, number]));
  return new Map(begun.flat().map((name) => [name, byId.get(notes.find(name).note.id) ?? notes.number(name)]));
}

function countParts(
  notes: NoteRegister,
  parts: ReadonlyMap<number, readonly string[]>,
  goingOn: ReadonlySet<number>,
): ReadonlyMap<string, number> {
  let last = 0;
  return new Map(
    [...parts].flatMap(([part, names]) => {
      const numbers = names.map((name) => notes.find(name).note.number).sort((a, b) => a - b);
      const from = goingOn.has(part) ? last + 1 - numbers[0]! : 0;
      last = from + numbers.at(-1)!;
      return names.map((name, index) => [name, from + numbers[index]!] as const);
    }),
  );
}

/** The later of every two parts that have notes of one number on a page. */
function partsThatRepeat(
  notes: NoteRegister,
  page: readonly string[],
  numbers: ReadonlyMap<string, number>,
): readonly number[] {
  const seen = new Map<number, number>();
  return page.flatMap((name) => {
    const number = numbers.get(name)!;
    const [part, other] = [placeOfPart(notes, name), seen.get(number)];
    seen.set(number, part);
    return other === undefined ? [] : [Math.max(part, other)];
  });
}

/** Notes by the places of their parts in the chapter, in the order of the parts. */
function byPart(notes: NoteRegister, names: readonly string[]): ReadonlyMap<number, readonly string[]> {
  return new Map([...groupBy(names, (name) => placeOfPart(notes, name))].sort(([a], [b]) => a - b));
}

function placeOfPart(notes: NoteRegister, name: string): number {
  const { chapter, part } = notes.find(name);
  return chapter.parts.indexOf(part);
}
