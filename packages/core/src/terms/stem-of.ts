// A word and its language come in; the stem under which its forms are looked up goes out.

import { foldLetters } from '../letters/fold-text.ts';
import { lightStem } from '../letters/light-stem.ts';
import type { Language } from '../model/language.ts';

/** For look-up only: likely forms of one word have one stem. */
export function stemOf(word: string, { script }: Language): string {
  if (script === 'Arab') return lightStem(word);
  return foldLetters(word, 'search').replace(/(?<=..)(?:ies|es|s|y|ed|ing|ian|ists?|isms?|e)$/, '');
}
