// An open collection comes in; where it attaches its sources, the files of its documents go out.

import { type Checked, type Problem, type SourceFile, startOf } from '@warraq/core';
import { fileInside } from './inside.ts';
import type { OpenCollection } from './open-collection.ts';
import { readBytes } from './read-text.ts';

/** The longest document that is attached, in bytes: that of the longest that is read. */
const LONGEST = 32 * 1024 * 1024;
const MARKDOWN = 'text/markdown';

/** A document's file; undefined where none was read. */
export type Sources = (document: string) => SourceFile | undefined;

/** Reads the documents byte for byte. Reports the problems of `readText` and `path-outside`. */
export async function loadSources({ layout, source }: OpenCollection): Promise<Checked<Sources>> {
  const files = new Map<string, SourceFile>();
  const problems: Problem[] = [];
  for (const id of source.collection.attachSources ? source.collection.order : []) {
    const name = `${id}.md`;
    const inside = await fileInside(layout.folder, name, startOf(name));
    const read = inside.value === undefined ? undefined : await readBytes(inside.value, name, LONGEST);
    problems.push(...inside.problems, ...(read?.problems ?? []));
    if (read?.value !== undefined) files.set(id, { name, mediaType: MARKDOWN, bytes: read.value });
  }
  return { value: (document) => files.get(document), problems };
}
