// Problems and the folder that their files are named from come in; the same problems as seen from where one works go out.

import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Problem } from '@warraq/core';
import type { Layout } from '@warraq/store';

/** Files of a collection are named from its folder, those outside it (its string files) from the project's. */
export function seenFrom(
  cwd: string,
  { folder, root }: Pick<Layout, 'folder' | 'root'>,
  problems: readonly Problem[],
): readonly Problem[] {
  const names = new Map<string, string>();
  const seen = (file: string): string => {
    const name =
      names.get(file) ?? fileSeenFrom(cwd, root === undefined || existsSync(join(folder, file)) ? folder : root, file);
    names.set(file, name);
    return name;
  };
  return problems.map((problem) => ({ ...problem, place: { ...problem.place, file: seen(problem.place.file) } }));
}

/** A path as one would type it: relative, with forward slashes. */
export function fileSeenFrom(cwd: string, ...path: readonly string[]): string {
  return relative(cwd, join(...path)).replaceAll('\\', '/') || '.';
}
