// Files come in one by one; all of them stand in their folder at once, or none does.

import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

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
 * what fails half-way leaves everything as it was. `name` tells this work from other work in the same folder. A site has
 * thousands of small files: handing each to another thread and back takes longer than writing it here.
 */
export async function stageFiles(folder: string, name: string): Promise<StagedFiles> {
  const stage = join(folder, `.${name}.new`);
  const names: string[] = [];
  const folders = new Set<string>();
  const ready = (path: string) => {
    if (!folders.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    folders.add(dirname(path));
    return path;
  };
  await rm(stage, { recursive: true, force: true });
  return {
    async write(file, content) {
      writeFileSync(ready(join(stage, file)), content);
      names.push(file);
    },
    async commit() {
      for (const file of names) renameSync(join(stage, file), ready(join(folder, file)));
      await rm(stage, { recursive: true, force: true });
      return names;
    },
    discard: () => rm(stage, { recursive: true, force: true }),
  };
}
