// From a word and its language to the places where it may be divided: Liang's patterns, English only.

import british from 'hyphen/en-gb/index.js';
import american from 'hyphen/en-us/index.js';

const none: readonly number[] = [];

interface Patterns {
  readonly divide: (letters: string) => string;
  readonly known: Map<string, readonly number[]>;
}

const gb: Patterns = { divide: british.hyphenateSync, known: new Map() };
const us: Patterns = { divide: american.hyphenateSync, known: new Map() };
const byLanguage = new Map<string, Patterns | undefined>();

function patternsOf(language: string): Patterns | undefined {
  if (!byLanguage.has(language)) {
    byLanguage.set(language, /^en-us\b/i.test(language) ? us : /^en\b/i.test(language) ? gb : undefined);
  }
  return byLanguage.get(language);
}

/** At least so many letters stand before and after a hyphen. */
const BEFORE = 2;
const AFTER = 3;

/** UTF-16 positions in `word` before which a hyphen may be put; none where the language has no patterns here. */
export function hyphenPoints(word: string, language: string): readonly number[] {
  const patterns = word.length < BEFORE + AFTER ? undefined : patternsOf(language);
  if (patterns === undefined) return none;
  const found = patterns.known.get(word);
  if (found !== undefined) return found;
  const points = find(word, patterns);
  patterns.known.set(word, points);
  return points;
}

/** A word for the patterns: one stretch of letters with signs around it; no compounds, abbreviations or addresses. */
const WORD = /^([^\p{L}\p{N}]*)(\p{L}\p{Ll}*)((?:['\u2019]\p{Ll}+)?[^\p{L}\p{N}]*)$/u;

function find(word: string, patterns: Patterns): readonly number[] {
  const match = WORD.exec(word);
  const letters = match?.[2] ?? '';
  if (letters.length < BEFORE + AFTER || /[/\\@\u00ad-]/.test(word)) return none;
  const points: number[] = [];
  let at = 0;
  for (const part of patterns.divide(letters).split('\u00ad').slice(0, -1)) {
    at += part.length;
    if (at >= BEFORE && letters.length - at >= AFTER) points.push(match![1]!.length + at);
  }
  return points;
}
