// An edition comes in; a file of JSON lines goes out, and comes back: a long edition is longer than a text may be.

import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import {
  assembleEdition,
  type Chapter,
  CompactChapters,
  compileCollection,
  type Edition,
  MANY_DOCUMENTS,
} from '@warraq/core';
import { openCollection } from '@warraq/store';

const NEWLINE = 0x0a;
const BLOCK = 1 << 20;

/** Assembles a collection's edition in its first language. */
export async function writeAssembled(collection: string, file: string): Promise<void> {
  const { value, problems } = await openCollection(collection);
  if (value === undefined) throw new Error(JSON.stringify(problems));
  const compiled = compileCollection(value.source).value;
  const [first] = compiled.collection.languages;
  const edition = assembleEdition(compiled, [first!], undefined).value;
  if (edition === undefined) throw new Error('the edition has errors');
  writeEdition(file, edition);
}

/** The edition without its chapters, then a chapter a line. */
export function writeEdition(file: string, { chapters, ...rest }: Edition): void {
  const descriptor = openSync(file, 'w');
  for (const line of [rest, ...chapters]) writeSync(descriptor, `${JSON.stringify(line)}\n`);
  closeSync(descriptor);
}

export function readEdition(file: string): Edition {
  const lines = linesOf(file);
  const rest = JSON.parse(lines.next().value!) as Omit<Edition, 'chapters'>;
  const chapters: Chapter[] = [];
  const compact = rest.collection.order.length < MANY_DOCUMENTS ? undefined : new CompactChapters();
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
