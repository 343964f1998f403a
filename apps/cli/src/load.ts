// A collection's folder comes in; everything that the verbs need to know of it goes out, with its problems.

import { type CompiledCollection, checkCollection, compileCollection, type Problem } from '@warraq/core';
import { declaredTasks, type OpenCollection, openCollection } from '@warraq/store';
import { seenFrom } from './seen-from.ts';

export interface Loaded extends OpenCollection {
  readonly compiled: CompiledCollection;
  /** What reading and compiling have against it, files named as the store names them. */
  readonly problems: readonly Problem[];
}

export interface Loading {
  readonly loaded: Loaded | undefined;
  /** The problems, files as seen from the folder in which the program runs. */
  readonly problems: readonly Problem[];
}

/** Reads and compiles a collection; nothing is loaded where collection.yaml itself cannot be used. */
export async function load(folder: string, cwd: string): Promise<Loading> {
  const { value: open, problems } = await openCollection(folder);
  if (open === undefined) return { loaded: undefined, problems: seenFrom(cwd, { folder, root: undefined }, problems) };
  const compiled = compileCollection(open.source);
  const all = [...problems, ...compiled.problems];
  return { loaded: { ...open, compiled: compiled.value, problems: all }, problems: seenFrom(cwd, open.layout, all) };
}

/** Several collections; the problems are those of the ones that cannot be used at all. */
export interface Loadings {
  readonly loaded: readonly Loaded[];
  readonly broken: readonly Problem[];
}

/** Reads and compiles the collections in these folders side by side. */
export async function loadAll(folders: readonly string[], cwd: string): Promise<Loadings> {
  const loadings = await Promise.all(folders.map((folder) => load(folder, cwd)));
  return {
    loaded: loadings.flatMap(({ loaded }) => loaded ?? []),
    broken: loadings.filter(({ loaded }) => loaded === undefined).flatMap(({ problems }) => problems),
  };
}

/** What the checks have against a collection beyond that, but for what its translations say. */
export async function checkLoaded({ layout, compiled }: Loaded): Promise<readonly Problem[]> {
  return checkCollection(compiled, { tasks: await declaredTasks(layout) });
}
