// A text comes in; whether it is the basmala alone goes out.

import { type Inline, wordsOf } from '@warraq/core';

/** The sign of the basmala. */
export const BASMALA = '\ufdfd';

const WORDS = 'بسم الله الرحمن الرحيم';

/** Vowel signs, and what is no letter. */
const BESIDE_LETTERS = /[\p{M}\u0640.*﴾﴿]/gu;

/** With which a text begins: Arabic books set it in the middle of a line of its own. */
export function isBasmala(content: readonly Inline[]): boolean {
  const words = wordsOf(content).replace(BESIDE_LETTERS, '').replace(/\s+/g, ' ').replaceAll('ٱ', 'ا').trim();
  return words === BASMALA || words === WORDS;
}
