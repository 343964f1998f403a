// Problems of a collection and an edition come in; those that concern the edition go out.

import { join } from 'node:path';
import type { Problem } from '@warraq/core';
import { glossaryPath, nameInProblems } from '@warraq/store';
import type { Loaded } from './load.ts';
import type { Job } from './selection.ts';

/**
 * All problems, save those of string files that the edition does not read: of languages that it is not in. Documents'
 * own string files, where their ids stand, concern every edition. An extract is not concerned by other documents than its
 * own. What an edition says must depend on nothing but the
 * files that Turborepo knows it by.
 */
export function relevantTo(
  { languages, extract }: Pick<Job, 'languages' | 'extract'>,
  problems: readonly Problem[],
  loaded: Loaded,
): readonly Problem[] {
  const { layout, compiled } = loaded;
  const wanted = new Set(languages.map((language) => language.tag));
  const own = new Map(compiled.documents.map(({ document }) => [document.id, document.language.tag]));
  const foreign = compiled.collection.languages
    .filter(({ tag }) => !wanted.has(tag))
    .map(({ tag }) => ({ tag, folder: `${nameInProblems(layout, join(layout.translations, tag))}/` }));
  // Where a book has neither a glossary nor an index, and one document never has, nothing is made of glossary.csv.
  const glossary = nameInProblems(layout, glossaryPath(layout));
  const isOneDocument = extract !== undefined && extract.kind !== 'selection';
  const hasBackMatter = compiled.collection.backMatter.length > 0 && !isOneDocument;
  const isIdle = (file: string) => file === glossary && !hasBackMatter;
  const isForeign = (file: string) =>
    foreign.some(({ tag, folder }) => file.startsWith(folder) && own.get(documentOf(file, folder)) !== tag);
  const others = extract === undefined ? new Set() : filesOfOthers(loaded, new Set(extract.documents));
  return problems.filter(({ place: { file } }) => !isForeign(file) && !isIdle(file) && !others.has(file));
}

/** Every document that is not among these, and its string files. */
function filesOfOthers({ layout, compiled }: Loaded, documents: ReadonlySet<string>): ReadonlySet<string> {
  const { order, languages } = compiled.collection;
  const others = order.filter((id) => !documents.has(id));
  const strings = languages.map(({ tag }) => nameInProblems(layout, join(layout.translations, tag)));
  return new Set(others.flatMap((id) => [`${id}.md`, ...strings.map((folder) => `${folder}/${id}.json`)]));
}

function documentOf(file: string, folder: string): string {
  return file.slice(folder.length).replace(/\.json$/, '');
}
