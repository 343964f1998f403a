// Pairs of passages come in; which words of one language go with which of the other goes out.

/** For a word of the translation the words of the source that it goes with, and how well, 0 to 1. */
export type Lexicon = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface WordPair {
  readonly source: readonly string[];
  readonly target: readonly string[];
}

/** Two words that are together once are so by chance. */
const LEAST_TOGETHER = 2;
const LEAST_DICE = 0.3;

/** Dice's coefficient of the passages that have the one and the other word. */
export function learnWords(pairs: readonly WordPair[]): Lexicon {
  const [inSource, inTarget] = [new Map<string, number>(), new Map<string, number>()];
  const together = new Map<string, Map<string, number>>();
  for (const { source, target } of pairs) {
    for (const word of source) inSource.set(word, (inSource.get(word) ?? 0) + 1);
    for (const word of target) {
      inTarget.set(word, (inTarget.get(word) ?? 0) + 1);
      const row = together.get(word) ?? new Map<string, number>();
      together.set(word, row);
      for (const other of source) row.set(other, (row.get(other) ?? 0) + 1);
    }
  }
  const lexicon = new Map<string, ReadonlyMap<string, number>>();
  for (const [word, row] of together) {
    const known = new Map<string, number>();
    for (const [other, count] of row) {
      const dice = (2 * count) / ((inTarget.get(word) ?? 0) + (inSource.get(other) ?? 0));
      if (count >= LEAST_TOGETHER && dice >= LEAST_DICE) known.set(other, dice);
    }
    if (known.size > 0) lexicon.set(word, known);
  }
  return lexicon;
}

/** Of the words of the translation that the lexicon knows, how well they go with the source's; undefined for too few. */
export function wordsAgree(
  source: ReadonlySet<string>,
  target: readonly string[],
  lexicon: Lexicon,
): number | undefined {
  let [known, sum] = [0, 0];
  for (const word of target) {
    const row = lexicon.get(word);
    if (row === undefined) continue;
    known++;
    let best = 0;
    for (const [other, dice] of row) if (dice > best && source.has(other)) best = dice;
    sum += best;
  }
  return known < 2 ? undefined : sum / known;
}
