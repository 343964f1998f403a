// The text of a collection's turbo.json comes in; its tasks with their places, inputs, outputs and what they wait for go out.

import type { Place } from '../model/place.ts';
import { type DataValue, isDataMap } from './data-file.ts';
import { parseJson } from './json-file.ts';

/** A task as turbo.json declares it. */
export interface DeclaredTask {
  readonly name: string;
  /** Where its key begins. */
  readonly place: Place;
  /** Patterns as they stand; empty where there are none. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Tasks that must have ended before. */
  readonly dependsOn: readonly string[];
}

/** The tasks in the file's order; undefined where its syntax is broken, which Turborepo says better. */
export function parseTurboTasks(text: string, file: string): readonly DeclaredTask[] | undefined {
  const read = parseJson(text, file).value;
  if (read === undefined) return undefined;
  const tasks = isDataMap(read.value) ? read.value.tasks : undefined;
  if (!isDataMap(tasks)) return [];
  return Object.entries(tasks).map(([name, task]) => ({
    name,
    place: read.placeOfKey(['tasks', name]),
    inputs: textsAt(task, 'inputs'),
    outputs: textsAt(task, 'outputs'),
    dependsOn: textsAt(task, 'dependsOn'),
  }));
}

function textsAt(task: DataValue, key: string): readonly string[] {
  const list = isDataMap(task) ? task[key] : undefined;
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}
