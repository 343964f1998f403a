// Inline content and its language's numerals come in; the same content with its numbers in those numerals goes out.

import type { Numerals } from '../labels/numerals.ts';
import type { Inline } from '../model/inline.ts';
import { isOpen } from './open-inline.ts';

/**
 * A word that holds a Latin letter keeps its digits: a formula, a paper size, an address. So does a whole number or a
 * range right behind one, `Fahrenheit 451`, `p. 5`, and all between two, `London, 1958), pp. 12–15`: with Arabic digits
 * there UAX #9 would tear the passage apart and set its pieces in the opposite order. Arabic signs and digits end such
 * a passage; decimals and shares are counted, not named; and a full stop but an abbreviation's begins a sentence.
 */
const OTHER_WORDS =
  /(\S*[A-Za-z]\S*(?:\s[^\p{L}٠-٩۰-۹،؛؟«»]{0,40}[A-Za-z]\S*)*(?:(?<![،؛؟:!»)\]]|[A-Za-z]{5}\.)\s\d+(?:[–-]\d+)*(?![.,:/]?\d|\s?[%٪]))?)/u;

/**
 * Texts are written with whatever digits the writer has at hand; an edition shows those that collection.yaml chooses.
 * Program text, runs of another language, words with Latin letters and the numbers that belong to them stay as they are
 * written.
 */
export function localiseDigits(content: readonly Inline[], numerals: Numerals): readonly Inline[] {
  return content.map((inline) => localise(inline, numerals));
}

function localise(inline: Inline, numerals: Numerals): Inline {
  if (inline.kind === 'text') return { ...inline, text: localiseText(inline.text, numerals) };
  return isOpen(inline) ? { ...inline, children: localiseDigits(inline.children, numerals) } : inline;
}

/** As above, for a text without mark-up. */
export function localiseText(text: string, numerals: Pick<Numerals, 'digits'>): string {
  // Most texts have no digits, or the edition's own.
  if (numerals.digits(text) === text) return text;
  const words = text.split(OTHER_WORDS);
  return words.map((word, i) => (i % 2 === 1 ? word : numerals.digits(word))).join('');
}
