// Collections and languages come in; marked copies of them stand apart, in which what has no translation has a made-up one.

import { join, resolve } from 'node:path';
import { type CompiledDocument, hasErrors, type Problem, proseOf, pseudoText } from '@warraq/core';
import { copyAsPseudo, saveStrings } from '@warraq/store';
import { type ExitCode, WrongUse } from '../exit-code.ts';
import { loadInLanguages } from '../known-languages.ts';
import { type Loaded, load } from '../load.ts';
import type { Session } from '../program.ts';
import { reported } from '../report.ts';
import { fileSeenFrom, seenFrom } from '../seen-from.ts';
import { whereOf } from '../where.ts';

/** The folder of the copy among the editions, where git does not look. */
const FOLDER = 'pseudo';

/**
 * The collection itself stays as it is: a made-up text that stood among the translations would be published one day. The
 * copy is a collection of its own, with another id, an address that leads nowhere and titles that say what it is.
 */
export async function stringsPseudo(
  session: Session,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const { ui, io } = session;
  const { folders, languages, units } = whereOf(args, io.cwd);
  if (units[0] !== undefined) throw new WrongUse('unknownWhat', { name: units[0] });
  const { loaded, broken } = await loadInLanguages(folders, languages, io.cwd);
  const problems: Problem[] = [...broken];
  for (const one of loaded) {
    const made = await copyOf(one, outFolder(one, options.out, loaded.length, io.cwd), io.cwd);
    problems.push(...made.problems);
    if (made.copy === undefined) continue;
    const count = await fill(made.copy, languages, options.all === true);
    const folder = fileSeenFrom(io.cwd, made.copy.layout.folder);
    io.out(`${ui.text('pseudo.written', { folder, count })}\n`);
  }
  return reported(problems, session);
}

function outFolder({ layout, compiled }: Loaded, out: unknown, collections: number, cwd: string): string {
  if (typeof out !== 'string') return join(layout.editions, FOLDER);
  return collections === 1 ? resolve(cwd, out) : join(resolve(cwd, out), compiled.collection.id);
}

async function copyOf(
  { layout }: Loaded,
  out: string,
  cwd: string,
): Promise<{ readonly copy?: Loaded; readonly problems: readonly Problem[] }> {
  const { value: folder, problems } = await copyAsPseudo(layout, out);
  if (folder === undefined) return { problems: seenFrom(cwd, layout, problems) };
  const { loaded, problems: found } = await load(folder, cwd);
  const errors = found.filter(({ severity }) => severity === 'error');
  return loaded === undefined || hasErrors(errors) ? { problems: errors } : { copy: loaded, problems: [] };
}

/** Gives how many texts were made up. The ids are those of the collection, or the same in every copy. */
async function fill({ compiled, layout }: Loaded, languages: readonly string[], all: boolean): Promise<number> {
  let count = 0;
  for (const one of compiled.documents) {
    const own = one.document.language.tag;
    await saveStrings(layout, own, one.document.id, proseOf(one.document));
    for (const { tag, script } of compiled.collection.languages) {
      if (tag === own || (languages.length > 0 && !languages.includes(tag))) continue;
      const entries = entriesOf(one, tag, script === 'Arab' ? 'Arab' : 'Latn', all);
      count += entries.filter(({ isMadeUp }) => isMadeUp).length;
      await saveStrings(layout, tag, one.document.id, entries);
    }
  }
  return count;
}

/** In the document's order; what is only numbers and signs is written by Warraq itself. */
function entriesOf({ resolved }: CompiledDocument, tag: string, script: 'Arab' | 'Latn', all: boolean) {
  return (resolved.get(tag) ?? []).flatMap(({ unit, state, target }) => {
    if (state === 'computed' || state === 'source') return [];
    const isMadeUp = target === undefined || all;
    return [{ id: unit.id, text: isMadeUp ? pseudoText(unit.text, script) : target.text, isMadeUp }];
  });
}
