// Names and folders from the command line come in; the folders of the collections that they mean go out.

import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { COLLECTION_FILE, findCollections, projectRoot } from '@warraq/store';
import { WrongUse } from './exit-code.ts';

/**
 * The folders that the names mean, each once; without names the collection in `cwd`, else every collection of the
 * repository around it. Throws a WrongUse for a name that is no collection.
 */
export function collectionFolders(names: readonly string[], cwd: string): readonly string[] {
  if (names.length === 0) return defaultFolders(cwd);
  return [...new Set(names.map((name) => knownFolder(name, cwd)))];
}

/** A folder that holds collection.yaml, else a collection of the repository with that folder name. */
export function collectionFolder(name: string, cwd: string): string | undefined {
  const folder = resolve(cwd, name);
  if (isCollection(folder)) return folder;
  return repositoryCollections(cwd).find((found) => basename(found) === name);
}

function knownFolder(name: string, cwd: string): string {
  const folder = collectionFolder(name, cwd);
  if (folder === undefined) throw new WrongUse('noCollection', { name });
  return folder;
}

function defaultFolders(cwd: string): readonly string[] {
  if (isCollection(cwd)) return [cwd];
  const folders = repositoryCollections(cwd);
  if (folders.length === 0) throw new WrongUse('noCollections');
  return folders;
}

function repositoryCollections(cwd: string): readonly string[] {
  const root = projectRoot(cwd);
  return root === undefined ? [] : findCollections(root);
}

function isCollection(folder: string): boolean {
  return existsSync(join(folder, COLLECTION_FILE));
}
