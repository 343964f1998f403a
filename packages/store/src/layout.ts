// A collection's folder comes in; the folders of its translations and editions go out.

import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** Where a collection's files stand. All paths are absolute. */
export interface Layout {
  readonly folder: string;
  /** The project that the collection belongs to; undefined for a folder that stands alone. */
  readonly root: string | undefined;
  readonly translations: string;
  readonly editions: string;
}

/** The name of the file that makes a folder a collection. */
export const COLLECTION_FILE = 'collection.yaml';

/** The nearest folder, from `from` upwards, that holds pnpm-workspace.yaml. */
export function projectRoot(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'pnpm-workspace.yaml'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/**
 * A collection at `<root>/sources/<name>/` of a project keeps its translations and editions in the project's folders of
 * those names; any other folder holds everything itself. `id` is the collection's.
 */
export function layoutOf(folder: string, id: string): Layout {
  const root = rootOfCollection(folder);
  const translations = root === undefined ? join(folder, 'translations') : join(root, 'translations', id);
  return { folder, root, translations, editions: join(root ?? folder, 'editions', id) };
}

/** The project of which the folder is a collection, `<root>/sources/<name>`. */
export function rootOfCollection(folder: string): string | undefined {
  const root = dirname(dirname(folder));
  const isSource = basename(dirname(folder)) === 'sources' && root !== dirname(folder);
  return isSource && existsSync(join(root, 'pnpm-workspace.yaml')) ? root : undefined;
}

/**
 * The folders of the collections of a project (`<root>/sources/*`), in the order of their names; of any other folder
 * itself, if it is a collection.
 */
export function findCollections(root: string): readonly string[] {
  const folder = resolve(root);
  if (!existsSync(join(folder, 'pnpm-workspace.yaml'))) return isCollection(folder) ? [folder] : [];
  const sources = join(folder, 'sources');
  if (!existsSync(sources)) return [];
  return readdirSync(sources)
    .sort()
    .map((name) => join(sources, name))
    .filter(isCollection);
}

function isCollection(folder: string): boolean {
  return existsSync(join(folder, COLLECTION_FILE));
}

/** A file's name in problems: relative to the collection's folder, or to the project for files that stand outside it. */
export function nameInProblems(layout: Pick<Layout, 'folder' | 'root'>, path: string): string {
  const own = relative(layout.folder, path);
  const name = own.startsWith('..') ? relative(layout.root ?? layout.folder, path) : own;
  return name.split(sep).join('/');
}
