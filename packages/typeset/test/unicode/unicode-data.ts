// The name of one of Unicode's conformance files comes in, its lines without comments go out.

import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** The data lines of a file of this folder, which holds Unicode's own files, compressed and otherwise unchanged. */
export function unicodeLines(name: string): readonly string[] {
  const file = readFileSync(new URL(`${name}.br`, import.meta.url));
  const lines = brotliDecompressSync(file).toString('utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

/** Text of code points written as hexadecimal numbers with spaces between. */
export function textOf(codePoints: string): string {
  return String.fromCodePoint(...codePoints.split(' ').map((code) => Number.parseInt(code, 16)));
}
