// Names and folders from the command line come in; the folders of the collections that they mean go out.

import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { COLLECTION_FILE, findCollections, namesIn, projectRoot } from '@warraq/store';
import { WrongUse } from './exit-code.ts';

/**
 * The folders that the names mean, each once; without names the collection in `cwd`, else every collection of the
 * repository around it. Throws a WrongUse for a name that is no collection.
 */
export function collectionFolders(names: readonly string[], cwd: string): readonly string[] {
  if (names.length === 0) return defaultFolders(cwd);
  return [...new Set(names.map((name) => knownFolder(name, cwd)))];
}

/**
 * A folder that holds collection.yaml, else a collection of the repository with that folder name. Throws a WrongUse for a
 * folder whose collection.yaml is nearly called so.
 */
export function collectionFolder(name: string, cwd: string): string | undefined {
  // A variable of a script that is empty does not mean the folder that one stands in.
  if (name.trim() === '') return undefined;
  const folder = resolve(cwd, name);
  if (isCollection(folder)) return folder;
  const found = repositoryCollections(cwd).find((one) => basename(one) === name);
  if (found === undefined) refuseMisnamed(folder, name);
  return found;
}

function knownFolder(name: string, cwd: string): string {
  const folder = collectionFolder(name, cwd);
  if (folder === undefined) throw new WrongUse('noCollection', { name });
  return folder;
}

function defaultFolders(cwd: string): readonly string[] {
  if (isCollection(cwd)) return [cwd];
  const folders = repositoryCollections(cwd);
  if (folders.length > 0) return folders;
  refuseMisnamed(cwd, '');
  throw new WrongUse('noCollections');
}

function repositoryCollections(cwd: string): readonly string[] {
  const root = projectRoot(cwd);
  return root === undefined ? [] : findCollections(root);
}

/**
 * Throws a WrongUse for a folder with `Collection.yaml`, `collection.yml`, or `collection.yaml.txt`, of which Windows shows
 * the first half. `typed`: how the folder was named, for the message; empty for the one that one stands in.
 */
export function refuseMisnamed(folder: string, typed: string): void {
  const near = namesIn(folder).find((name) => /^collection\.ya?ml(?:\.txt)?$/i.test(name));
  if (near !== undefined) throw new WrongUse('collectionMisnamed', { file: [typed, near].filter(Boolean).join('/') });
}

function isCollection(folder: string): boolean {
  return existsSync(join(folder, COLLECTION_FILE));
}
