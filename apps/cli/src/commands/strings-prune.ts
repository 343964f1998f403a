// Collections and languages come in; on demand, entries of units that are gone leave the translators' files for the memory.

import { groupBy, type MemoryRecord, type Orphan, withoutEntries } from '@warraq/core';
import { appendMemory, editStringFile, memoryPath, stringFilePath } from '@warraq/store';
import { collectionOrphans } from '../collection-orphans.ts';
import type { ExitCode } from '../exit-code.ts';
import { isBroken } from '../is-broken.ts';
import { loadInLanguages } from '../known-languages.ts';
import type { Loaded } from '../load.ts';
import { obstaclesOf } from '../obstacles.ts';
import { orphanRecord } from '../orphan-record.ts';
import { orphanLines } from '../orphan-report.ts';
import type { Session } from '../program.ts';
import { reported } from '../report.ts';
import { fileSeenFrom } from '../seen-from.ts';
import { whereOf } from '../where.ts';

/** Without `--yes` it only shows what would go. */
export async function stringsPrune(
  { ui, io }: Session,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const { folders, languages } = whereOf(args, io.cwd);
  const { loaded, broken } = await loadInLanguages(folders, languages, io.cwd);
  const all: Orphan[] = [];
  for (const one of loaded) {
    const orphans = collectionOrphans(one, languages).filter(({ isInFile }) => isInFile);
    all.push(...orphans);
    const isSafe = !isBroken(one, memoryPath(one.layout));
    if (options.yes === true && isSafe) await prune(one, orphans, { ui, io }, options.json === true);
  }
  if (options.json === true) io.out(`${JSON.stringify(all, undefined, 2)}\n`);
  else if (all.length === 0) io.out(`${ui.text('prune.nothing')}\n`);
  else if (options.yes !== true) io.out(`${[...orphanLines(all, ui), ui.text('prune.how')].join('\n')}\n`);
  const obstacles = obstaclesOf(loaded, io.cwd);
  return reported([...broken, ...obstacles], { ui, io });
}

/** First into the memory, then out of the file: a failure between the two loses nothing. */
async function prune(
  { layout, source }: Loaded,
  orphans: readonly Orphan[],
  { ui, io }: Session,
  isQuiet: boolean,
): Promise<void> {
  const known = new Set(source.memory.map(pairKey));
  const lost = orphans.filter((orphan) => !known.has(pairKey(orphan)));
  await appendMemory(layout, lost.map(orphanRecord));
  const files = groupBy(orphans, ({ targetLanguage, document }) => stringFilePath(layout, targetLanguage, document));
  for (const [path, gone] of files) {
    const [first] = gone;
    if (first === undefined) continue;
    const ids = new Set(gone.map(({ unit }) => unit));
    await editStringFile(layout, first.targetLanguage, first.document, (text) => withoutEntries(text, ids));
    const values = {
      count: ids.size,
      file: fileSeenFrom(io.cwd, path),
      memory: fileSeenFrom(io.cwd, memoryPath(layout)),
    };
    if (!isQuiet) io.out(`${ui.text('prune.done', values)}\n`);
  }
}

/** Whatever the document: a unit keeps its id where its entry went to another. */
function pairKey({ unit, targetLanguage, target }: MemoryRecord | Orphan): string {
  return JSON.stringify([unit, targetLanguage, target]);
}
