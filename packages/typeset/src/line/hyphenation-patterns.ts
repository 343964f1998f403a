// The patterns of the package `hyphen`: lists of levels, a tree of letters that leads to them, and words that are exceptions.

/** What stands behind a letter: more letters, the number of a list of levels, or both. */
export type PatternNode = PatternTree | readonly [tree: PatternTree, levels: number] | number;

interface PatternTree {
  readonly [letter: string]: PatternNode;
}

/** Exceptions are words with the places where they are divided. */
export type Patterns = readonly [
  levels: readonly (readonly number[])[],
  tree: PatternTree,
  exceptions?: Readonly<Record<string, readonly number[]>>,
];
