// From a word and its language to the places where it may be divided: Liang's patterns, English only.

import british from 'hyphen/en-gb/index.js';
import american from 'hyphen/en-us/index.js';

const none: readonly number[] = [];
const known = { gb: new Map<string, readonly number[]>(), us: new Map<string, readonly number[]>() };

/** At least so many letters stand before and after a hyphen. */
const BEFORE = 2;
const AFTER = 3;

/** UTF-16 positions in `word` before which a hyphen may be put; none where the language has no patterns here. */
export function hyphenPoints(word: string, language: string): readonly number[] {
  if (word.length < BEFORE + AFTER || !/^en\b/i.test(language)) return none;
  const variant = /^en-us\b/i.test(language) ? 'us' : 'gb';
  const found = known[variant].get(word);
  if (found !== undefined) return found;
  const points = find(word, variant === 'us' ? american : british);
  known[variant].set(word, points);
  return points;
}

/** A word for the patterns: one stretch of letters with signs around it; no compounds, abbreviations or addresses. */
const WORD = /^([^\p{L}\p{N}]*)(\p{L}\p{Ll}*)((?:['\u2019]\p{Ll}+)?[^\p{L}\p{N}]*)$/u;

function find(word: string, patterns: { hyphenateSync(text: string): string }): readonly number[] {
  const match = WORD.exec(word);
  const letters = match?.[2] ?? '';
  if (letters.length < BEFORE + AFTER || /[/\\@\u00ad-]/.test(word)) return none;
  const points: number[] = [];
  let at = 0;
  for (const part of patterns.hyphenateSync(letters).split('\u00ad').slice(0, -1)) {
    at += part.length;
    if (at >= BEFORE && letters.length - at >= AFTER) points.push(match![1]!.length + at);
  }
  return points;
}
