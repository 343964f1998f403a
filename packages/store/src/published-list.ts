// A folder that was published into comes in; what earlier publications wrote there goes out, and is written down.

import { join } from 'node:path';
import { type Checked, error, startOf } from '@warraq/core';
import { readText } from './read-text.ts';
import { writeWhole } from './write-whole.ts';

/** Hidden, so that no page or index of the folder shows it. */
export const PUBLISHED_LIST = '.warraq-published.json';

export interface PublishedEntry {
  /** A path inside the folder, with forward slashes. */
  readonly name: string;
  /** The collection's id; of the pages and catalogues of all collections together none. */
  readonly collection?: string;
  readonly sha256: string;
}

/** See published.schema.json. */
export interface PublishedList {
  /** The absolute address of the folder. */
  readonly home: string;
  /** Where each collection stands in it: its id, and a path with a last slash, or nothing for the folder itself. */
  readonly collections: Readonly<Record<string, string>>;
  /** In the order of their names. */
  readonly files: readonly PublishedEntry[];
}

/**
 * Undefined where nothing was published. Problem (error): `publish-list`, a list that cannot be read, such as one with the
 * marks of a merge: nobody knows then which files are ours.
 */
export async function readPublishedList(folder: string): Promise<Checked<PublishedList | undefined>> {
  const path = join(folder, PUBLISHED_LIST);
  const { value: text, problems } = await readText(path, path);
  if (problems.some(({ code }) => code === 'file-missing')) return { value: undefined, problems: [] };
  const list = text === undefined ? undefined : listOf(text);
  if (list !== undefined) return { value: list, problems: [] };
  return { value: undefined, problems: [error('publish-list', startOf(path), { name: PUBLISHED_LIST })] };
}

function listOf(text: string): PublishedList | undefined {
  try {
    const list = JSON.parse(text) as PublishedList;
    const isList = typeof list.home === 'string' && typeof list.collections === 'object' && Array.isArray(list.files);
    return isList && list.files.every(({ name }) => isPlainPath(name)) ? list : undefined;
  } catch {
    return undefined;
  }
}

export async function writePublishedList(folder: string, list: PublishedList): Promise<void> {
  const files = [...list.files].sort((a, b) => (a.name < b.name ? -1 : 1));
  await writeWhole(join(folder, PUBLISHED_LIST), `${JSON.stringify({ ...list, files }, null, 1)}\n`);
}

/** Whether a path from a list stays inside its folder, and is no hidden file: lists can be edited. */
export function isPlainPath(name: unknown): name is string {
  return (
    typeof name === 'string' &&
    !/[\\\0]|^[A-Za-z]:/.test(name) &&
    name.split('/').every((part) => part !== '' && !part.startsWith('.'))
  );
}
