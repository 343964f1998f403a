// Pairs of good texts come in; of each kind of slip that is sown into them, how many the right check finds goes out.

import { knownLanguage, proofread } from '@warraq/core';
import { createRandom, pick } from '../book/random.ts';
import { type SeedKind, seedKinds, withArabicDigits } from './seed-kinds.ts';
import type { TextPair } from './text-pair.ts';

export type PairLanguage = 'en' | 'ar';

export interface SeedResult {
  readonly kind: string;
  readonly check: string;
  readonly sown: number;
  readonly found: number;
  /** Pairs whose slip was not found, for looking into. */
  readonly missed: readonly TextPair[];
}

const SEED = 20_261_126;

/** The same pairs give the same slips. Of each kind at most `most`, spread over the pairs. */
export function seedErrors(
  pairs: readonly TextPair[],
  from: PairLanguage,
  to: PairLanguage,
  most: number,
): readonly SeedResult[] {
  const known = new Map(pairs.map((pair) => [pair, codesOf(pair, from, to)]));
  return seedKinds(to).map((kind) => resultOf(kind, known, from, to, most));
}

function resultOf(
  kind: SeedKind,
  known: ReadonlyMap<TextPair, ReadonlySet<string>>,
  from: PairLanguage,
  to: PairLanguage,
  most: number,
): SeedResult {
  const random = createRandom(SEED);
  const pairs = [...known.keys()];
  const sown = shuffled(pairs, random)
    .filter((pair) => known.get(pair)?.has(kind.check) === false)
    .flatMap((pair) => kind.sow(pair, random, pick(random, pairs)) ?? [])
    .slice(0, most);
  const missed = sown.filter((pair) => !codesOf(pair, from, to).has(kind.check));
  return { kind: kind.id, check: kind.check, sown: sown.length, found: sown.length - missed.length, missed };
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function codesOf({ source, target }: TextPair, from: PairLanguage, to: PairLanguage): ReadonlySet<string> {
  const context = { from: knownLanguage(from), to: knownLanguage(to) };
  return new Set(proofread(source, target, context).map(({ code }) => code));
}

export interface Flagged {
  readonly pairs: number;
  /** Pairs with an error or a warning. */
  readonly flagged: number;
  /** Pairs flagged, by code; errors and warnings only. */
  readonly byCode: Readonly<Record<string, number>>;
}

export function flaggedPairs(pairs: readonly TextPair[], from: PairLanguage, to: PairLanguage): Flagged {
  const context = { from: knownLanguage(from), to: knownLanguage(to) };
  const byCode: Record<string, number> = {};
  let flagged = 0;
  for (const { source, target } of pairs) {
    const grave = proofread(source, target, context).filter(({ severity }) => severity !== 'info');
    if (grave.length > 0) flagged++;
    for (const code of new Set(grave.map((finding) => finding.code))) byCode[code] = (byCode[code] ?? 0) + 1;
  }
  return { pairs: pairs.length, flagged, byCode };
}

/** How many pairs have an error or a warning only since all their digits are Arabic-Indic. */
export function digitControl(pairs: readonly TextPair[], from: PairLanguage, to: PairLanguage): number {
  const grave = (pair: TextPair) => {
    const context = { from: knownLanguage(from), to: knownLanguage(to) };
    return proofread(pair.source, pair.target, context)
      .filter(({ severity }) => severity !== 'info')
      .map(({ code }) => code)
      .join();
  };
  return pairs.filter((pair) => /\d/.test(pair.target) && grave(withArabicDigits(pair)) !== grave(pair)).length;
}
