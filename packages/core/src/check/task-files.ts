// The editions of a collection and the tasks of its turbo.json come in; a problem for each wrong output and missing input goes out.

import { documentFileName, isDocumentFormat } from '../assemble/document-files.ts';
import { type EditionFile, editionFiles, editionKey, producedFiles } from '../assemble/edition-files.ts';
import type { Collection } from '../model/collection.ts';
import type { Language } from '../model/language.ts';
import { error, type Problem } from '../model/problem.ts';
import type { DeclaredTask } from '../parse/turbo-file.ts';
import { takesIn } from './path-pattern.ts';

/** What a check needs to know of a document to tell its string files. */
export interface DocumentInTasks {
  readonly id: string;
  readonly language: Pick<Language, 'tag'>;
}

/** The task that waits for all others and writes the manifest. */
export const LAST_TASK = 'editions';

const MANIFEST = 'manifest.json';
const ROOT = '$TURBO_ROOT$';

/** `pdf:en-ar`, the task of a format and edition; `site`. */
export function taskOf({ format, languages, layout }: Pick<EditionFile, 'format' | 'languages' | 'layout'>): string {
  if (format === 'site') return format;
  return `${format}:${editionKey(languages, layout)}`;
}

/**
 * Turborepo restores `outputs` from its cache and makes an edition anew when one of its `inputs` changed: wrong outputs
 * overwrite another collection's editions, and a missing input serves a stale one. Reports `task-output` and, with the
 * first path that is missing, `task-input`. Tasks that nobody asks for are not looked at.
 */
export function checkTaskFiles(
  collection: Collection,
  documents: readonly DocumentInTasks[],
  tasks: readonly DeclaredTask[],
): readonly Problem[] {
  const editions = new Map(editionFiles(collection).map((file) => [taskOf(file), file]));
  return tasks.flatMap((task) => {
    const edition = editions.get(task.name);
    if (edition !== undefined) {
      return [
        ...checkOutputs(task, collection, outputsOf(edition)),
        ...checkInputs(task, wantedInputs(collection, documents, edition)),
      ];
    }
    return task.name === LAST_TASK ? checkOutputs(task, collection, [MANIFEST]) : [];
  });
}

/** Its files; of a task that makes one of every document, the pattern of their names. */
function outputsOf(file: EditionFile): readonly string[] {
  const { format, languages, layout } = file;
  if (!isDocumentFormat(format)) return producedFiles(file);
  return [documentFileName('*', editionKey(languages, layout), format)];
}

function checkOutputs(
  { name, place, outputs }: DeclaredTask,
  { id }: Collection,
  files: readonly string[],
): readonly Problem[] {
  const paths = files.map((file) => `${ROOT}/editions/${id}/${file}`);
  const same = outputs.length === paths.length && paths.every((path) => outputs.includes(path));
  if (same) return [];
  const list = paths.map((path) => `"${path}"`).join(', ');
  return [error('task-output', place, { task: name, path: paths, list })];
}

function checkInputs({ name, place, inputs }: DeclaredTask, wanted: readonly string[]): readonly Problem[] {
  const path = wanted.find((one) => !inputs.some((pattern) => takesIn(pattern, one)));
  return path === undefined ? [] : [error('task-input', place, { task: name, path })];
}

/**
 * The files outside the collection's folder that an edition is made from: strings, translation memory, labels, and the
 * glossary where a whole book has a glossary or an index.
 */
function wantedInputs(
  { id, backMatter }: Collection,
  documents: readonly DocumentInTasks[],
  { languages, format }: EditionFile,
): readonly string[] {
  const translations = `${ROOT}/translations`;
  const strings = documents.flatMap((document) =>
    [...new Set([document.language.tag, ...languages.map(({ tag }) => tag)])].map(
      (tag) => `${translations}/${id}/${tag}/${document.id}.json`,
    ),
  );
  const isWhole = format !== 'feed' && format !== 'site' && format !== 'documents' && format !== 'pamphlets';
  const glossary = isWhole && backMatter.length > 0 ? [`${translations}/${id}/glossary.csv`] : [];
  return [...strings, `${translations}/${id}/memory.jsonl`, `${translations}/labels/**`, ...glossary];
}
