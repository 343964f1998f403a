// Files come in one by one; all of them stand in their folder at once, or none does.

import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { refused } from './refused.ts';
import { stageFolder, stagesIn } from './stage-folders.ts';

/** Files on their way into a folder. */
export interface StagedFiles {
  /** @param name a path inside the folder, with forward slashes */
  write(name: string, content: string | Uint8Array): Promise<void>;
  /** Moves the files to their places in the order in which they were written; gives their names. */
  commit(): Promise<readonly string[]>;
  discard(): Promise<void>;
}

/**
 * Collects the files that are made together in a hidden folder beside their places: memory need not hold them, and
 * what fails half-way leaves everything as it was. `name` tells this work from other work in the same folder, and the
 * number of the process from the same work done by somebody else at the same time. A site has thousands of small files:
 * handing each to another thread and back takes longer than writing it here.
 */
export async function stageFiles(folder: string, name: string): Promise<StagedFiles> {
  const stage = stageFolder(folder, name);
  const names: string[] = [];
  const folders = new Set<string>();
  const ready = (path: string) => {
    if (!folders.has(dirname(path))) makeFolder(dirname(path));
    folders.add(dirname(path));
    return path;
  };
  /** Refusals name the file where it was to stand: nobody knows the hidden folder. */
  const at = (file: string, work: (place: string) => void) => {
    const place = join(folder, file);
    try {
      work(place);
    } catch (cause) {
      throw refused(cause, place);
    }
  };
  for (const left of stagesIn(folder, name).abandoned) await remove(join(folder, left));
  return {
    async write(file, content) {
      at(file, () => writeFileSync(ready(join(stage, file)), content));
      names.push(file);
    },
    async commit() {
      for (const file of names) at(file, (place) => renameSync(join(stage, file), ready(place)));
      await remove(stage);
      return names;
    },
    discard: () => remove(stage),
  };
}

/** Only what stands there is asked for: a folder that cannot be made is told of by what was to be written into it. */
async function remove(path: string): Promise<void> {
  if (existsSync(path)) await rm(path, { recursive: true, force: true });
}
