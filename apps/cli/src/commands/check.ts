// Collections come in; everything that is wrong with them goes out, in one of four forms; on request what is safe is mended.

import { hasErrors, type OnlyCodes, type Problem } from '@warraq/core';
import { readCollection } from '@warraq/store';
import { checkFormat, written } from '../check-format.ts';
import { collectionProblems } from '../collection-problems.ts';
import { type ExitCode, FINE, PROBLEMS, WrongUse } from '../exit-code.ts';
import { fixCollections } from '../fix-collections.ts';
import { onlyCodes } from '../only-codes.ts';
import type { Session } from '../program.ts';
import { problemList } from '../report.ts';
import { typedNumber } from '../typed-number.ts';
import { whereOf } from '../where.ts';

export async function check(
  session: Session,
  words: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const { ui, io } = session;
  const format = checkFormat(options);
  const only = await onlyCodes(options.only);
  const most = mostWarnings(options);
  const { folders, languages, units } = whereOf(words, io.cwd);
  if (units.length > 0) throw new WrongUse('unknownWhat', { name: units[0] ?? '' });
  if (languages.length > 0) await haveLanguages(languages, folders);
  const tell = format === 'text' ? io.out : io.err;
  const isMended = options.fix !== true || (await fixCollections(folders, { languages, only }, session, tell));
  const found = await collectionProblems(folders, io.cwd, { languages, only });
  const problems = asked(found, only);
  if (format === 'text') io.out(problemList(problems, ui));
  else io.out(written(format, problems, ui));
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  return hasErrors(problems) || warnings > most || !isMended ? PROBLEMS : FINE;
}

function asked(problems: readonly Problem[], only: OnlyCodes): readonly Problem[] {
  return only === undefined ? problems : problems.filter(({ code }) => only.has(code));
}

/** `--strict` is `--max-warnings 0`, and cannot stand beside another number; without either, warnings fail nothing. */
function mostWarnings({ strict, maxWarnings }: Readonly<Record<string, unknown>>): number {
  if (maxWarnings === undefined) return strict === true ? 0 : Number.POSITIVE_INFINITY;
  const most = typedNumber(maxWarnings, 9);
  if (Number.isNaN(most)) throw new WrongUse('badWarnings', { value: String(maxWarnings) });
  if (strict === true && most > 0) throw new WrongUse('strictAndMost', { value: String(most) });
  return most;
}

async function haveLanguages(languages: readonly string[], folders: readonly string[]): Promise<void> {
  const collections = await Promise.all(folders.map(async (folder) => (await readCollection(folder)).value));
  // A collection that cannot be read may have any language.
  if (collections.includes(undefined)) return;
  const known = new Set(collections.flatMap((collection) => collection?.languages.map(({ tag }) => tag) ?? []));
  const unknown = languages.find((language) => !known.has(language));
  if (unknown !== undefined) throw new WrongUse('unknownLanguage', { name: unknown, known: [...known] });
}
