// A passage that holds several units comes in, and the units; its text, parted between sentences, goes out.

import type { Language } from '../model/language.ts';
import { sentencesOf } from '../segment/sentences.ts';
import type { PairCost } from './pair-cost.ts';
import { type Passage, pieceOf } from './passage.ts';

/** As many texts as units, the cheapest together; undefined where there are fewer sentences than units. */
export function partText(
  whole: Passage,
  units: readonly Passage[],
  cost: PairCost,
  language: Language,
): readonly string[] | undefined {
  const { text } = whole.draft;
  const ends = sentencesOf(text, language).map(({ end }) => end);
  let best: { readonly cost: number; readonly texts: readonly string[] } | undefined;
  const choose = (from: number, unit: number, texts: readonly string[], sum: number): void => {
    if (best !== undefined && sum > best.cost + 20) return;
    if (unit === units.length) {
      if (from === text.length && (best === undefined || sum < best.cost)) best = { cost: sum, texts };
      return;
    }
    const isLast = unit === units.length - 1;
    for (const end of isLast ? [text.length] : ends) {
      const part = text.slice(from, end).trim();
      if (end <= from || part === '') continue;
      choose(end, unit + 1, [...texts, part], sum + cost(units[unit]!, pieceOf(whole, part)));
    }
  };
  choose(0, 0, [], 0);
  return best?.texts;
}
