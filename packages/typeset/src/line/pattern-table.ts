// The tree of hyphenation patterns comes in; a table of numbers, which is walked many times faster, goes out.

import type { PatternNode, Patterns } from './hyphenation-patterns.ts';

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

const tables = new WeakMap<Patterns, PatternTable>();

/** The table of some patterns, made when it is asked for first. */
export function patternTable(patterns: Patterns): PatternTable {
  const known = tables.get(patterns);
  if (known !== undefined) return known;
  const made = makeTable(patterns);
  tables.set(patterns, made);
  return made;
}

function makeTable([levels, tree]: Patterns): PatternTable {
  const rows: PatternNode[] = [tree];
  const edges: [row: number, letter: number, to: number][] = [];
  for (let row = 0; row < rows.length; row++) {
    const node = rows[row]!;
    const children = typeof node === 'number' ? undefined : Array.isArray(node) ? node[0] : node;
    for (const [letter, child] of Object.entries(children ?? {})) {
      edges.push([row, letterOf(letter.charCodeAt(0)), rows.length]);
      rows.push(child as PatternNode);
    }
  }
  const next = new Uint16Array(rows.length * LETTERS);
  for (const [row, letter, to] of edges) next[row * LETTERS + letter] = to;
  const ends = Uint16Array.from(rows, (node) => {
    const list: number | undefined = Array.isArray(node) ? node[1] : typeof node === 'number' ? node : undefined;
    return list === undefined ? 0 : list + 1;
  });
  return { next, ends, levels };
}

/** The row behind a letter of a row; 0 where no pattern goes on. */
export function rowBehind({ next }: PatternTable, row: number, codeUnit: number): number {
  const letter = letterOf(codeUnit);
  return letter < 0 ? 0 : next[row * LETTERS + letter]!;
}
