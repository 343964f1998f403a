// A word in Arabic script comes in; the word as people write it who leave out what others write goes out.

import { foldLetters } from '../letters/fold-text.ts';

const TANWIN = /\u0651?\u064B\u0651?\u0627$|\u0627\u064B$/u;
const MARKS = /\p{M}/gu;

/**
 * The word without vowel signs, tatweel, the ending of the indefinite accusative (حزبًا) and the signs on alef, and with ي
 * for ى: spelling differs in all of them between writers, and within one text. Not so loose as the level `loose`: ة is
 * another letter than ه here, for مكتبة is a library and مكتبه his office.
 */
export function plainArabic(word: string): string {
  return foldLetters(word.normalize('NFC').replace(TANWIN, ''), 'plain')
    .replace(MARKS, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replaceAll('ى', 'ي');
}
