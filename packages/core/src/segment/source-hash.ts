// A unit's text comes in; hashes that tell whether it, or at least its letters, are the same as before go out.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { foldText } from '../letters/fold-text.ts';

/** The first 64 bits of SHA-256 of the folded text, as 16 hexadecimal digits. */
export function sourceHash(text: string): string {
  return hash64(foldText(text));
}

/**
 * As `sourceHash`, of letters and digits alone, lower case. Marks belong to their letters, but Arabic vowel signs and
 * tatweel do not count: adding them changes no word.
 */
export function lettersHash(text: string): string {
  return hash64(lettersOf(text));
}

/**
 * What `lettersHash` hashes; empty for a text without letters and digits. Signs stay where they make another number: 1.5
 * is not 15, nor 5 % 5.
 */
export function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(THOUSANDS, '')
    .replace(/[\u0640\u064B-\u0652\u0670]|[^\p{L}\p{N}\p{M}]+/gu, (signs, at: number, all: string) => {
      const isBehind = /\p{Nd}/u.test(all[at - 1] ?? '');
      const isBefore = /\p{Nd}/u.test(all[at + signs.length] ?? '');
      return isBehind || isBefore ? signsOfNumbers(signs, isBehind, isBefore) : '';
    });
}

/** Between groups of three digits. */
const THOUSANDS = /(?<=\p{Nd})[,٬'’\u00a0\u202f](?=\p{Nd}{3}(?!\p{Nd}))/gu;

/** Of the signs beside a number, or between two, those that belong to it; how they are written does not count. */
function signsOfNumbers(signs: string, isBehind: boolean, isBefore: boolean): string {
  const units = (signs.match(/[%٪‰\p{Sc}]/gu) ?? []).join('').replaceAll('٪', '%');
  if (isBehind && isBefore) return units + (/^[.,٫]$/.test(signs) ? '.' : /^[-–—−]$/.test(signs) ? '-' : ' ');
  return isBefore && /(?:^|[\s(])[-−]$/.test(signs) ? `${units}-` : units;
}

function hash64(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)).subarray(0, 8));
}
