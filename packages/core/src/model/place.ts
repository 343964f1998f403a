// Where something stands: a file and, inside it, a line and a column, both counted from 1.

/** A point in a file. `file` is relative to the collection's root folder, with forward slashes. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The start of a file: the place of problems that concern all of it. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}
