// An edition comes in; a file of JSON lines goes out, and comes back: a long edition is longer than a text may be.

import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Chapter, Edition } from '@warraq/core';

const NEWLINE = 0x0a;

/** The edition without its chapters, then a chapter a line. */
export function writeEdition(file: string, { chapters, ...rest }: Edition): void {
  const descriptor = openSync(file, 'w');
  for (const line of [rest, ...chapters]) writeSync(descriptor, `${JSON.stringify(line)}\n`);
  closeSync(descriptor);
}

export function readEdition(file: string): Edition {
  const bytes = readFileSync(file);
  const lines: unknown[] = [];
  for (let start = 0, end = bytes.indexOf(NEWLINE); end >= 0; start = end + 1, end = bytes.indexOf(NEWLINE, start))
    lines.push(JSON.parse(bytes.toString('utf8', start, end)));
  const [rest, ...chapters] = lines as [Omit<Edition, 'chapters'>, ...Chapter[]];
  return { ...rest, chapters };
}
