// Inline content and its language's numerals come in; the same content with its numbers in those numerals goes out.

import type { Numerals } from '../labels/numerals.ts';
import type { Inline } from '../model/inline.ts';
import { isOpen } from './open-inline.ts';

/** A word that holds a Latin letter keeps its digits: a formula, a paper size, an address. */
const OTHER_WORD = /(\S*[A-Za-z]\S*)/;

/**
 * Texts are written with whatever digits the writer has at hand; an edition shows those that collection.yaml chooses.
 * Program text, runs of another language and words with Latin letters stay as they are written.
 */
export function localiseDigits(content: readonly Inline[], numerals: Numerals): readonly Inline[] {
  return content.map((inline) => localise(inline, numerals));
}

function localise(inline: Inline, numerals: Numerals): Inline {
  if (inline.kind === 'text') return { ...inline, text: localiseText(inline.text, numerals) };
  return isOpen(inline) ? { ...inline, children: localiseDigits(inline.children, numerals) } : inline;
}

/** As above, for a text without mark-up. */
export function localiseText(text: string, numerals: Numerals): string {
  // Most texts have no digits, or the edition's own.
  if (numerals.digits(text) === text) return text;
  const words = text.split(OTHER_WORD);
  return words.map((word, i) => (i % 2 === 1 ? word : numerals.digits(word))).join('');
}
