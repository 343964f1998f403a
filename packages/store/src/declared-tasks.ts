// A collection's layout comes in; the scripts and tasks that its package.json and turbo.json declare go out.

import { join } from 'node:path';
import { type DeclaredTasks, parseTurboTasks } from '@warraq/core';
import type { Layout } from './layout.ts';
import { readText } from './read-text.ts';

/**
 * Undefined for a collection that is no package of a project, and where one of the two files cannot be read as JSON:
 * pnpm and Turborepo say that better.
 */
export async function declaredTasks({ folder, root }: Layout): Promise<DeclaredTasks | undefined> {
  if (root === undefined) return undefined;
  const [scripts, tasks] = await Promise.all([
    read(folder, 'package.json', scriptNames),
    read(folder, 'turbo.json', parseTurboTasks),
  ]);
  if (scripts === undefined || tasks === undefined) return undefined;
  return { packageFile: 'package.json', scripts, turboFile: 'turbo.json', tasks };
}

async function read<T>(folder: string, name: string, parse: (text: string, name: string) => T): Promise<T> {
  const { value: text } = await readText(join(folder, name), name);
  return parse(text ?? '', name);
}

function scriptNames(text: string): readonly string[] | undefined {
  try {
    const { scripts } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return typeof scripts === 'object' && scripts !== null ? Object.keys(scripts) : [];
  } catch {
    return undefined;
  }
}
