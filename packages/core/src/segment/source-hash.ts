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

/** What `lettersHash` hashes; empty for a text without letters and digits. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u0640\u064B-\u0652\u0670]|[^\p{L}\p{N}\p{M}]/gu, '');
}

function hash64(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)).subarray(0, 8));
}
