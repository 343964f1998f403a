// Collections come in; everything that is wrong with them is printed, and whether any of it is an error goes out.

import { assembleEdition, hasErrors, type Problem } from '@warraq/core';
import { loadPictures } from '@warraq/store';
import { collectionFolders } from '../collections.ts';
import { type ExitCode, FINE, PROBLEMS } from '../exit-code.ts';
import { checkLoaded, type Loaded, load } from '../load.ts';
import type { Session } from '../program.ts';
import { problemJson, problemList } from '../report.ts';
import { seenFrom } from '../seen-from.ts';

export async function check(
  { ui, io }: Session,
  names: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const folders = collectionFolders(names, io.cwd);
  const problems = (await Promise.all(folders.map((folder) => problemsOf(folder, io.cwd)))).flat();
  if (options.json === true) io.out(`${JSON.stringify(problemJson(problems, ui), undefined, 2)}\n`);
  else io.out(problemList(problems, ui));
  return hasErrors(problems) ? PROBLEMS : FINE;
}

async function problemsOf(folder: string, cwd: string): Promise<readonly Problem[]> {
  const { loaded, problems } = await load(folder, cwd);
  if (loaded === undefined) return problems;
  const pictures = await loadPictures(loaded);
  const found = [...(await checkLoaded(loaded)), ...pictures.problems, ...assemblyProblems(loaded)];
  return [...problems, ...seenFrom(cwd, loaded.layout, found)];
}

/** Unknown references, and what the policy `fail` refuses, come up when an edition is put together. */
function assemblyProblems({ compiled }: Loaded): readonly Problem[] {
  return compiled.collection.editions.flatMap(({ languages }) => assembleEdition(compiled, languages).problems);
}
