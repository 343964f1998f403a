// The pairs of a collection in one direction come in; what is translated in two ways, and spelt in two ways, goes out.

import { foldLetters, foldText } from '../letters/fold-text.ts';
import { info, type Problem, warning } from '../model/problem.ts';
import type { StringEntry } from '../model/strings.ts';
import { placeInString } from '../parse/written-string.ts';
import { type ProofText, proofText } from './proof-text.ts';

export interface TranslatedUnit {
  readonly source: string;
  readonly target: StringEntry;
}

/** A text without two letters in a row, such as a number, may be written as its place wants it. */
const HAS_WORD = /\p{L}\p{M}*\p{L}/u;

/** Reports `inconsistent-target` (one source, several translations) and `inconsistent-source` (the reverse). */
export function checkConsistency(units: readonly TranslatedUnit[]): readonly Problem[] {
  const worded = units.filter(({ source }) => HAS_WORD.test(source));
  return [
    ...severalFor(
      worded,
      ({ source }) => foldText(source),
      ({ target }) => foldLetters(target.text, 'plain'),
    ).map(({ first, other }) =>
      warning('inconsistent-target', other.target.place, {
        other: first.target.text,
        line: first.target.place.line,
        file: first.target.place.file,
      }),
    ),
    ...severalFor(
      worded,
      ({ target }) => foldText(target.text),
      ({ source }) => foldLetters(source, 'plain'),
    ).map(({ first, other }) =>
      info('inconsistent-source', other.target.place, { source: other.source, other: first.source }),
    ),
  ];
}

interface Several {
  readonly first: TranslatedUnit;
  readonly other: TranslatedUnit;
}

function severalFor(
  units: readonly TranslatedUnit[],
  keyOf: (unit: TranslatedUnit) => string,
  textOf: (unit: TranslatedUnit) => string,
): readonly Several[] {
  const first = new Map<string, TranslatedUnit>();
  return units.flatMap((unit) => {
    const key = keyOf(unit);
    const known = first.get(key);
    if (known === undefined) first.set(key, unit);
    return known === undefined || textOf(known) === textOf(unit) ? [] : [{ first: known, other: unit }];
  });
}

interface Spelling {
  readonly word: string;
  count: number;
  readonly first: { readonly target: StringEntry; readonly text: ProofText; readonly at: number };
}

const WORD = /[\u0620-\u064a]{4,}/g;
const CLITICS = /^[وفبلك]{0,2}(?=ال)/u;
/** A spelling that stands once against at least so many is a slip rather than another word. */
const MAJORITY = 3;

/**
 * Reports `alef-maqsura-final` (ى or ي, ه or ة at the end of a word that the collection has in both spellings) and
 * `hamza-variant` (a word without the hamza that it mostly has). Only where one spelling stands alone against many: على
 * and علي are two words.
 */
export function checkSpellings(units: readonly TranslatedUnit[]): readonly Problem[] {
  const words = countWords(units);
  return [
    ...variants(words, endingOf).map((rare) => remark('alef-maqsura-final', rare)),
    ...variants(words, hamzaOf).map((rare) => remark('hamza-variant', rare)),
  ];
}

function countWords(units: readonly TranslatedUnit[]): ReadonlyMap<string, Spelling> {
  const words = new Map<string, Spelling>();
  for (const { target } of units) {
    const text = proofText(target.text);
    const bare = text.plain.replace(/[\u064b-\u0652\u0670]/g, '');
    // Where vowel signs were taken out the offsets no longer hold: the place is then that of the text.
    const isWhole = bare.length === text.plain.length;
    for (const { 0: written, index } of bare.matchAll(WORD)) {
      const word = written.replace(CLITICS, '');
      const at = isWhole ? index + written.length - word.length : 0;
      const known = words.get(word);
      if (known === undefined) words.set(word, { word, count: 1, first: { target, text, at } });
      else known.count++;
    }
  }
  return words;
}

/** Only a noun with the article can have no possessive ه: المدرسه is المدرسة. */
function endingOf(word: string): string | undefined {
  if (/[ىي]$/.test(word)) return word.replace(/ى$/, 'ي');
  return /^ال.*[هة]$/.test(word) ? word.replace(/ة$/, 'ه') : undefined;
}

function hamzaOf(word: string): string | undefined {
  return /[أإا]/.test(word) ? word.replace(/[أإ]/g, 'ا') : undefined;
}

interface Rare {
  readonly rare: Spelling;
  readonly usual: Spelling;
}

function variants(words: ReadonlyMap<string, Spelling>, keyOf: (word: string) => string | undefined): readonly Rare[] {
  const groups = new Map<string, Spelling[]>();
  for (const spelling of words.values()) {
    const key = keyOf(spelling.word);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), spelling]);
  }
  return [...groups.values()].flatMap((group) => {
    const usual = group.reduce((a, b) => (b.count > a.count ? b : a));
    return group
      .filter((one) => one !== usual && one.count === 1 && usual.count >= MAJORITY && isSlip(one.word, usual.word))
      .map((rare) => ({ rare, usual }));
  });
}

/** أ against إ are two words (أعلام, إعلام); a bare alef is what hurried writers leave. */
function isSlip(rare: string, usual: string): boolean {
  return rare.length === usual.length && [...rare].every((letter, i) => letter === usual[i] || !/[أإ]/.test(letter));
}

function remark(code: 'alef-maqsura-final' | 'hamza-variant', { rare, usual }: Rare): Problem {
  const { target, text, at } = rare.first;
  const values = { word: rare.word, usual: usual.word, count: usual.count };
  return code === 'hamza-variant'
    ? info('hamza-variant', placeInString(target, text.at(at)), values)
    : info('alef-maqsura-final', placeInString(target, text.at(at)), values);
}
