// A collection's layout comes in; the memories of others that lie beside its own go out, each with its penalty.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Checked, folderPenalty, type MemoryBatch, type Problem, parseMemory } from '@warraq/core';
import { type Layout, nameInProblems } from './layout.ts';
import { readLines } from './read-lines.ts';

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
    const { value: memory, problems: unread } = readLines(join(home, name), file, (lines) => parseMemory(lines, file));
    problems.push(...unread, ...(memory?.problems ?? []));
    const origin = { kind: 'foreign', name, penalty: folderPenalty(name) } as const;
    batches.push({ origin, records: memory?.value ?? [] });
  }
  return { value: batches, problems };
}
