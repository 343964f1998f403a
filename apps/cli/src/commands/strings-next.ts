// A language comes in; the unit to translate next, by what readers meet first, goes out with all that helps to translate it.

import { type CompiledDocument, hasErrors, type Problem } from '@warraq/core';
import { stringFilePath } from '@warraq/store';
import { briefJson, briefLines } from '../brief-report.ts';
import { countWanted } from '../count-wanted.ts';
import type { ExitCode } from '../exit-code.ts';
import { isBroken } from '../is-broken.ts';
import { loadInLanguages } from '../known-languages.ts';
import { knownUnits } from '../known-units.ts';
import type { Loaded } from '../load.ts';
import { memoriesOf } from '../memories.ts';
import { obstaclesOf } from '../obstacles.ts';
import type { Session } from '../program.ts';
import { reported } from '../report.ts';
import { seenFrom } from '../seen-from.ts';
import { type UnitBrief, unitBrief } from '../unit-brief.ts';
import { byReaderValue, isToDo, toDoOf, type UnitToDo } from '../units-to-do.ts';
import { type Where, whereOf } from '../where.ts';

export async function stringsNext(
  { ui, io }: Session,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const where = whereOf(args, io.cwd);
  const count = countWanted(options.count, 1);
  const { loaded, broken } = await loadInLanguages(where.folders, where.languages, io.cwd);
  knownUnits(where.units, loaded);
  const problems: Problem[] = [...broken, ...obstaclesOf(loaded, io.cwd)];
  const briefs: UnitBrief[] = [];
  const most = where.units.length === 0 ? count : undefined;
  for (const { one, document, index, ...toDo } of wanted(loaded, where, io.cwd).slice(0, most)) {
    const memories = await memoriesOf(one);
    problems.push(...seenFrom(io.cwd, one.layout, memories.problems));
    briefs.push(unitBrief(one, document, toDo, index, memories, io.cwd));
  }
  if (options.json === true) io.out(`${JSON.stringify(briefs.map(briefJson), undefined, 2)}\n`);
  else if (briefs.length > 0) io.out(briefs.map((brief) => briefLines(brief, ui)).join('\n'));
  // What waits in a file that cannot be read is not known.
  else if (!hasErrors(problems)) io.out(`${ui.text('next.done')}\n`);
  return reported(problems, { ui, io });
}

interface Wanted extends UnitToDo {
  readonly one: Loaded;
  readonly document: CompiledDocument;
  readonly index: number;
}

/** The named units; without names all that is left, what readers meet first at its head. */
function wanted(loaded: readonly Loaded[], { languages, units }: Where, cwd: string): readonly Wanted[] {
  const named = new Set(units);
  const isAsked = (language: string) => languages.length === 0 || languages.includes(language);
  const all = loaded.flatMap((one) =>
    one.compiled.documents.flatMap((document) =>
      [...document.resolved.keys()]
        .filter((language) => language !== document.document.language.tag && isAsked(language))
        .filter((language) => !isBroken(one, stringFilePath(one.layout, language, document.document.id)))
        .flatMap((language) =>
          toDoOf(document, language, one.layout, cwd).map((toDo, index): Wanted => ({ ...toDo, one, document, index })),
        ),
    ),
  );
  return byReaderValue(all.filter((unit) => (named.size > 0 ? named.has(unit.id ?? '') : isToDo(unit))));
}
