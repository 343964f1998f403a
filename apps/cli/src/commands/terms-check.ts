// Collections come in; what is wrong with their glossaries, and with terms in translations, goes out.

import { hasErrors } from '@warraq/core';
import { collectionProblems } from '../collection-problems.ts';
import { type ExitCode, FINE, PROBLEMS } from '../exit-code.ts';
import { loadInLanguages } from '../known-languages.ts';
import { obstaclesOf } from '../obstacles.ts';
import type { Session } from '../program.ts';
import { problemJson, problemList } from '../report.ts';
import { whereOf } from '../where.ts';

/** Every problem of the glossary's file, and of the checks those whose code begins so. */
const OF_TERMS = /^glossary-/;

export async function termsCheck(
  { ui, io }: Session,
  words: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const { folders, languages } = whereOf(words, io.cwd);
  const { loaded, broken } = await loadInLanguages(folders, languages, io.cwd);
  // What cannot be read could not be looked at.
  const unread = [...broken, ...obstaclesOf(loaded, io.cwd)].filter(({ severity }) => severity === 'error');
  const all = await collectionProblems(folders, io.cwd, { languages: [], only: undefined });
  const ofTerms = all.filter(({ code, place }) => {
    if (/(?:^|\/)glossary\.csv$/.test(place.file)) return true;
    return OF_TERMS.test(code) && (languages.length === 0 || languages.some((tag) => place.file.includes(`/${tag}/`)));
  });
  const problems = [...ofTerms, ...unread];
  if (options.json === true) io.out(`${JSON.stringify(problemJson(problems, ui), undefined, 2)}\n`);
  else io.out(problemList(problems, ui));
  return hasErrors(problems) ? PROBLEMS : FINE;
}
