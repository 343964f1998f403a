// An Arabic word comes in; what is left of it without what Arabic joins to words goes out: the fourth level, for look-up.

import { foldLetters } from './fold-text.ts';

/** With the article behind them, the longest first; a stem keeps at least two letters. */
const ARTICLES = ['وال', 'فال', 'بال', 'كال', 'لل', 'ال'];
const PREPOSITIONS = /^[بلكف]/u;
const ENDINGS = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'يا', 'ه', 'ي', 'ا'];

/** Words with fewer letters keep a letter that could be a preposition. */
const LONG = 5;
const SHORTEST_STEM = 2;

/**
 * A light stem: و, then an article or a preposition, then up to two endings are taken off. Not a root and not always a
 * word: two words with one stem are likely forms of one.
 */
export function lightStem(word: string): string {
  let stem = foldLetters(word, 'search');
  if (stem.startsWith('و') && stem.length > SHORTEST_STEM + 1) stem = stem.slice(1);
  stem = withoutBeginning(stem);
  for (let i = 0; i < 2; i++) stem = withoutEnding(stem);
  return stem;
}

function withoutBeginning(word: string): string {
  const article = ARTICLES.find((one) => word.startsWith(one) && word.length >= one.length + SHORTEST_STEM);
  if (article !== undefined) return word.slice(article.length);
  return word.length >= LONG && PREPOSITIONS.test(word) ? word.slice(1) : word;
}

function withoutEnding(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length >= one.length + SHORTEST_STEM);
  return ending === undefined ? word : word.slice(0, -ending.length);
}
