// Collections and a language come in; a table of what is translated of each document goes out, and what is left to do.

import { type ExitCode, PROBLEMS } from '../exit-code.ts';
import { loadInLanguages } from '../known-languages.ts';
import { obstaclesOf } from '../obstacles.ts';
import { percentWanted } from '../percent-wanted.ts';
import type { Session } from '../program.ts';
import { reported } from '../report.ts';
import { languagesOf, statusReport } from '../status-report.ts';
import { type StatusRow, statusRows, totalOf } from '../status-rows.ts';
import { whereOf } from '../where.ts';

export async function stringsStatus(
  { ui, io }: Session,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const least = percentWanted(options.min);
  const { folders, languages } = whereOf(args, io.cwd);
  const { loaded, broken } = await loadInLanguages(folders, languages, io.cwd);
  const shown = loaded
    .flatMap((one) => statusRows(one, io.cwd, options.list === true))
    .filter(({ language }) => languages.length === 0 || languages.includes(language));
  if (options.json === true) io.out(`${JSON.stringify(shown, undefined, 2)}\n`);
  else io.out(statusReport(shown, io.terminal, ui));
  const enough = least === undefined || reaches(shown, least, { ui, io });
  const code = reported([...broken, ...obstaclesOf(loaded, io.cwd)], { ui, io });
  return enough ? code : PROBLEMS;
}

/** Whether every language of every collection is translated so far; says where it is not. */
function reaches(rows: readonly StatusRow[], least: number, { ui, io }: Session): boolean {
  const short = [...new Set(rows.map(({ collection }) => collection))].flatMap((collection) => {
    const own = rows.filter((row) => row.collection === collection);
    return languagesOf(own).flatMap((language) => {
      const { percent } = totalOf(own.filter((row) => row.language === language));
      return percent < least ? [ui.text('status.below', { collection, language, percent, least })] : [];
    });
  });
  for (const line of short) io.err(`${line}\n`);
  return short.length === 0;
}
