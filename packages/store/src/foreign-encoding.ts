// The bytes of a file that should be UTF-8 come in; the encoding that they are in, where it can be told, goes out.

import { isUtf8 } from 'node:buffer';

/** Names as editors list them. `windows-1256` is the Arabic one of old Windows. */
export type ForeignEncoding = 'UTF-16' | 'windows-1256';

/** Words of Arabic letters, as no text of another code page makes them when it is read so. */
const ARABIC_WORDS = /[\u0621-\u064a]{3,}/g;
const SAMPLE = 64 * 1024;
/** Of the first bytes of UTF-16 with Latin signs so many are zero; a text has none. */
const FEWEST_ZEROS = 0.1;

export function foreignEncoding(bytes: Uint8Array): ForeignEncoding | undefined {
  const start = bytes.subarray(0, SAMPLE);
  const mark = (start[0] ?? 0) * 256 + (start[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff) return 'UTF-16';
  if (start.filter((byte) => byte === 0).length > start.length * FEWEST_ZEROS) return 'UTF-16';
  if (isUtf8(bytes)) return undefined;
  return looksArabic(start) ? 'windows-1256' : undefined;
}

function looksArabic(bytes: Uint8Array): boolean {
  // JSON, YAML and Markdown are ASCII but for their words: only those can tell.
  const others = bytes.filter((byte) => byte > 0x7f).length;
  const text = new TextDecoder('windows-1256').decode(bytes);
  const inWords = (text.match(ARABIC_WORDS) ?? []).reduce((sum, word) => sum + word.length, 0);
  return inWords > others / 2;
}
