// From a word and its language to the places where it may be divided: Liang's patterns, English only.

import { AMERICAN, BRITISH } from './english-patterns.ts';
import type { PackedPatterns } from './packed-patterns.ts';
import { patternTable, rowBehind } from './pattern-table.ts';

const none: readonly number[] = [];

interface Known {
  readonly patterns: PackedPatterns;
  readonly words: Map<string, readonly number[]>;
}

const gb: Known = { patterns: BRITISH, words: new Map() };
const us: Known = { patterns: AMERICAN, words: new Map() };
const byLanguage = new Map<string, Known | undefined>();

function knownOf(language: string): Known | undefined {
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
  const known = word.length < BEFORE + AFTER ? undefined : knownOf(language);
  if (known === undefined) return none;
  const found = known.words.get(word);
  if (found !== undefined) return found;
  const points = find(word, known.patterns);
  known.words.set(word, points);
  return points;
}

/**
 * UTF-16 positions in a compound, `Worker-Communist`, before which a hyphen may be put if nothing else helps: inside the
 * words it is made of, each as it would be divided alone. None in other words.
 */
export function compoundPoints(word: string, language: string): readonly number[] {
  if (!HYPHENS.test(word) || ADDRESS.test(word)) return none;
  let start = 0;
  return word.split(HYPHENS).flatMap((part) => {
    const from = start;
    start += part.length + 1;
    return hyphenPoints(part, language).map((at) => from + at);
  });
}

const HYPHENS = /[-\u2010]/;
const ADDRESS = /[/\\@\u00ad]/;

/** A word for the patterns: one stretch of letters with signs around it; no compounds, abbreviations or addresses. */
const WORD = /^([^\p{L}\p{N}]*)(\p{L}\p{Ll}*)((?:['\u2019]\p{Ll}+)?[^\p{L}\p{N}]*)$/u;

function find(word: string, patterns: PackedPatterns): readonly number[] {
  const match = WORD.exec(word);
  const letters = match?.[2] ?? '';
  if (letters.length < BEFORE + AFTER || /[/\\@\u00ad-]/.test(word)) return none;
  const before = match![1]!.length;
  return divisions(letters.toLowerCase(), patterns)
    .filter((at) => at >= BEFORE && letters.length - at >= AFTER)
    .map((at) => before + at);
}

/**
 * Liang's algorithm (Word Hy-phen-a-tion by Com-put-er, 1983): every pattern found in the word, its ends marked by dots,
 * gives levels to the gaps between letters; the highest of a gap counts, and odd ones allow a hyphen. The library's own
 * walk takes many times as long.
 */
function divisions(letters: string, patterns: PackedPatterns): readonly number[] {
  const { exceptions } = patterns;
  if (Object.hasOwn(exceptions, letters)) return exceptions[letters]!;
  const table = patternTable(patterns);
  const dotted = `.${letters}.`;
  const levels = new Uint8Array(dotted.length);
  for (let start = 0; start < dotted.length - 2; start++) {
    // Levels of patterns that begin with a dot are those of the gaps behind it.
    const first = Math.max(0, start - 1);
    let row = 0;
    for (let at = start; at < dotted.length; at++) {
      row = rowBehind(table, row, dotted.charCodeAt(at));
      if (row === 0) break;
      const end = table.ends[row]!;
      if (end > 0) raise(levels, first, table.levels[end - 1]!);
    }
  }
  const points: number[] = [];
  for (let at = 0; at < levels.length; at++) if (levels[at]! % 2 === 1) points.push(at);
  return points;
}

function raise(levels: Uint8Array, first: number, list: readonly number[]): void {
  for (let index = 0; index < list.length; index++) {
    const at = first + index;
    if (list[index]! > levels[at]!) levels[at] = list[index]!;
  }
}
