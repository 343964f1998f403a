// A collection's layout comes in; the memories of others that lie beside its own go out, each with its penalty.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Checked, folderPenalty, type MemoryBatch, type Problem, parseMemory } from '@warraq/core';
import { type Layout, nameInProblems } from './layout.ts';
import { readLines } from './read-text.ts';

/**
 * Reads every file that ends in `.jsonl` anywhere below `translations/<collection>/tm/`, in the form of `memory.jsonl`,
 * by name. Below a folder `penalty-010` matches lose ten points.
 */
export async function readForeignMemories(layout: Layout): Promise<Checked<readonly MemoryBatch[]>> {
  const home = join(layout.translations, 'tm');
  const names = await readdir(home, { recursive: true }).catch((): string[] => []);
  const batches: MemoryBatch[] = [];
  const problems: Problem[] = [];
  for (const name of names.map((path) => path.replaceAll('\\', '/')).sort()) {
    if (!name.endsWith('.jsonl')) continue;
    const file = nameInProblems(layout, join(home, name));
    const lines = await readLines(join(home, name), file);
    const memory = parseMemory(lines.value ?? [], file);
    problems.push(...lines.problems, ...memory.problems);
    batches.push({ origin: { kind: 'foreign', name, penalty: folderPenalty(name) }, records: memory.value });
  }
  return { value: batches, problems };
}
