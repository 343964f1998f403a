// Folders of collections come in; everything that is wrong with them goes out, files as seen from where one works.

import {
  assembleEdition,
  checkDrafts,
  checkTranslations,
  distinctProblems,
  type Format,
  groupBy,
  type OnlyCodes,
  type Problem,
} from '@warraq/core';
import { type Layout, loadPictures, readDrafts, stringFolder } from '@warraq/store';
import { checkLoaded, type Loaded, load } from './load.ts';
import { fileSeenFrom, seenFrom } from './seen-from.ts';
import { toldOnce } from './told-once.ts';

export interface Wanted {
  /** Tags: then only problems of their string files, and what keeps these from being checked; empty for everything. */
  readonly languages: readonly string[];
  readonly only: OnlyCodes;
}

export async function collectionProblems(
  folders: readonly string[],
  cwd: string,
  wanted: Wanted,
): Promise<readonly Problem[]> {
  return (await Promise.all(folders.map((folder) => problemsOf(folder, cwd, wanted)))).flat();
}

async function problemsOf(folder: string, cwd: string, { languages, only }: Wanted): Promise<readonly Problem[]> {
  const { loaded, problems } = await load(folder, cwd);
  // Nothing can be said of translations where the collection itself cannot be read.
  if (loaded === undefined) return problems;
  const pictures = await loadPictures(loaded);
  const found = [
    ...(await checkLoaded(loaded)),
    ...(await translationProblems(loaded, only)),
    ...pictures.problems,
    ...(await editionProblems(loaded)),
  ];
  const all = toldOnce([...problems, ...seenFrom(cwd, loaded.layout, found)]);
  if (languages.length === 0) return all;
  const tags = loaded.compiled.collection.languages.map(({ tag }) => tag);
  const isIn = filesOf(languages, loaded.layout, cwd);
  const isInOthers = filesOf(
    tags.filter((tag) => !languages.includes(tag)),
    loaded.layout,
    cwd,
  );
  // Without the glossary, say, or the documents, much could not be looked at.
  const serious = problems.filter(({ severity, place }) => severity === 'error' && !isInOthers(place.file));
  return [...all.filter(({ place }) => isIn(place.file)), ...serious];
}

async function translationProblems({ layout, compiled }: Loaded, only: OnlyCodes): Promise<readonly Problem[]> {
  const languages = compiled.collection.languages.map(({ tag }) => tag);
  const drafts = await readDrafts(layout, languages);
  return [...checkTranslations(compiled, only), ...drafts.problems, ...checkDrafts(compiled, drafts.value)];
}

/**
 * What comes up when an edition is put together: unknown references, and what the policy `fail` refuses. Of what is
 * printed also the characters that its fonts lack.
 */
async function editionProblems({ compiled }: Loaded): Promise<readonly Problem[]> {
  const found: Problem[] = [];
  // Editions that differ in layout alone have the same texts.
  const alike = groupBy(compiled.collection.editions, ({ languages }) => languages.map(({ tag }) => tag).join(' '));
  for (const plans of alike.values()) {
    const { value, problems } = assembleEdition(compiled, plans[0]!.languages);
    found.push(...problems.filter(({ code }) => !PROOFREAD.has(code)));
    if (value !== undefined && plans.some(({ formats }) => formats.some((format) => PRINTED.has(format)))) {
      found.push(...(await (await import('@warraq/pdf')).unprintableCharacters(value)));
    }
  }
  return distinctProblems(found);
}

const PRINTED: ReadonlySet<Format> = new Set(['pdf', 'booklet', 'cover', 'documents', 'pamphlets']);

/** The checks of translations say these too, with their column. */
const PROOFREAD = new Set(['note-call-lost', 'note-unknown']);

/** Whether a file, as seen from `cwd`, is a string file in one of the languages. */
function filesOf(languages: readonly string[], layout: Layout, cwd: string): (file: string) => boolean {
  const folders = languages.map((language) => `${fileSeenFrom(cwd, stringFolder(layout, language))}/`);
  return (file) => folders.some((folder) => file.startsWith(folder));
}
