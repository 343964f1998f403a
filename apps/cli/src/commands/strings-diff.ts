// Ids of units come in; what changed in their sources since they were translated, and what their translations were, goes out.

import { type ExitCode, WrongUse } from '../exit-code.ts';
import { historyLines } from '../history-report.ts';
import { loadInLanguages } from '../known-languages.ts';
import { obstaclesOf } from '../obstacles.ts';
import type { Session } from '../program.ts';
import { reported } from '../report.ts';
import { unitHistories } from '../unit-history.ts';
import { whereOf } from '../where.ts';

/** Also of units that are gone, as far as the memory knows them. */
export async function stringsDiff(
  { ui, io }: Session,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const { folders, languages, units } = whereOf(args, io.cwd);
  if (units.length === 0) throw new WrongUse('noUnits');
  const { loaded, broken } = await loadInLanguages(folders, languages, io.cwd);
  const found = units.map((id) => loaded.flatMap((one) => unitHistories(one, id, languages)));
  const unknown = units.find((_, i) => found[i]?.length === 0);
  if (unknown !== undefined && broken.length === 0) throw new WrongUse('unknownUnit', { name: unknown });
  const all = found.flat();
  if (options.json === true) io.out(`${JSON.stringify(all, undefined, 2)}\n`);
  else io.out(all.map((history) => historyLines(history, ui)).join('\n'));
  return reported([...broken, ...obstaclesOf(loaded, io.cwd)], { ui, io });
}
