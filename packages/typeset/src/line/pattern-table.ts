// Packed hyphenation patterns come in; a table of numbers, which is walked many times faster than a tree, goes out.

import type { PackedPatterns } from './packed-patterns.ts';

/** The dot of a word's end, then a to z: the only letters of the patterns of English. */
const LETTERS = 27;

/** Rows of a tree by number; the root is row 0. */
export interface PatternTable {
  /** `next[row * 27 + letter]`: the row behind a letter, 0 where no pattern goes on. */
  readonly next: Uint16Array;
  /** By row: the number of the list of levels of the pattern that ends here, plus one; 0 for none. */
  readonly ends: Uint16Array;
  readonly levels: readonly (readonly number[])[];
}

/** The column of a letter, or -1 for a character that no pattern holds. */
function letterOf(codeUnit: number): number {
  if (codeUnit === 0x2e) return 0;
  return codeUnit >= 0x61 && codeUnit <= 0x7a ? codeUnit - 0x60 : -1;
}

const tables = new WeakMap<PackedPatterns, PatternTable>();

/** The table of some patterns, made when it is asked for first. */
export function patternTable(patterns: PackedPatterns): PatternTable {
  const known = tables.get(patterns);
  if (known !== undefined) return known;
  const made = makeTable(patterns);
  tables.set(patterns, made);
  return made;
}

const SPACE = 0x20;

function makeTable({ rows, levels }: PackedPatterns): PatternTable {
  let count = 1;
  for (let at = rows.indexOf(' '); at >= 0; at = rows.indexOf(' ', at + 1)) count++;
  const next = new Uint16Array(count * LETTERS);
  const ends = new Uint16Array(count);
  let row = 0;
  let behind = 0;
  for (let at = 0; at < rows.length; at++) {
    const code = rows.charCodeAt(at);
    if (code === SPACE) row++;
    else if (isDigit(code)) ends[row] = ends[row]! * 10 + code - 0x30;
    else next[row * LETTERS + letterOf(code)] = ++behind;
  }
  return { next, ends, levels };
}

function isDigit(codeUnit: number): boolean {
  return codeUnit >= 0x30 && codeUnit <= 0x39;
}

/** The row behind a letter of a row; 0 where no pattern goes on. */
export function rowBehind({ next }: PatternTable, row: number, codeUnit: number): number {
  const letter = letterOf(codeUnit);
  return letter < 0 ? 0 : next[row * LETTERS + letter]!;
}
