// What the process says to its caller when it ends.

import type { Problem } from '@warraq/core';

export const FINE = 0;
/** The input has errors, or `verify` found a difference. */
export const PROBLEMS = 1;
/** An unknown verb, option, language or collection. */
export const WRONG_USE = 2;

export type ExitCode = typeof FINE | typeof PROBLEMS | typeof WRONG_USE;

/** Stops a verb because of how it was called; the sentence is `usage.<key>`. */
export class WrongUse extends Error {
  readonly key: string;
  readonly values: Readonly<Record<string, string | readonly string[]>>;

  constructor(key: string, values: Readonly<Record<string, string | readonly string[]>> = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

/** Stops a verb because nothing that it was called for can be read. */
export class Unreadable extends Error {
  /** Files as seen from the folder in which the program runs. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('unreadable');
    this.problems = problems;
  }
}
