// The editions of a collection and the tasks of its package come in; a problem for each that is missing, needless or wrong goes out.

import { editionFiles } from '../assemble/edition-files.ts';
import type { Collection } from '../model/collection.ts';
import { startOf } from '../model/place.ts';
import { type Problem, warning } from '../model/problem.ts';
import type { DeclaredTask } from '../parse/turbo-file.ts';
import { checkTaskFiles, type DocumentInTasks, LAST_TASK, taskOf } from './task-files.ts';
import { checkTaskOrder } from './task-order.ts';

/** What a collection's package.json and turbo.json declare: the names of the scripts, and the tasks. */
export interface DeclaredTasks {
  readonly packageFile: string;
  readonly scripts: readonly string[];
  readonly turboFile: string;
  readonly tasks: readonly DeclaredTask[];
}

const EDITION_TASK = /^(?:(?:pdf|booklet|cover|documents|pamphlets|epub|feed):|site$)/;

/**
 * Turborepo makes what package.json and turbo.json name; this compares them with `editions` of collection.yaml, and the
 * files of each task with those that its edition is made from and consists of, and what it waits for.
 */
export function checkTurborepoTasks(
  collection: Collection,
  documents: readonly DocumentInTasks[],
  declared: DeclaredTasks,
): readonly Problem[] {
  const wanted = [...editionFiles(collection).map(taskOf), LAST_TASK];
  const tasks = declared.tasks.map(({ name }) => name);
  const [packageFile, turboFile] = [startOf(declared.packageFile), startOf(declared.turboFile)];
  return [
    ...missing(wanted, declared.scripts).map((task) => warning('missing-script', packageFile, { task })),
    ...needless(wanted, declared.scripts).map((task) => warning('needless-script', packageFile, { task })),
    ...missing(wanted, tasks).map((task) => warning('missing-task', turboFile, { task })),
    ...needless(wanted, tasks).map((task) => warning('needless-task', turboFile, { task })),
    ...checkTaskFiles(collection, documents, declared.tasks),
    ...checkTaskOrder(collection, declared.tasks),
  ];
}

function missing(wanted: readonly string[], declared: readonly string[]): readonly string[] {
  const there = new Set(declared);
  return [...new Set(wanted)].filter((task) => !there.has(task));
}

function needless(wanted: readonly string[], declared: readonly string[]): readonly string[] {
  const asked = new Set(wanted);
  return declared.filter((task) => EDITION_TASK.test(task) && !asked.has(task));
}
