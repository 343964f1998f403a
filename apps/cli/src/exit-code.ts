// What the process says to its caller when it ends.

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
