// Inline content and its language come in; the same content goes out with no-break spaces where words must not be parted.

import type { Inline } from '../model/inline.ts';
import type { Language } from '../model/language.ts';
import { isArabicNumber, isTiedInArabic, mayTieInArabic } from './arabic-ties.ts';
import { isEnglishNumber, isTiedInEnglish, mayTieInEnglish } from './english-ties.ts';
import { isOpen } from './open-inline.ts';
import { unended, type WordPair } from './word-pair.ts';

/** What a language ties. */
interface Ties {
  /** A quick look at the letters around the space at `at`: false where nothing can be tied. */
  readonly mayTie: (text: string, at: number) => boolean;
  readonly isTied: (pair: WordPair) => boolean;
  /** A number with what is written to it: `و٣٠٠`, `1980s`. */
  readonly isNumber: (word: string) => boolean;
}

const TIES: Readonly<Record<string, Ties>> = {
  ar: { mayTie: mayTieInArabic, isTied: isTiedInArabic, isNumber: isArabicNumber },
  en: { mayTie: mayTieInEnglish, isTied: isTiedInEnglish, isNumber: isEnglishNumber },
};

/**
 * A number and its unit, a day and its month, a name and its ordinal stay on one line, and a number that ends a paragraph
 * does not stand alone on its last. Only single spaces change; runs of another language are bound as that language does,
 * program text stays as it is. Twice is as good as once.
 */
export function bindWords(content: readonly Inline[], language: Language): readonly Inline[] {
  const ties = TIES[language.tag.split('-')[0]!];
  const text = content.map(textOf).join('');
  const bound = ties === undefined ? text : bindText(text, ties, language.direction === 'rtl');
  return bound === text && !text.includes(OBJECT) ? content : new Refill(bound).all(content);
}

/** What stands for an inline that is not looked into. */
const OBJECT = '\ufffc';

/** Words are tied across the ends of emphasis, links and names: `:name[Faisal] II`. */
function textOf(inline: Inline): string {
  if (inline.kind === 'text') return inline.text;
  return isOpen(inline) ? inline.children.map(textOf).join('') : OBJECT;
}

/** Gives a text of the same length back to the inlines that `textOf` took it from. */
class Refill {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  all(content: readonly Inline[]): readonly Inline[] {
    return content.map((inline) => this.#one(inline));
  }

  #one(inline: Inline): Inline {
    if (inline.kind === 'text') return { ...inline, text: this.#next(inline.text.length) };
    if (isOpen(inline)) return { ...inline, children: this.all(inline.children) };
    this.#next(OBJECT.length);
    return inline.kind === 'foreign' ? { ...inline, children: bindWords(inline.children, inline.language) } : inline;
  }

  #next(length: number): string {
    this.#at += length;
    return this.#text.slice(this.#at - length, this.#at);
  }
}

function bindText(text: string, ties: Ties, rightToLeft: boolean): string {
  let bound = '';
  let done = 0;
  const last = lastNumberAt(text, ties);
  for (let at = text.indexOf(' ', 1); at !== -1; at = text.indexOf(' ', at + 1)) {
    if (at !== last && (!ties.mayTie(text, at) || !isTiedAt(text, at, ties))) continue;
    if (rightToLeft && isBetweenNumbers(text, at)) continue;
    bound += `${text.slice(done, at)}\u00a0`;
    done = at + 1;
  }
  return done === 0 ? text : bound + text.slice(done);
}

const NUMBER_BEFORE = /[\p{Nd}%٪°$€£]/u;
const NUMBER_AFTER = /^[+−-]?[$€£]?\p{Nd}/u;

/**
 * To UAX #9 a no-break space is a separator inside a number (CS): between two numbers of a right-to-left text it would
 * make one of them, so that the second stood where the first is read.
 */
function isBetweenNumbers(text: string, at: number): boolean {
  return NUMBER_BEFORE.test(text.charAt(at - 1)) && NUMBER_AFTER.test(text.slice(at + 1, at + 4));
}

/** What is shorter has one line, or stands in a narrow cell, where a tie would do harm. */
const LEAST_PARAGRAPH = 60;

/** The space before the number that the text ends with; -1 where it is short or ends otherwise. */
function lastNumberAt(text: string, { isNumber }: Ties): number {
  const end = text.trimEnd().length;
  const start = wordStart(text, end);
  const last = unended(bareWord(text.slice(start, end)));
  if (end < LEAST_PARAGRAPH || !isNumber(last)) return -1;
  return text[start - 1] === ' ' && !isSpace(text.charCodeAt(start - 2)) ? start - 1 : -1;
}

function isTiedAt(text: string, at: number, { isTied }: Ties): boolean {
  const start = wordStart(text, at);
  const end = wordEnd(text, at + 1);
  const before = bareWord(text.slice(start, at));
  const after = bareWord(text.slice(at + 1, end));
  if (before === '' || after === '') return false;
  const previous = start < 2 ? '' : bareWord(text.slice(wordStart(text, start - 1), start - 1));
  return isTied({ previous, before, after, next: bareWord(text.slice(end + 1, wordEnd(text, end + 1))) });
}

/** No word that is tied to another is longer; and a word of a megabyte is not looked through. */
const LONGEST = 40;

/** Where the word begins that ends at `end`, or a little more than the longest word before it. */
function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start <= LONGEST && !isSpace(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start <= LONGEST && !isSpace(text.charCodeAt(end))) end += 1;
  return end;
}

/** White space that prose may hold: a space, a no-break space, a line's end, the spaces of U+2000 to U+200A. */
function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000;
}

const OPENING = '([{«“‘"\'—–';
/** Also the calls of notes. */
const CLOSING = `)]}»”’"'${OBJECT}`;

/** Stops stay: they tell an abbreviation. */
function bareWord(word: string): string {
  if (word.length > LONGEST) return '';
  let start = 0;
  let end = word.length;
  while (start < end && OPENING.includes(word[start]!)) start += 1;
  while (end > start && CLOSING.includes(word[end - 1]!)) end -= 1;
  return word.slice(start, end);
}
