// A collection's files come in; a temporary folder goes out that holds them with their editions, which are built once.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { FILES, Folder } from './folder.ts';
import { warraq } from './program.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

interface Built {
  readonly files: Files;
  /** What the build had to say. */
  readonly err: string;
}

const built = new Map<string, Promise<Built>>();

/** A folder of its own for every caller, as `strings sync` and `build` leave it; the same files are built but once. */
export async function builtFolder(files: Readonly<Record<string, string>> = FILES): Promise<Folder> {
  const { files: made, err } = await builtOnce(files);
  expect(err).toBe('');
  return new Folder(made);
}

/** As `builtFolder`, of files that the build has something to say about, but nothing that stops it. */
export async function builtFolderWithWarnings(files: Readonly<Record<string, string>>): Promise<Folder> {
  return new Folder((await builtOnce(files)).files);
}

function builtOnce(files: Readonly<Record<string, string>>): Promise<Built> {
  const key = JSON.stringify(files);
  const found = built.get(key) ?? build(files);
  built.set(key, found);
  return found;
}

async function build(files: Readonly<Record<string, string>>): Promise<Built> {
  const folder = new Folder(files);
  await warraq(['strings', 'sync'], { cwd: folder.path });
  const { code, err } = await warraq(['build'], { cwd: folder.path });
  expect(code, err).toBe(0);
  return { files: filesIn(folder.path), err };
}

/** Editions come last: they are never older than what they were made from. */
function filesIn(home: string): Files {
  const found = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = found.map((entry) => join(entry.parentPath, entry.name).slice(home.length + 1)).sort();
  const isMade = (name: string) => name.startsWith('editions/');
  const inOrder = [...names.filter((name) => !isMade(name)), ...names.filter(isMade)];
  return Object.fromEntries(inOrder.map((name) => [name, readFileSync(join(home, name))]));
}
