// Inline content and its language's numerals come in; the same content with its numbers in those numerals goes out.

import type { Numerals } from '../labels/numerals.ts';
import type { Inline } from '../model/inline.ts';
import { isOpen } from './open-inline.ts';

/**
 * A word that holds a Latin letter keeps its digits: a formula, a paper size, an address. So does a whole number or a
 * range right behind one, `Fahrenheit 451`, `p. 5`, and all between two, `London, 1958), pp. 12–15`: with Arabic digits
 * there UAX #9 would tear the passage apart and set its pieces in the opposite order. Arabic signs and digits end such
 * a passage; decimals and shares are counted, not named; and a full stop but an abbreviation's begins a sentence.
 * What an author has put between U+2066 and U+2069 runs from left to right because they said so: a telephone number.
 */
const OTHER_WORDS =
  /(\u2066[^\u2066-\u2069]*\u2069|\S*[A-Za-z]\S*(?:\s[^\p{L}٠-٩۰-۹،؛؟«»]{0,40}[A-Za-z]\S*)*(?:(?<![،؛؟:!»)\]]|[A-Za-z]{5}\.)\s\d+(?:[–-]\d+)*(?![.,:/]?\d|\s?[%٪]))?)/u;

/**
 * Texts are written with whatever digits the writer has at hand; an edition shows those that collection.yaml chooses.
 * Program text, runs of another language, words with Latin letters and the numbers that belong to them stay as they are
 * written, also where mark-up parts a word from its digits, `H~2~O`, `*Fahrenheit* 451`.
 */
export function localiseDigits(content: readonly Inline[], numerals: Numerals): readonly Inline[] {
  const stretches = stretchesOf(content);
  // Most texts have no digits, or the edition's own.
  if (stretches.every((text) => numerals.digits(text) === text)) return content;
  const localised = stretches.map((text) => localiseText(text, numerals));
  // A system whose digits have two units each would move all places behind the first.
  if (localised.some((text, i) => text.length !== stretches[i]?.length)) {
    return withTexts(content, (text) => localiseText(text, numerals));
  }
  const shown = localised.join('');
  let at = 0;
  return withTexts(content, ({ length }) => {
    at += length;
    return shown.slice(at - length, at);
  });
}

/** What is read in one go: texts without their mark-up, up to what is not open, a note's call or program text. */
function stretchesOf(content: readonly Inline[]): readonly string[] {
  const stretches = [''];
  const read = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.kind === 'text') stretches.push(`${stretches.pop()}${inline.text}`);
      else if (isOpen(inline)) read(inline.children);
      else stretches.push('');
    }
  };
  read(content);
  return stretches;
}

/** The same content, each of its open texts, in their order, replaced. */
function withTexts(content: readonly Inline[], replace: (text: string) => string): readonly Inline[] {
  return content.map((inline) => {
    if (inline.kind === 'text') return { ...inline, text: replace(inline.text) };
    return isOpen(inline) ? { ...inline, children: withTexts(inline.children, replace) } : inline;
  });
}

/** As above, for a text without mark-up. */
export function localiseText(text: string, numerals: Pick<Numerals, 'digits'>): string {
  // Most texts have no digits, or the edition's own.
  if (numerals.digits(text) === text) return text;
  const words = text.split(OTHER_WORDS);
  return words.map((word, i) => (i % 2 === 1 ? word : numerals.digits(word))).join('');
}
