// An open collection comes in; where it attaches its sources, the files of its documents go out.

import { join } from 'node:path';
import type { Checked, Problem, SourceFile } from '@warraq/core';
import { onDisk } from './on-disk.ts';
import type { OpenCollection } from './open-collection.ts';
import { readBytes } from './read-text.ts';

/** The longest document that is attached, in bytes: that of the longest that is read. */
const LONGEST = 32 * 1024 * 1024;
const MARKDOWN = 'text/markdown';

/** A document's file; undefined where none was read. */
export type Sources = (document: string) => SourceFile | undefined;

/**
 * Reads the documents byte for byte; that they are inside the collection was seen when it was opened. Reports the
 * problems of `readText`.
 */
export async function loadSources({ layout, source }: OpenCollection): Promise<Checked<Sources>> {
  const files = new Map<string, SourceFile>();
  const problems: Problem[] = [];
  for (const id of source.collection.attachSources ? source.collection.order : []) {
    const name = `${id}.md`;
    const { value: bytes, problems: found } = await readBytes(onDisk(join(layout.folder, name)), name, LONGEST);
    problems.push(...found);
    if (bytes !== undefined) files.set(id, { name, mediaType: MARKDOWN, bytes });
  }
  return { value: (document) => files.get(document), problems };
}
