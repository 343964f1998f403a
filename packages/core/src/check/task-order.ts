// The editions of a collection and the tasks of its turbo.json come in; a problem for each task that may run too early goes out.

import { type EditionFile, editionFiles } from '../assemble/edition-files.ts';
import type { Collection, Format } from '../model/collection.ts';
import { type Problem, warning } from '../model/problem.ts';
import type { DeclaredTask } from '../parse/turbo-file.ts';
import { taskOf } from './task-files.ts';

/** What a feed attaches, of its own languages; what a site offers, of all. */
const ATTACHED: ReadonlySet<Format> = new Set(['pdf', 'epub', 'documents']);
const OFFERED: ReadonlySet<Format> = new Set(['pdf', 'booklet', 'cover', 'epub', 'documents', 'pamphlets']);

/**
 * A feed and a site state the sizes of finished books: made before them, they would not name them, on some runs.
 * Reports `task-order` with the first task that is not waited for; one that is missing is told elsewhere.
 */
export function checkTaskOrder(collection: Collection, tasks: readonly DeclaredTask[]): readonly Problem[] {
  const files = editionFiles(collection);
  const declared = new Set(tasks.map(({ name }) => name));
  return files.flatMap((file) => {
    const task = tasks.find(({ name }) => name === taskOf(file));
    if (task === undefined) return [];
    const other = awaited(file, files).find((name) => declared.has(name) && !task.dependsOn.includes(name));
    return other === undefined ? [] : [warning('task-order', task.place, { task: task.name, other })];
  });
}

function awaited(file: EditionFile, files: readonly EditionFile[]): readonly string[] {
  if (file.format === 'site') return files.filter(({ format }) => OFFERED.has(format)).map(taskOf);
  if (file.format !== 'feed') return [];
  const edition = taskOf(file).replace(/^feed:/, '');
  return files
    .filter((other) => ATTACHED.has(other.format) && taskOf(other) === `${other.format}:${edition}`)
    .map(taskOf);
}
