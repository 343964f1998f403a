// An open collection's layout and a folder come in; a collection of its own stands in the folder, files and translations.

import { cp, lstat, readFile, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { type Checked, error, PSEUDO_MARK, pseudoCollection, startOf } from '@warraq/core';
import { COLLECTION_FILE, type Layout } from './layout.ts';
import { namesIn } from './names-in.ts';
import { readText } from './read-text.ts';
import { writeWhole } from './write-whole.ts';

/** What belongs to a project and not to a collection. */
const NOT_COPIED = new Set(['node_modules', 'dist', 'editions', 'translations', 'package.json', 'turbo.json']);

/**
 * Makes a copy that is marked as one by `pseudoCollection`. A folder that holds something else is never touched: reports
 * `folder-taken`. Links are not followed and not copied.
 */
export async function copyAsPseudo(layout: Layout, out: string): Promise<Checked<string | undefined>> {
  const folder = resolve(out);
  if (!(await isFree(folder)))
    return { value: undefined, problems: [error('folder-taken', startOf(folder), { folder })] };
  const { value: text, problems } = await readText(join(layout.folder, COLLECTION_FILE), COLLECTION_FILE);
  if (text === undefined) return { value: undefined, problems };
  // Those of an earlier copy: documents may be gone since.
  for (const name of namesIn(folder)) if (name.endsWith('.md')) await rm(join(folder, name), { force: true });
  await rm(join(folder, 'translations'), { recursive: true, force: true });
  for (const name of namesIn(layout.folder)) {
    const from = join(layout.folder, name);
    const holdsCopy = !relative(from, folder).startsWith('..');
    if (!NOT_COPIED.has(name) && !name.startsWith('.') && !holdsCopy) await copy(from, join(folder, name));
  }
  await copy(layout.translations, join(folder, 'translations'));
  await writeWhole(join(folder, COLLECTION_FILE), pseudoCollection(text));
  return { value: folder, problems: [] };
}

async function isFree(folder: string): Promise<boolean> {
  if (namesIn(folder).length === 0) return true;
  const text = await readFile(join(folder, COLLECTION_FILE), 'utf8').catch(() => '');
  return text.startsWith(PSEUDO_MARK);
}

async function copy(from: string, to: string): Promise<void> {
  const found = await lstat(from).catch(() => undefined);
  if (found === undefined || found.isSymbolicLink()) return;
  await cp(from, to, { recursive: true, filter: async (path) => !(await lstat(path)).isSymbolicLink() });
}
