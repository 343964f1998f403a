// A loaded collection and a file of its translations come in; whether reading the file found an error goes out.

import { nameInProblems } from '@warraq/store';
import type { Loaded } from './load.ts';

/**
 * Such a file is not known whole: nothing is written into it, and what seems to be missing may stand in it. `path` is
 * absolute.
 */
export function isBroken({ layout, problems }: Pick<Loaded, 'layout' | 'problems'>, path: string): boolean {
  const file = nameInProblems(layout, path);
  return problems.some(({ severity, place }) => severity === 'error' && place.file === file);
}
