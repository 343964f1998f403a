// A unit's text and its language come in; its sentences go out, which joined are the text again.

import type { Language } from '../model/language.ts';
import { ABBREVIATIONS } from './abbreviations.ts';
import { maskCodes } from './mask-codes.ts';
import { mayHaveSeveral } from './may-have-several.ts';

/** A piece of the text, in UTF-16 offsets; the space behind a sentence belongs to it. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Splits a unit's text into sentences: the boundaries of UAX #29, but for those that abbreviations, initials, numbers of
 * lists, references and quotations make wrong, and with those behind a reference. Never after `؛`, `،` or `:`. Joined,
 * the pieces are the text; an empty text has none.
 */
export function sentencesOf(text: string, language: Language): readonly Sentence[] {
  if (text === '') return [];
  if (!mayHaveSeveral(text)) return [{ start: 0, end: text.length }];
  const masked = maskCodes(text);
  const sentences: Sentence[] = [];
  let start = 0;
  for (const end of boundariesOf(masked, language)) {
    if (end <= start || (end < text.length && !endsSentence(masked, start, end))) continue;
    sentences.push({ start, end });
    start = end;
  }
  return sentences;
}

function boundariesOf(masked: string, { tag }: Language): readonly number[] {
  const segmenter = segmenters.get(tag) ?? new Intl.Segmenter(tag, { granularity: 'sentence' });
  segmenters.set(tag, segmenter);
  const ends = new Set(Array.from(segmenter.segment(masked), ({ index }) => index));
  for (const { index, 0: end } of masked.matchAll(MISSED)) ends.add(index + end.length);
  ends.delete(0);
  ends.add(masked.length);
  return [...ends].map((end) => beforeOpening(masked, end)).sort((a, b) => a - b);
}

/** Mark-up behind a space opens what comes next: `text. ⏐*A Better World*`. */
function beforeOpening(masked: string, end: number): number {
  if (end === masked.length) return end;
  const opening = /\s(\u2060+)$/u.exec(masked.slice(0, end))?.[1] ?? '';
  return end - opening.length;
}

/** Where UAX #29 sees none: a single Latin capital with its stop before an Arabic word; a stop that stands off its word. */
const MISSED = /(?<=(?<!\p{L})\p{Lu}\.)\s+(?=\p{Script=Arabic})|(?<=[\p{L}\p{N}] [.!?؟])\s+(?=[\p{Lu}\p{Lo}])/gu;

const SPACES = /[\s\u2060]+$/u;
const MARKER = /^[\s\u2060]*[•⁃–—-]?\s?\(?(?:\p{N}{1,3}|\p{Lu}|[a-z]|[ivxl]{1,5}|[\u0621-\u064a]|هـ)[.)]{1,2}$/u;
const CONTINUES = /^[\s\u2060]*(?:[\p{Ll}،؛,;:)\]}»”’%٪–—-]|\.(?!\.))/u;
const OPENS = /^["'“‘«([{¿¡]*[\p{Lu}\p{Lo}\p{N}]/u;
const LAST_WORD = /(?:^|[^\p{L}\p{M}\p{N}.])((?:\p{L}[\p{L}\p{M}\u0640]*\.)*\p{L}[\p{L}\p{M}\u0640]*)\.$/u;
const NUMBER = /^[\p{N}(]/u;
const INITIAL = /^\p{Lu}(?:\.\p{Lu})*$/u;
/** A whole sentence in quotation marks: the one that quotes it may go on. In English a small letter tells, in Arabic a word. */
const QUOTED = /[?!؟….]["»”’]$/u;
const SAID =
  /^[\s\u2060]*(?:هكذا|هذا|هذه|بهذا|بهذه|قال|سأل|تساءل|أجاب|رد|ردّ|صاح|صرخ|هتف|همس|أضاف|كتب|علّق|علق)(?:ت|وا|ه|ها|ني|نا|هم|ته|تها|تني|تهم)?(?![\p{L}\p{M}])/u;

/** Whether a sentence that began at `start` may end at `end`, inside the text. */
function endsSentence(masked: string, start: number, end: number): boolean {
  const before = masked.slice(start, end).replace(SPACES, '');
  const after = masked.slice(end);
  if (before === '' || MARKER.test(before)) return false;
  // `ب.م.`, `Y!J.`: nothing but the full stops of East Asia ends a sentence without a space.
  if (!/[\s。！？．]$/u.test(masked.slice(start, end).replace(/\u2060+$/u, ''))) return false;
  if (/[\r\n\u2028\u2029]$/.test(masked.slice(start, end))) return true;
  if (/[:،؛,;]$/u.test(before) || CONTINUES.test(after)) return false;
  if (QUOTED.test(before) && SAID.test(after)) return false;
  if (YEAR.test(before)) return false;
  const word = LAST_WORD.exec(before)?.[1];
  return word === undefined || mayEndWith(word, after);
}

/** `1978م. عن دار`, `732 هـ. و808`: nothing tells whether a year ends a sentence, so it does not. */
const YEAR = /\p{N}\s?(?:م|هـ?|ق\.م|ب\.م)\.$/u;

function mayEndWith(word: string, after: string): boolean {
  const { hard, beforeNumbers, soft } = ABBREVIATIONS;
  const plain = word.toLowerCase();
  const next = after.replace(/^[\s\u2060]+/u, '');
  if (hard.has(plain) || ONE_LETTER.test(word)) return false;
  if (/^[ap]\.m$/.test(plain)) return OPENS.test(next) && !TITLE.test(next);
  if (soft.has(plain)) return /^\p{Script=Latin}/u.test(word) && startsAnew(next);
  if (beforeNumbers.has(plain)) return !NUMBER.test(next);
  if (!INITIAL.test(word)) return true;
  return word.length === 1 ? /^\p{Script=Arabic}/u.test(next) || (word === 'I' && startsAnew(next)) : startsAnew(next);
}

/** An Arabic letter alone, perhaps behind the و that is written with it: an initial, or an abbreviation. */
const ONE_LETTER = /^و?[\u0621-\u064a]\u0640?$/u;
const TITLE = /^(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|St)\./u;

/** Words that begin English sentences far oftener than they follow an abbreviation as part of a name. */
const STARTERS =
  /^["“‘]?(?:A|An|And|As|At|But|By|For|He|Her|His|How|I|If|In|It|Its|My|On|Our|She|So|Some|That|The|Their|Then|There|These|They|This|Those|Thus|To|We|What|When|Where|While|Who|Why|With|You)(?!\p{L})/u;

function startsAnew(next: string): boolean {
  return STARTERS.test(next) || /^\p{Script=Arabic}/u.test(next) || !OPENS.test(next);
}
