// A collection's layout comes in; the scripts and tasks that its package.json and turbo.json declare go out.

import { join } from 'node:path';
import type { DeclaredTasks } from '@warraq/core';
import type { Layout } from './layout.ts';
import { readText } from './read-text.ts';

/**
 * Undefined for a collection that is no package of a project, and where one of the two files cannot be read as JSON:
 * pnpm and Turborepo say that better.
 */
export async function declaredTasks({ folder, root }: Layout): Promise<DeclaredTasks | undefined> {
  if (root === undefined) return undefined;
  const [scripts, tasks] = await Promise.all([
    keysOf(join(folder, 'package.json'), 'scripts'),
    keysOf(join(folder, 'turbo.json'), 'tasks'),
  ]);
  if (scripts === undefined || tasks === undefined) return undefined;
  return { packageFile: 'package.json', scripts, turboFile: 'turbo.json', tasks };
}

async function keysOf(path: string, key: string): Promise<readonly string[] | undefined> {
  const { value: text } = await readText(path, path);
  try {
    const value = (JSON.parse(text ?? '') as Readonly<Record<string, unknown>>)[key];
    return typeof value === 'object' && value !== null ? Object.keys(value) : [];
  } catch {
    return undefined;
  }
}
