// Pairs of the memory and a few words come in; the pairs whose text has these words in a row go out.

import { foldLetters } from '../letters/fold-text.ts';
import { lightStem } from '../letters/light-stem.ts';
import { knownLanguage, type Language } from '../model/language.ts';
import { wordsIn as wordsOfText } from '../terms/words-in.ts';
import type { Pair } from './translation-memory.ts';
import { wordsIn } from './words-and-codes.ts';

/**
 * The pairs in whose text of the language the words stand in a row, in any capitals and spelling, Arabic words with
 * whatever is joined to them; the shortest texts first, each pair of texts once.
 */
export function findPassages(pairs: Iterable<Pair>, words: string, language: string, most: number): readonly Pair[] {
  const stem = stemmerOf(knownLanguage(language));
  const wanted = stemsOf(words, stem);
  if (wanted.trim() === '') return [];
  const found = new Map<string, Pair>();
  for (const pair of pairs) {
    const { source, target, sourceLanguage } = pair.record;
    const text = sourceLanguage === language ? source : target;
    const key = `${source}\u0000${target}`;
    if (!found.has(key) && stemsOf(wordsIn(text), stem).includes(wanted)) found.set(key, pair);
  }
  const length = ({ record }: Pair) => record.source.length + record.target.length;
  return [...found.values()].sort((a, b) => length(a) - length(b)).slice(0, most);
}

function stemmerOf({ script }: Language): (word: string) => string {
  const known = new Map<string, string>();
  const stem = script === 'Arab' ? lightStem : (word: string) => foldLetters(word, 'search');
  return (word) => {
    const found = known.get(word) ?? stem(word);
    known.set(word, found);
    return found;
  };
}

/** With a space around each word, so that none is found inside another. */
function stemsOf(text: string, stem: (word: string) => string): string {
  return ` ${wordsOfText(text)
    .map((word) => stem(word.text))
    .join(' ')} `;
}
