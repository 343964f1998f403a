// A word in Arabic script comes in; the word as people write it who leave out what others write goes out.

const TANWIN = /\u0651?\u064B\u0651?\u0627$|\u0627\u064B$/u;
const MARKS = /[\p{M}\u0640\u200C\u200D]/gu;

/**
 * The word without vowel signs, tatweel, the ending of the indefinite accusative (حزبًا) and the signs on alef, and with ي
 * for ى: spelling differs in all of them between writers, and within one text.
 */
export function plainArabic(word: string): string {
  return word
    .normalize('NFC')
    .replace(TANWIN, '')
    .replace(MARKS, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replaceAll('ى', 'ي');
}
