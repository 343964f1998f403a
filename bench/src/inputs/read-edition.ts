// A file of JSON lines comes in, as `writeEdition` made it; the edition goes out. Nothing is imported that runs, for a process
// sets V8's flags before it loads what has ready byte code.

import { closeSync, openSync, readSync } from 'node:fs';
import type { Chapter, Edition } from '@warraq/core';

const NEWLINE = 0x0a;
const BLOCK = 1 << 20;

export function readEdition(file: string): Edition {
  const values: unknown[] = [];
  for (const line of linesOf(file)) values.push(JSON.parse(line));
  const [rest, ...chapters] = values as [Omit<Edition, 'chapters'>, ...Chapter[]];
  return { ...rest, chapters };
}

/** By blocks, so that the whole file is never in memory. */
function* linesOf(file: string): Iterable<string> {
  const descriptor = openSync(file, 'r');
  let rest: Uint8Array = new Uint8Array();
  for (;;) {
    const block = Buffer.alloc(BLOCK);
    const read = readSync(descriptor, block);
    if (read === 0) break;
    const bytes = Buffer.concat([rest, block.subarray(0, read)]);
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      yield bytes.toString('utf8', start, end);
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
  closeSync(descriptor);
}
