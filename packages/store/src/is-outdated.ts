// A collection's folders and a file made from them come in; whether something of the collection is newer goes out.

import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Layout } from './layout.ts';

/** Of these no edition is made. */
const ASIDE = new Set(['drafts', 'tm', 'node_modules']);

/**
 * Whether a source, picture, translation, the glossary or `collection.yaml` was saved after the file, by the times of the
 * files; true where the file is not there.
 */
export async function isOutdated({ folder, translations, editions }: Layout, file: string): Promise<boolean> {
  const made = (await stat(file).catch(() => undefined))?.mtimeMs;
  if (made === undefined) return true;
  const roots = new Set([resolve(folder), resolve(translations)]);
  // The folder of the editions may lie in that of the collection.
  const times = await Promise.all([...roots].map((root) => newest(root, resolve(editions, '..'))));
  return Math.max(...times) > made;
}

/** Milliseconds; 0 for a folder that is not there. Links are not followed. */
async function newest(folder: string, without: string): Promise<number> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const times = found.map(async (entry) => {
    const path = join(folder, entry.name);
    if (path === without || entry.name.startsWith('.')) return 0;
    if (entry.isDirectory()) return ASIDE.has(entry.name) ? 0 : newest(path, without);
    return (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
  });
  return Math.max(0, ...(await Promise.all(times)));
}
