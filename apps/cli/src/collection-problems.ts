// Folders of collections come in; everything that is wrong with them goes out, files as seen from where one works.

import { assembleEdition, checkDrafts, checkTranslations, type OnlyCodes, type Problem } from '@warraq/core';
import { type Layout, loadPictures, readDrafts, stringFolder } from '@warraq/store';
import { checkLoaded, type Loaded, load } from './load.ts';
import { fileSeenFrom, seenFrom } from './seen-from.ts';

export interface Wanted {
  /** Tags: then only problems of their string files; empty for everything. */
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
    ...assemblyProblems(loaded),
  ];
  const all = [...problems, ...seenFrom(cwd, loaded.layout, found)];
  return languages.length === 0 ? all : ofLanguages(all, languages, loaded.layout, cwd);
}

async function translationProblems({ layout, compiled }: Loaded, only: OnlyCodes): Promise<readonly Problem[]> {
  const languages = compiled.collection.languages.map(({ tag }) => tag);
  const drafts = await readDrafts(layout, languages);
  return [...checkTranslations(compiled, only), ...drafts.problems, ...checkDrafts(compiled, drafts.value)];
}

/** What comes up when an edition is put together: unknown references, and what the policy `fail` refuses. */
function assemblyProblems({ compiled }: Loaded): readonly Problem[] {
  return compiled.collection.editions
    .flatMap(({ languages }) => assembleEdition(compiled, languages).problems)
    .filter(({ code }) => !PROOFREAD.has(code));
}

/** The checks of translations say these too, with their column. */
const PROOFREAD = new Set(['note-call-lost', 'note-unknown']);

function ofLanguages(
  problems: readonly Problem[],
  languages: readonly string[],
  layout: Layout,
  cwd: string,
): readonly Problem[] {
  const folders = languages.map((language) => `${fileSeenFrom(cwd, stringFolder(layout, language))}/`);
  return problems.filter(({ place }) => folders.some((folder) => place.file.startsWith(folder)));
}
