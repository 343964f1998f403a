// Old texts and new texts come in; pairs that are alike go out, the most alike first.

import type { Profile } from './similarity.ts';

export interface SimilarPair {
  readonly old: number;
  readonly draft: number;
  readonly score: number;
}

// Below this many pairs each is compared; above, only those that share many pairs of letters.
const FEW = 2_000;
const MOST_CANDIDATES = 8;

/**
 * The pairs with a likeness of at least `least`, by falling score, then by order. `olds` and `drafts` are indices into the
 * profiles.
 * @param likeness of two texts, 0 when it is below its third argument
 */
export function similarPairs(
  olds: readonly number[],
  drafts: readonly number[],
  oldProfiles: (index: number) => Profile,
  draftProfiles: (index: number) => Profile,
  least: number,
  likeness: (old: number, draft: number, least: number) => number,
): readonly SimilarPair[] {
  const candidates = olds.length * drafts.length <= FEW ? () => olds : candidateFinder(olds, oldProfiles, least);
  const pairs: SimilarPair[] = [];
  for (const draft of drafts) {
    const profile = draftProfiles(draft);
    for (const old of candidates(profile)) {
      const score = likeness(old, draft, least);
      if (score > 0) pairs.push({ old, draft, score });
    }
  }
  return pairs.sort((a, b) => b.score - a.score || a.draft - b.draft || a.old - b.old);
}

/** An index of old texts by their pairs of letters: gives those of fitting length that share most with a text. */
function candidateFinder(
  olds: readonly number[],
  profiles: (index: number) => Profile,
  least: number,
): (profile: Profile) => readonly number[] {
  const holders = new Map<number, number[]>();
  for (const [position, old] of olds.entries()) {
    for (const pair of profiles(old).pairs.keys()) {
      const list = holders.get(pair);
      if (list === undefined) holders.set(pair, [position]);
      else list.push(position);
    }
  }
  const shared = new Uint32Array(olds.length);
  return ({ text, pairs }) => {
    shared.fill(0);
    for (const pair of pairs.keys()) for (const position of holders.get(pair) ?? []) shared[position]!++;
    const fitting: number[] = [];
    for (let position = 0; position < olds.length; position++) {
      const { length } = profiles(olds[position]!).text;
      const fits = Math.min(length, text.length) >= least * Math.max(length, text.length) - 1e-9;
      if (fits && shared[position]! * 5 >= pairs.size) fitting.push(position);
    }
    fitting.sort((a, b) => shared[b]! - shared[a]! || a - b);
    return fitting.slice(0, MOST_CANDIDATES).map((position) => olds[position]!);
  };
}
