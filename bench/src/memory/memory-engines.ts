// The programs that look texts up: what each is called with, and on how many queries.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BookLanguage } from '../book/book.ts';
import type { Command } from '../measure.ts';

export interface MemoryEngine {
  readonly id: string;
  readonly name: string;
  /** What it finds, so that nobody compares figures that mean different things. */
  readonly finds: string;
  readonly queries: 'all' | 'sample';
  /** The program that must be there, with arguments that end at once. */
  readonly needs?: readonly [program: string, ...args: string[]];
  command(folder: string, language: BookLanguage): Command;
}

const script = (name: string) => fileURLToPath(new URL(`${name}.js`, import.meta.url));

export const MEMORY_ENGINES: readonly MemoryEngine[] = [
  {
    id: 'warraq',
    name: 'Warraq',
    finds: 'best 5, 75 %',
    queries: 'all',
    command: (folder, language) => ({ program: script('warraq-memory'), args: [folder, language] }),
  },
  {
    id: 'brute',
    name: 'fastest-levenshtein, each in its length window',
    finds: 'best 5, 75 %',
    queries: 'sample',
    command: (folder) => ({ program: script('brute-force'), args: [folder] }),
  },
  {
    id: 'msgmerge',
    name: 'msgmerge -C',
    finds: 'best 1, 60 %',
    queries: 'all',
    needs: ['msgmerge', '--version'],
    command: (folder) => ({
      program: 'msgmerge',
      args: [
        ...['--quiet', '-C', join(folder, 'memory.po'), '-o', join(folder, 'msgmerge.po')],
        ...['/dev/null', join(folder, 'queries.pot')],
      ],
    }),
  },
  {
    id: 'translate-toolkit',
    name: 'translate-toolkit, pot2po',
    finds: 'best 1, 75 %',
    queries: 'sample',
    needs: ['pot2po', '--version'],
    command: (folder) => ({
      program: 'pot2po',
      args: [
        ...['--progress=none', '--similarity=75', '-t', join(folder, 'memory.po')],
        ...[join(folder, 'sample.pot'), join(folder, 'pot2po.po')],
      ],
    }),
  },
];

export function hasEngine({ needs }: MemoryEngine): boolean {
  if (needs === undefined) return true;
  const [program, ...args] = needs;
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
