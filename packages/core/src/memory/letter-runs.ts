// Numbered letters come in; the runs of three letters that stand in them go out, as numbers.

import type { Letters } from '../segment/edit-distance.ts';

/** How many letters a run has. */
export const RUN = 3;
/** Letters that are seen first have runs of their own; later ones share theirs. That can only make texts seem more alike. */
const LETTER_BITS = 6;
const LETTERS = (1 << LETTER_BITS) - 1;
/** How many runs there can be. */
export const RUNS = 1 << (RUN * LETTER_BITS);

/** The run that ends with a letter, from the one that ends before it. */
export function nextRun(run: number, letter: number): number {
  return ((run << LETTER_BITS) | (letter & LETTERS)) & (RUNS - 1);
}

/** The runs of the first `length` letters, in the order of their places. */
export function runsOf(letters: Letters, length: number): number[] {
  const runs: number[] = [];
  let run = 0;
  for (let i = 0; i < length; i++) {
    run = nextRun(run, letters[i]!);
    if (i >= RUN - 1) runs.push(run);
  }
  return runs;
}
