// The bytes of a text file come in; its text goes out, with the encoding it was read in and how sure that is.

import type { Confidence } from '../model/finding.ts';
import { decodeWindows1252 } from './windows-1252.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly confidence: Confidence;
}

const LEGACY = ['windows-1252', 'windows-1256', 'iso-8859-6'] as const;
// The letters that make up two thirds of any Arabic text.
const USUAL_ARABIC = /[اليمنوترب]/gu;
const ODD = /[\u0080-\u009f\ufffd]|[^\P{L}\p{Script=Arabic}\p{Script=Latin}]/gu;

/** Byte order marks first, then UTF-8, which is hard to be by chance, UTF-16 by its zeros, and the likeliest old one. */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes);
  if (marked !== undefined) return { text: decode(bytes, marked), encoding: marked, confidence: 'high' };
  const wide = byZeros(bytes);
  if (wide !== undefined) return { text: decode(bytes, wide), encoding: wide, confidence: 'medium' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', confidence: 'high' };
  } catch {
    return damaged(bytes) ?? declared(bytes) ?? likeliest(bytes);
  }
}

/** UTF-8 that lost a byte here or there, as where a page was cut off: hardly a letter in a thousand cannot be read. */
function damaged(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const lost = text.match(/\ufffd/gu)?.length ?? 0;
  const high = text.match(/\P{ASCII}/gu)?.length ?? 0;
  return lost * 20 < high ? { text, encoding: 'utf-8', confidence: 'medium' } : undefined;
}

/** What a web page says of itself; that it is UTF-8 is known to be wrong by now. */
function declared(bytes: Uint8Array): Decoded | undefined {
  const start = decodeWindows1252(bytes.subarray(0, 2048));
  const label = /<meta[^<>]{0,200}charset\s*=\s*["']?([\w-]{3,30})/iu.exec(start)?.[1]?.toLowerCase();
  if (label === undefined || /^utf/u.test(label)) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return { text: decode(bytes, encoding), encoding, confidence: 'high' };
  } catch {
    return undefined;
  }
}

function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : undefined;
}

/** Blanks and line ends have a zero byte in every script; in Arabic the other byte of a letter is 06. */
function byZeros(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4096);
  const count = (parity: number) => sample.filter((byte, at) => at % 2 === parity && (byte === 0 || byte === 6)).length;
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  const [even, odd] = [count(0), count(1)];
  if (Math.max(even, odd) < sample.length * 0.3 || Math.min(even, odd) > sample.length * 0.1) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function likeliest(bytes: Uint8Array): Decoded {
  const scored = LEGACY.map((encoding) => {
    const text = decode(bytes, encoding);
    return { text, encoding, score: score(text) };
  }).sort((a, b) => b.score - a.score);
  const [best, second] = [scored[0]!, scored[1]!];
  const clear = best.score - second.score > text10(best.text);
  return { text: best.text, encoding: best.encoding, confidence: clear ? 'medium' : 'low' };
}

/** A tenth of the characters that are not ASCII. */
function text10(text: string): number {
  return (text.match(/\P{ASCII}/gu)?.length ?? 0) / 10;
}

/** Usual Arabic letters speak for an encoding; letters amid others of another script, and controls, speak against it. */
function score(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const mixed = count(/\p{Script=Arabic}(?=[\u00c0-\u024f])|[\u00c0-\u024f](?=\p{Script=Arabic})/gu);
  const joined = count(/[a-z](?=\p{Script=Arabic})|\p{Script=Arabic}(?=[a-z])/giu);
  const accented = count(/[a-z][\u00c0-\u00ff]|[\u00c0-\u00ff][a-z]/giu);
  return count(USUAL_ARABIC) + accented - 3 * (count(ODD) + mixed + joined) - count(/[\u00c0-\u00ff]{3}/gu);
}

function decode(bytes: Uint8Array, encoding: string): string {
  return encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
}
