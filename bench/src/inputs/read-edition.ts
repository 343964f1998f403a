// A file of JSON lines comes in, as `writeEdition` made it; the edition goes out. Nothing is imported that runs, for a process
// sets V8's flags before it loads what has ready byte code.

import { closeSync, openSync, readSync } from 'node:fs';
import type { Chapter, Edition } from '@warraq/core';

type Core = typeof import('@warraq/core');

const NEWLINE = 0x0a;
const BLOCK = 1 << 20;

/** @param core for large editions, which keep their chapters as bytes; whoever reads one has loaded it */
export function readEdition(file: string, core: Pick<Core, 'CompactChapters' | 'MANY_DOCUMENTS'>): Edition {
  const lines = linesOf(file);
  const rest = JSON.parse(lines.next().value!) as Omit<Edition, 'chapters'>;
  const compact = rest.collection.order.length < core.MANY_DOCUMENTS ? undefined : new core.CompactChapters();
  const chapters: Chapter[] = [];
  for (const line of lines) {
    const chapter = JSON.parse(line) as Chapter;
    // As an edition that is assembled has them.
    chapters.push(compact?.keep(chapter) ?? chapter);
  }
  return { ...rest, chapters };
}

/** By blocks, so that the whole file is never in memory. */
function* linesOf(file: string): Generator<string, undefined> {
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
