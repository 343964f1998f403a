// Folders that are made anew, moved away and brought back are watched under their names all the same.

import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchFolders } from '../../src/desk/watch-folders.ts';
import { Folder } from '../support/folder.ts';

/** A folder `home/translations/ar` that is watched from `home/translations` on, and all paths that were told of. */
function watched() {
  const folder = new Folder({ 'home/translations/ar/one.json': '{}' });
  const told = new Set<string>();
  const failures: unknown[] = [];
  const at = (name: string) => join(folder.path, name);
  const watching = watchFolders(
    () => [at('home/translations')],
    (paths) => {
      for (const path of paths) told.add(path.slice(folder.path.length + 1));
    },
    (cause) => failures.push(cause),
  );
  onTestFinished(() => watching.close());
  const isTold = async (name: string) => {
    await expect.poll(() => [...told], { timeout: 10_000 }).toContain(name);
    // What belongs to the same strokes is told of too.
    await new Promise((waited) => setTimeout(waited, 400));
    told.clear();
  };
  return { at, isTold, failures };
}

describe('watchFolders', () => {
  it('follows a folder that is removed and made anew in one stroke, as git does', async () => {
    const { at, isTold, failures } = watched();
    cpSync(at('home/translations/ar'), at('copy'), { recursive: true });
    rmSync(at('home/translations/ar'), { recursive: true });
    cpSync(at('copy'), at('home/translations/ar'), { recursive: true });
    await isTold('home/translations/ar');
    writeFileSync(at('home/translations/ar/one.json'), '{ }');
    await isTold('home/translations/ar/one.json');
    expect(failures).toEqual([]);
  });

  it('tells that a folder above was moved away, and of what is saved once it is back', async () => {
    const { at, isTold } = watched();
    renameSync(at('home'), at('away'));
    await isTold('home/translations');
    mkdirSync(at('home/translations/ar'), { recursive: true });
    await isTold('home');
    writeFileSync(at('home/translations/ar/one.json'), '{ }');
    await isTold('home/translations/ar/one.json');
  });
});
