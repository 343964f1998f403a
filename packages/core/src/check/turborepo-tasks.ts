// The editions of a collection and the tasks of its package come in; a problem for each that is missing or needless goes out.

import type { Collection } from '../model/collection.ts';
import { startOf } from '../model/place.ts';
import { type Problem, warning } from '../model/problem.ts';

/** What a collection's package.json and turbo.json declare: the names of their scripts and tasks. */
export interface DeclaredTasks {
  readonly packageFile: string;
  readonly scripts: readonly string[];
  readonly turboFile: string;
  readonly tasks: readonly string[];
}

const EDITION_TASK = /^(pdf|epub|feed):/;
/** The task that waits for all others and writes the manifest. */
const LAST_TASK = 'editions';

/** Turborepo makes what package.json and turbo.json name; this compares them with `editions` of collection.yaml. */
export function checkTurborepoTasks(collection: Collection, declared: DeclaredTasks): readonly Problem[] {
  const wanted = [...wantedTasks(collection), LAST_TASK];
  const [packageFile, turboFile] = [startOf(declared.packageFile), startOf(declared.turboFile)];
  return [
    ...missing(wanted, declared.scripts).map((task) => warning('missing-script', packageFile, { task })),
    ...needless(wanted, declared.scripts).map((task) => warning('needless-script', packageFile, { task })),
    ...missing(wanted, declared.tasks).map((task) => warning('missing-task', turboFile, { task })),
    ...needless(wanted, declared.tasks).map((task) => warning('needless-task', turboFile, { task })),
  ];
}

/** `pdf:en-ar`, a task a format and edition. */
function wantedTasks(collection: Collection): readonly string[] {
  return collection.editions.flatMap(({ formats, languages }) =>
    formats.map((format) => `${format}:${languages.map((language) => language.tag).join('-')}`),
  );
}

function missing(wanted: readonly string[], declared: readonly string[]): readonly string[] {
  const there = new Set(declared);
  return [...new Set(wanted)].filter((task) => !there.has(task));
}

function needless(wanted: readonly string[], declared: readonly string[]): readonly string[] {
  const asked = new Set(wanted);
  return declared.filter((task) => EDITION_TASK.test(task) && !asked.has(task));
}
