// Problems and the folder that their files are named from come in; the same problems as seen from where one works go out.

import { existsSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import type { Place, Problem } from '@warraq/core';
import { COLLECTION_FILE, type Layout } from '@warraq/store';

/** Files of a collection are named from its folder, those outside it (its string files) from the project's. */
export function seenFrom(
  cwd: string,
  layout: Pick<Layout, 'folder' | 'root'>,
  problems: readonly Problem[],
): readonly Problem[] {
  const names = new Map<string, string>();
  return problems.map((problem) => {
    const file = names.get(problem.place.file) ?? placeSeenFrom(cwd, layout, problem.place).file;
    names.set(problem.place.file, file);
    return { ...problem, place: { ...problem.place, file } };
  });
}

/** The place of one text, as seen from where one works. */
export function placeSeenFrom(cwd: string, { folder, root }: Pick<Layout, 'folder' | 'root'>, place: Place): Place {
  if (isAbsolute(place.file)) return { ...place, file: fileSeenFrom(cwd, place.file) };
  // The collection's own file may be what is missing.
  const isOwn = place.file === COLLECTION_FILE || existsSync(join(folder, place.file));
  const from = root === undefined || isOwn ? folder : root;
  return { ...place, file: fileSeenFrom(cwd, from, place.file) };
}

/** A path as one would type it: relative, with forward slashes. */
export function fileSeenFrom(cwd: string, ...path: readonly string[]): string {
  return relative(cwd, join(...path)).replaceAll('\\', '/') || '.';
}
