// Two texts come in; how alike they are, from 0 to 1, goes out.

import { editDistance } from './edit-distance.ts';

// Longer texts are compared by their pairs of letters: an edit distance would take the square of their length.
const LONGEST_EXACT = 2_000;

/** A text with the counts of its pairs of neighbouring UTF-16 units, made once and compared often. */
export interface Profile {
  readonly text: string;
  readonly pairs: ReadonlyMap<number, number>;
}

export function profileOf(text: string): Profile {
  const pairs = new Map<number, number>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.charCodeAt(i) * 0x10000 + text.charCodeAt(i + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { text, pairs };
}

/**
 * 1 − edit distance / length of the longer text (Levenshtein); 0 when that is below `least`. A pair of texts is given up
 * by its lengths, then by the pairs of letters they share: k edits leave at least max − 1 − 2k of them (Ukkonen 1992).
 */
export function similarity(a: Profile, b: Profile, least: number): number {
  const longer = Math.max(a.text.length, b.text.length);
  const shorter = Math.min(a.text.length, b.text.length);
  if (longer === 0) return 1;
  const edits = Math.floor((1 - least) * longer + 1e-9);
  if (longer - shorter > edits) return 0;
  const shared = sharedPairs(a, b);
  if (longer > LONGEST_EXACT) return atLeast(least, (2 * shared) / (longer + shorter - 2));
  // Below one half the bound says nothing; texts that have a word in common share a fifth of their pairs.
  if (shared < Math.max(longer - 1 - 2 * edits, longer > 12 ? longer / 5 : 0)) return 0;
  const distance = editDistance(a.text, b.text, edits);
  return distance > edits ? 0 : atLeast(least, 1 - distance / longer);
}

function atLeast(least: number, score: number): number {
  return score >= least ? score : 0;
}

function sharedPairs(a: Profile, b: Profile): number {
  if (a.pairs.size > b.pairs.size) return sharedPairs(b, a);
  let shared = 0;
  for (const [pair, count] of a.pairs) shared += Math.min(count, b.pairs.get(pair) ?? 0);
  return shared;
}
