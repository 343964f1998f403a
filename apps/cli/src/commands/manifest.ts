// Collections whose editions are made come in; a manifest.json is written for each.

import { hasErrors, type Problem } from '@warraq/core';
import { collectionFolders } from '../collections.ts';
import type { ExitCode } from '../exit-code.ts';
import { load } from '../load.ts';
import { manifestOf } from '../manifest-of.ts';
import type { Session } from '../program.ts';
import { reported } from '../report.ts';
import { fileSeenFrom } from '../seen-from.ts';

export async function manifest({ ui, io }: Session, names: readonly string[]): Promise<ExitCode> {
  const problems: Problem[] = [];
  for (const folder of collectionFolders(names, io.cwd)) {
    const loading = await load(folder, io.cwd);
    if (loading.loaded === undefined) {
      problems.push(...loading.problems);
      continue;
    }
    const { editions } = loading.loaded.layout;
    const written = await manifestOf(loading.loaded, editions);
    const named = (file: string) => fileSeenFrom(io.cwd, editions, file);
    problems.push(
      ...written.problems.map((problem) => ({
        ...problem,
        place: { ...problem.place, file: named(problem.place.file) },
      })),
    );
    if (!hasErrors(written.problems))
      io.out(`${ui.text('manifest.written', { file: fileSeenFrom(io.cwd, written.path) })}\n`);
  }
  return reported(problems, { ui, io });
}
