// Pairs of the memory and a few words come in; the pairs whose text has these words in a row go out.

import { foldedRoom, foldInto, foldLetters } from '../letters/fold-text.ts';
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
  const mayHave = stretchFinder(wanted.trim().split(' '));
  const found = new Map<string, Pair>();
  for (const pair of pairs) {
    const { source, target, sourceLanguage } = pair.record;
    const text = sourceLanguage === language ? source : target;
    const plain = wordsIn(text);
    if (!mayHave(plain)) continue;
    const key = `${source}\u0000${target}`;
    if (!found.has(key) && stemsOf(plain, stem).includes(wanted)) found.set(key, pair);
  }
  const length = ({ record }: Pair) => record.source.length + record.target.length;
  return [...found.values()].sort((a, b) => length(a) - length(b)).slice(0, most);
}

/** A stem is a stretch of its folded word: few texts have all of them, and only those are taken apart into words. */
function stretchFinder(stems: readonly string[]): (text: string) => boolean {
  const wanted = [...new Set(stems)].map((stem) =>
    Uint16Array.from({ length: stem.length }, (_, i) => stem.charCodeAt(i)),
  );
  let units = new Uint16Array(1024);
  return (text) => {
    const room = foldedRoom(text);
    // Such a text is not folded letter by letter: what stands beside a word changes how it is folded.
    if (room > text.length) return true;
    if (units.length < room) units = new Uint16Array(room);
    const length = foldInto(text, 'search', units, 0);
    return wanted.every((stem) => hasStretch(units, length, stem));
  };
}

function hasStretch(units: Uint16Array, length: number, stretch: Uint16Array): boolean {
  const last = length - stretch.length;
  for (let at = units.indexOf(stretch[0]!); at >= 0 && at <= last; at = units.indexOf(stretch[0]!, at + 1)) {
    let same = 1;
    while (same < stretch.length && units[at + same] === stretch[same]) same++;
    if (same === stretch.length) return true;
  }
  return false;
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
