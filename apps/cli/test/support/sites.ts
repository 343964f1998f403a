// A temporary project with two collections that have a site, built; what a folder holds.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { COLLECTION, Folder, ONE, TWO } from './folder.ts';
import { warraq } from './program.ts';

const yaml = (id: string, title: string) =>
  COLLECTION.replace('id: small', `id: ${id}`)
    .replace('title: { en: Small, ar: صغيرة }', `title: { en: ${title}, ar: مجموعة ${id} }`)
    .replace('example.org/small/', `example.org/books/${id}/`)
    .replace('[epub]', '[epub, feed]')
    .concat('site: true\n');

export const FIRST = yaml('first', 'First reader');
export const SECOND = yaml('second', 'Second reader');

/** `sources/first` and, where it is wanted, `sources/second`, with their finished editions. */
export async function builtProject(collections: readonly ('first' | 'second')[] = ['first']): Promise<Folder> {
  const folder = new Folder({ 'pnpm-workspace.yaml': 'packages: []\n' });
  for (const id of collections) {
    folder.write(`sources/${id}/collection.yaml`, id === 'first' ? FIRST : SECOND);
    folder.write(`sources/${id}/01-one.md`, ONE);
    folder.write(`sources/${id}/02-two.md`, TWO);
  }
  await warraq(['strings', 'sync'], { cwd: folder.path });
  const { code, err } = await warraq(['build'], { cwd: folder.path });
  // That translations and tasks are missing is said, and is no matter here.
  expect(code, err).toBe(0);
  return folder;
}

export function filesIn(home: string): readonly string[] {
  return readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(home.length + 1))
    .sort();
}

/** Every file's content and when it was last written. */
export function state(home: string): Readonly<Record<string, { readonly text: string; readonly written: number }>> {
  return Object.fromEntries(
    filesIn(home).map((name) => {
      const path = join(home, name);
      return [name, { text: readFileSync(path, 'latin1'), written: statSync(path).mtimeMs }];
    }),
  );
}
