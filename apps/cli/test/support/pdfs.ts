// A PDF or a PNG on the disk comes in; what tests want to know of it goes out.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';

/** Its text as poppler reads it, a page each, on one line, without bidi marks. */
export function pdfTexts(path: string): readonly string[] {
  const text = execFileSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { encoding: 'utf8' });
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) =>
      page
        .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
}

/** What `pdfinfo` says, by its names. */
export function pdfInfo(path: string): Readonly<Record<string, string>> {
  const said = execFileSync('pdfinfo', ['-enc', 'UTF-8', path], { encoding: 'utf8' });
  return Object.fromEntries(
    said.split('\n').flatMap((line) => {
      const at = line.indexOf(':');
      return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1).trim()]];
    }),
  );
}

/** Addresses outside the file that its links lead to. */
export function pdfAddresses(path: string): readonly string[] {
  const said = execFileSync('pdfinfo', ['-url', path], { encoding: 'utf8' });
  return said.split('\n').flatMap((line) => /\S+:\/\/\S+$/.exec(line)?.[0] ?? []);
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red of the pixel: all that is drawn here is grey. */
  at(x: number, y: number): number;
  /** How many pixels between two columns are darker than paper and than the grey where there is no page. */
  ink(from: number, to: number): number;
}

export function pixels(path: string): Pixels {
  const { width, height, data } = PNG.sync.read(readFileSync(path));
  const at = (x: number, y: number) => data[4 * (y * width + x)] ?? 0;
  const ink = (from: number, to: number) => {
    let count = 0;
    for (let y = 0; y < height; y++) for (let x = from; x < to; x++) if (at(x, y) < 128) count++;
    return count;
  };
  return { width, height, at, ink };
}
