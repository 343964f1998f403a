// Problems of a collection and an edition come in; those that concern the edition go out.

import { join } from 'node:path';
import { groupBy, type Problem } from '@warraq/core';
import { glossaryPath, nameInProblems } from '@warraq/store';
import type { Loaded } from './load.ts';
import type { Job } from './selection.ts';

/** Gives those of the problems that concern an edition. */
export type RelevantTo = (job: Pick<Job, 'languages' | 'extract'>) => readonly Problem[];

/**
 * All problems, save those of string files that the edition does not read: of languages that it is not in. Documents'
 * own string files, where their ids stand, concern every edition. An extract is not concerned by other documents than its
 * own. What an edition says must depend on nothing but the files that Turborepo knows it by.
 *
 * Whose a problem is is found out once: each of thousands of texts asks for its own.
 */
export function relevance(problems: readonly Problem[], loaded: Loaded): RelevantTo {
  const { layout, compiled } = loaded;
  const languageOf = new Map(compiled.documents.map(({ document }) => [document.id, document.language.tag]));
  const folders = compiled.collection.languages.map(({ tag }) => ({
    tag,
    folder: `${nameInProblems(layout, join(layout.translations, tag))}/`,
  }));
  const owners = ownersOf(compiled.collection.order, folders);
  // By the document that they are of; undefined for those of the collection.
  const owned = groupBy(problems, ({ place }) => owners.get(place.file));
  // Where a book has neither a glossary nor an index, and one document never has, nothing is made of glossary.csv.
  const glossary = nameInProblems(layout, glossaryPath(layout));
  return ({ languages, extract }) => {
    const foreign = folders.filter(({ tag }) => languages.every((one) => one.tag !== tag));
    const isOneDocument = extract !== undefined && extract.kind !== 'selection';
    const isIdle = compiled.collection.backMatter.length === 0 || isOneDocument;
    const isForeign = (file: string) =>
      foreign.some(({ tag, folder }) => file.startsWith(folder) && languageOf.get(documentOf(file, folder)) !== tag);
    const concerning =
      extract === undefined ? problems : [undefined, ...extract.documents].flatMap((id) => owned.get(id) ?? []);
    return concerning.filter(({ place: { file } }) => !isForeign(file) && !(isIdle && file === glossary));
  };
}

/** The document of each document's file and string files. */
function ownersOf(order: readonly string[], folders: readonly { readonly folder: string }[]) {
  const files = (id: string) => [`${id}.md`, ...folders.map(({ folder }) => `${folder}${id}.json`)];
  return new Map(order.flatMap((id) => files(id).map((file) => [file, id] as const)));
}

function documentOf(file: string, folder: string): string {
  return file.slice(folder.length).replace(/\.json$/, '');
}
