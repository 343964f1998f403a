// A temporary project with two collections that have a site, built; what a folder holds.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtFolderWithWarnings } from './built-folder.ts';
import { COLLECTION, type Folder, ONE, TWO } from './folder.ts';

const yaml = (id: string, title: string) =>
  COLLECTION.replace('id: small', `id: ${id}`)
    .replace('title: { en: Small, ar: صغيرة }', `title: { en: ${title}, ar: مجموعة ${id} }`)
    .replace('example.org/small/', `example.org/books/${id}/`)
    .replace('[epub]', '[epub, feed]')
    .concat('site: true\n');

export const FIRST = yaml('first', 'First reader');
export const SECOND = yaml('second', 'Second reader');

/** `sources/first` and, where it is wanted, `sources/second`, with their finished editions. */
export function builtProject(collections: readonly ('first' | 'second')[] = ['first']): Promise<Folder> {
  const files = collections.flatMap((id) => [
    [`sources/${id}/collection.yaml`, id === 'first' ? FIRST : SECOND],
    [`sources/${id}/01-one.md`, ONE],
    [`sources/${id}/02-two.md`, TWO],
  ]);
  // That translations and tasks are missing is said, and is no matter here.
  return builtFolderWithWarnings({ 'pnpm-workspace.yaml': 'packages: []\n', ...Object.fromEntries(files) });
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
