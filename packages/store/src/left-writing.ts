// The names in a folder come in; what programs that were stopped in the middle of writing have left there goes out.

import { join } from 'node:path';
import { type Problem, startOf, warning } from '@warraq/core';
import { type Layout, nameInProblems } from './layout.ts';

/** As `write-file-atomic` names what it writes before it takes its place. */
const UNFINISHED = /^([^.].*\.(?:json|jsonl|csv))\.\d{1,10}$/;

/** Problem (warning): `file-left`. The file that was to be written holds what it held before. */
export function leftWriting(layout: Layout, folder: string, names: readonly string[]): readonly Problem[] {
  return names.flatMap((name) => {
    const file = UNFINISHED.exec(name)?.[1];
    if (file === undefined) return [];
    return [warning('file-left', startOf(nameInProblems(layout, join(folder, name))), { file })];
  });
}
