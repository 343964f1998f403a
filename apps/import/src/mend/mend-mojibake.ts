// A line in which UTF-8 was read as an old Windows encoding comes in; the line as it was meant goes out.

import { decodeWindows1252 } from '../decode/windows-1252.ts';

type Old = 'windows-1252' | 'windows-1256';

const BYTES: Record<Old, ReadonlyMap<string, number>> = {
  'windows-1252': bytesOf(decodeWindows1252),
  'windows-1256': bytesOf((bytes) => new TextDecoder('windows-1256').decode(bytes)),
};

/** Decoders give bytes their characters; this is the way back. */
function bytesOf(decode: (bytes: Uint8Array) => string): ReadonlyMap<string, number> {
  const high = Array.from({ length: 128 }, (_, at) => at + 128);
  return new Map(high.map((byte) => [decode(new Uint8Array([byte])), byte]));
}

/** Mends every stretch that is valid UTF-8 in disguise and whose meaning is plausible. */
export function mendMojibake(line: string): string {
  return mendAs(mendAs(line, 'windows-1252'), 'windows-1256');
}

function mendAs(line: string, encoding: Old): string {
  const bytes = BYTES[encoding];
  return line.replace(/\P{ASCII}{2,}/gu, (run) => {
    const encoded = [...run].map((char) => bytes.get(char));
    if (encoded.includes(undefined)) return run;
    const meant = decoded(Uint8Array.from(encoded as number[]));
    return meant !== undefined && isPlausible(meant, encoding, run) ? meant : run;
  });
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Two Arabic letters may be valid UTF-8 by chance, so real Arabic must become Arabic, and longer than one letter. */
function isPlausible(meant: string, encoding: Old, run: string): boolean {
  const known =
    encoding === 'windows-1252'
      ? /^[\u00a0-\u024f\u0600-\u06ff\u2010-\u203a\u20ac\u2122\ufeff]+$/u
      : /^[\u0600-\u06ff\u2010-\u203a]+$/u;
  if (!known.test(meant)) return false;
  return encoding === 'windows-1252' || run.length >= 4 || /^[\u2010-\u203a]+$/u.test(meant);
}
