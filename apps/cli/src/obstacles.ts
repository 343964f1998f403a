// Problems, or collections that have them, come in; those that keep a document out of the translation memory go out.

import type { Problem } from '@warraq/core';
import type { Loaded } from './load.ts';
import { seenFrom } from './seen-from.ts';

/** Errors, and documents whose units have only provisional ids: what is recorded under those could not be found again. */
export function obstaclesAmong(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ severity, code }) => severity === 'error' || code === 'strings-not-synced');
}

/** Those of all the collections, files as seen from the folder in which the program runs. */
export function obstaclesOf(loaded: readonly Loaded[], cwd: string): readonly Problem[] {
  return loaded.flatMap((one) => seenFrom(cwd, one.layout, obstaclesAmong(one.problems)));
}
