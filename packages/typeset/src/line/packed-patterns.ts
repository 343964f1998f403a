// The tree of hyphenation patterns of the package `hyphen` comes in; a short text that says the same, read at once, goes out.

import type { PatternNode, Patterns } from './hyphenation-patterns.ts';

/**
 * Patterns as a text. The rows of the tree stand from the root down, each level after the one above, parted by spaces: a
 * row is the number of the list of levels of the pattern that ends there (from 1; left out where none ends), then the
 * letters that lead on. The rows behind those letters follow in the same order, so their numbers need not be said.
 */
export interface PackedPatterns {
  readonly rows: string;
  readonly levels: readonly (readonly number[])[];
  /** Words with the places where they are divided. */
  readonly exceptions: Readonly<Record<string, readonly number[]>>;
}

export function packPatterns([levels, tree, exceptions = {}]: Patterns): PackedPatterns {
  const nodes: PatternNode[] = [tree];
  const rows: string[] = [];
  for (let row = 0; row < nodes.length; row++) {
    const node = nodes[row]!;
    const [children, list] = Array.isArray(node) ? node : typeof node === 'number' ? [{}, node] : [node, undefined];
    const letters = Object.keys(children);
    for (const letter of letters) nodes.push(children[letter]!);
    rows.push(`${list === undefined ? '' : list + 1}${letters.join('')}`);
  }
  return { rows: rows.join(' '), levels, exceptions };
}
