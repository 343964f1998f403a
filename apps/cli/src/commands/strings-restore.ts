// Ids of units come in; their translations are put back from the memory into the translators' files, where there is room.

import { type MemoryRecord, type Orphan, type Resolved, withEntry } from '@warraq/core';
import { appendMemory, editStringFile, memoryPath, stringFilePath } from '@warraq/store';
import { collectionOrphans } from '../collection-orphans.ts';
import { type ExitCode, PROBLEMS, WrongUse } from '../exit-code.ts';
import { isBroken } from '../is-broken.ts';
import { loadInLanguages } from '../known-languages.ts';
import type { Loaded } from '../load.ts';
import { obstaclesOf } from '../obstacles.ts';
import { orphanLines } from '../orphan-report.ts';
import { placeToWrite } from '../place-to-write.ts';
import type { Session } from '../program.ts';
import { reported } from '../report.ts';
import { type Restorable, restorable } from '../restorable.ts';
import { fileSeenFrom } from '../seen-from.ts';
import { isUnitId } from '../unit-ids.ts';
import { type Where, whereOf } from '../where.ts';

/** Without ids it shows what could be restored. `--to` gives the translation of one unit to another. */
export async function stringsRestore(
  { ui, io }: Session,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const where = whereOf(args, io.cwd);
  const to = typeof options.to === 'string' ? options.to : undefined;
  if (to !== undefined && (!isUnitId(to) || where.units.length !== 1)) throw new WrongUse('restoreOne', { name: to });
  const { loaded, broken } = await loadInLanguages(where.folders, where.languages, io.cwd);
  const obstacles = obstaclesOf(loaded, io.cwd);
  const code = reported([...broken, ...obstacles], { ui, io });
  if (where.units.length === 0) {
    list(loaded, where, options.json === true, { ui, io });
    return code;
  }
  const found = where.units.map(
    (unit) => [unit, loaded.flatMap((one) => restorable(one, unit, to, where.languages))] as const,
  );
  const unknown = found.find(([, all]) => all.length === 0);
  if (unknown !== undefined) throw new WrongUse('nothingToRestore', { name: unknown[0] });
  let refused = false;
  for (const one of found.flatMap(([, all]) => all))
    refused = !(await restore(one, options.replace === true, { ui, io })) || refused;
  return refused ? PROBLEMS : code;
}

function list(loaded: readonly Loaded[], { languages }: Where, isJson: boolean, { ui, io }: Session): void {
  const all: readonly Orphan[] = loaded.flatMap((one) => collectionOrphans(one, languages));
  if (isJson) io.out(`${JSON.stringify(all, undefined, 2)}\n`);
  else if (all.length === 0) io.out(`${ui.text('restore.nothing')}\n`);
  else io.out(`${[...orphanLines(all, ui), ui.text('restore.how')].join('\n')}\n`);
}

/** Whether it could be put there; what it would replace goes into the memory first, and only when that is asked for. */
async function restore(one: Restorable, mayReplace: boolean, { ui, io }: Session): Promise<boolean> {
  const { loaded, document, resolved, record, language } = one;
  const { layout } = loaded;
  const { unit, target } = resolved;
  const path = stringFilePath(layout, language, document.document.id);
  const values = { unit: unit.id, file: fileSeenFrom(io.cwd, path) };
  // Both are among the problems that were reported.
  if (isBroken(loaded, path) || isBroken(loaded, memoryPath(layout))) return false;
  if (target !== undefined && target.text.trim() !== '' && !mayReplace) {
    io.err(`${ui.text('restore.occupied', values)}\n`);
    return false;
  }
  await appendMemory(layout, recordsBefore(one));
  const { after } = placeToWrite(document, language, unit.id, layout, io.cwd);
  await editStringFile(layout, language, document.document.id, (text) =>
    withEntry(text, unit.id, record.target, after),
  );
  io.out(`${ui.text('restore.done', values)}\n`);
  return true;
}

/** What the file holds now, and, where the text goes to another unit, from which source it was made. */
function recordsBefore({
  loaded,
  document: { document },
  resolved,
  record,
  language,
}: Restorable): readonly MemoryRecord[] {
  const { unit, target } = resolved;
  const place = {
    document: document.id,
    unit: unit.id,
    sourceLanguage: document.language.tag,
    targetLanguage: language,
  };
  const nobody = { before: '', after: '', who: '', when: '' };
  const wanted: MemoryRecord[] = [];
  if (target !== undefined && target.text.trim() !== '')
    wanted.push({ ...place, source: basisOf(resolved), target: target.text, ...nobody });
  if (record.unit !== unit.id || record.document !== document.id)
    wanted.push({
      ...place,
      // Of a text in that language, whatever the language of the one that gets it.
      sourceLanguage: record.sourceLanguage,
      source: record.source,
      target: record.target,
      ...nobody,
    });
  const isKnown = (one: MemoryRecord) =>
    loaded.source.memory.some(
      ({ document, unit, targetLanguage, target }) =>
        document === one.document &&
        unit === one.unit &&
        targetLanguage === one.targetLanguage &&
        target === one.target,
    );
  return wanted.filter((one) => !isKnown(one));
}

function basisOf({ unit, basis }: Resolved): string {
  return basis ?? unit.text;
}
