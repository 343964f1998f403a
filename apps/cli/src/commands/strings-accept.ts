// Collections, a language and units come in; their finished translations go into the translation memory.

import { execFileSync } from 'node:child_process';
import { acceptable, type MemoryRecord, type Problem, proseOf } from '@warraq/core';
import { appendMemory, memoryPath } from '@warraq/store';
import { sourceDate } from '../epoch.ts';
import { type ExitCode, WrongUse } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { type Loaded, loadAll } from '../load.ts';
import { obstaclesAmong } from '../obstacles.ts';
import type { Session } from '../program.ts';
import { reported } from '../report.ts';
import { fileSeenFrom, seenFrom } from '../seen-from.ts';
import { type Where, whereOf } from '../where.ts';

export async function stringsAccept(
  { ui, io }: Session,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const where = whereOf(args, io.cwd);
  const { loaded, broken } = await loadAll(where.folders, io.cwd);
  checkUnits(where.units, loaded);
  const problems: Problem[] = [...broken];
  const acceptance = { who: whoAccepts(options.who, io), when: today(io), units: unitSet(where) };
  for (const one of loaded) {
    const obstacles = obstaclesAmong(one.problems);
    problems.push(...seenFrom(io.cwd, one.layout, obstacles));
    const records = recordsOf(one, where, obstacles, acceptance);
    await appendMemory(one.layout, records);
    const file = fileSeenFrom(io.cwd, memoryPath(one.layout));
    io.out(
      `${records.length === 0 ? ui.text('accept.nothing') : ui.text('accept.recorded', { count: records.length, file })}\n`,
    );
  }
  return reported(problems, { ui, io });
}

function unitSet({ units }: Where): ReadonlySet<string> | undefined {
  return units.length === 0 ? undefined : new Set(units);
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

function checkUnits(units: readonly string[], loaded: readonly Loaded[]): void {
  const known = new Set(
    loaded.flatMap(({ compiled }) =>
      compiled.documents.flatMap(({ document }) => proseOf(document).map((unit) => unit.id)),
    ),
  );
  const unknown = units.find((unit) => !known.has(unit));
  if (unknown !== undefined) throw new WrongUse('unknownUnit', { name: unknown });
}

function whoAccepts(who: unknown, { cwd }: Io): string {
  if (typeof who === 'string') return who;
  try {
    return execFileSync('git', ['config', 'user.name'], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}

/** The one place of the program that asks the clock, and only where SOURCE_DATE_EPOCH does not answer. */
function today({ env }: Io): string {
  return (sourceDate(env) ?? new Date().toISOString()).slice(0, 10);
}
