// Collections, a language and units come in; what is accepted of their translations goes into the translation memory.

import { acceptable, type MemoryRecord, type Problem } from '@warraq/core';
import { appendMemory, memoryPath } from '@warraq/store';
import { today, whoAccepts } from './acceptance.ts';
import type { ExitCode } from './exit-code.ts';
import { isBroken } from './is-broken.ts';
import { loadInLanguages } from './known-languages.ts';
import { knownUnits } from './known-units.ts';
import type { Loaded } from './load.ts';
import { obstaclesAmong } from './obstacles.ts';
import type { Session } from './program.ts';
import { reported } from './report.ts';
import { fileSeenFrom, seenFrom } from './seen-from.ts';
import type { Where } from './where.ts';

/** `key` names the sentences: `<key>.recorded`, `<key>.nothing`. */
export async function recordAcceptance(
  { ui, io }: Session,
  where: Where,
  who: unknown,
  key: 'accept' | 'review',
): Promise<ExitCode> {
  const { loaded, broken } = await loadInLanguages(where.folders, where.languages, io.cwd);
  knownUnits(where.units, loaded);
  const problems: Problem[] = [...broken];
  const units = where.units.length === 0 ? undefined : new Set(where.units);
  const acceptance = { who: whoAccepts(who, io), when: today(io), units, isReview: key === 'review' };
  for (const one of loaded) {
    const obstacles = obstaclesAmong(one.problems);
    problems.push(...seenFrom(io.cwd, one.layout, obstacles));
    // What a memory in another encoding holds already is not known, and a line more would spoil it.
    if (isBroken(one, memoryPath(one.layout))) continue;
    const records = recordsOf(one, where, obstacles, acceptance);
    await appendMemory(one.layout, records);
    const file = fileSeenFrom(io.cwd, memoryPath(one.layout));
    const count = records.length;
    io.out(`${count === 0 ? ui.text(`${key}.nothing`) : ui.text(`${key}.recorded`, { count, file })}\n`);
  }
  return reported(problems, { ui, io });
}

function recordsOf(
  { compiled, source }: Loaded,
  { languages }: Where,
  obstacles: readonly Problem[],
  acceptance: Parameters<typeof acceptable>[3],
): readonly MemoryRecord[] {
  const bad = new Set(obstacles.map((problem) => problem.place.file));
  return compiled.documents
    .filter(
      ({ document, strings }) => !bad.has(document.file) && !bad.has(strings.get(document.language.tag)?.file ?? ''),
    )
    .flatMap(({ document, strings }) =>
      [...strings.values()]
        .filter(
          ({ language }) =>
            language !== document.language.tag && (languages.length === 0 || languages.includes(language)),
        )
        .filter(({ file }) => !bad.has(file))
        .flatMap((target) => acceptable(document, target, source.memory, acceptance)),
    );
}
