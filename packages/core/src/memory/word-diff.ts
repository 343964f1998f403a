// An old and a new text come in; what they have in common and what not goes out, word by word.

import { diffArrays } from 'diff';
import type { DiffRun } from './match.ts';

/** Words with the space behind them; signs of punctuation stand for themselves. */
const TOKEN = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/** Joined, the runs that are `same` or `old` are the old text, those that are `same` or `new` the new one. */
export function wordDiff(before: string, now: string): readonly DiffRun[] {
  if (before === now) return [];
  return diffArrays(before.match(TOKEN) ?? [], now.match(TOKEN) ?? []).map(({ added, removed, value }) => ({
    kind: added ? 'new' : removed ? 'old' : 'same',
    text: value.join(''),
  }));
}
