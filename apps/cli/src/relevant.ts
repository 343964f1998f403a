// Problems of a collection and an edition come in; those that concern the edition go out.

import type { Problem } from '@warraq/core';
import { nameInProblems, stringFilePath } from '@warraq/store';
import type { Loaded } from './load.ts';
import type { Job } from './selection.ts';

/**
 * All problems, save those of string files that the edition does not read: of languages that it is not in. Documents'
 * own string files, where their ids stand, concern every edition. What an edition says must depend on nothing but the
 * files that Turborepo knows it by.
 */
export function relevantTo(
  { languages }: Pick<Job, 'languages'>,
  problems: readonly Problem[],
  loaded: Loaded,
): readonly Problem[] {
  const { layout, source, compiled } = loaded;
  const wanted = new Set(languages.map((language) => language.tag));
  const own = new Map(compiled.documents.map(({ document }) => [document.id, document.language.tag]));
  const foreign = source.strings
    .filter(({ document, language }) => !wanted.has(language) && own.get(document) !== language)
    .map(({ document, language }) => nameInProblems(layout, stringFilePath(layout, language, document)));
  const excluded = new Set(foreign);
  return problems.filter(({ place }) => !excluded.has(place.file));
}
