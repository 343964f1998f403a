// An edition comes in; a file of JSON lines goes out, and comes back: a long edition is longer than a text may be.

import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Chapter, Edition } from '@warraq/core';

/** The edition without its chapters, then a chapter a line. */
export function writeEdition(file: string, { chapters, ...rest }: Edition): void {
  const descriptor = openSync(file, 'w');
  for (const line of [rest, ...chapters]) writeSync(descriptor, `${JSON.stringify(line)}\n`);
  closeSync(descriptor);
}

export async function readEdition(file: string): Promise<Edition> {
  const lines: unknown[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) lines.push(JSON.parse(line));
  const [rest, ...chapters] = lines as [Omit<Edition, 'chapters'>, ...Chapter[]];
  return { ...rest, chapters };
}
