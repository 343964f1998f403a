// The name of a folder comes in; a collection begins there: collection.yaml and, where there is none yet, a document.

import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { languageOf, meantLanguage } from '@warraq/core';
import { COLLECTION_FILE, namesIn, writeWhole } from '@warraq/store';
import { beginCollection } from '../begin-collection.ts';
import { refuseMisnamed } from '../collections.ts';
import { commandLine } from '../command-line.ts';
import { type ExitCode, FINE, WrongUse } from '../exit-code.ts';
import type { Session } from '../program.ts';
import { fileSeenFrom } from '../seen-from.ts';
import { typedList } from '../typed-list.ts';
import { typedTitle } from '../typed-title.ts';
import { uiTables } from '../ui-tables.ts';

/** Writes over nothing: a folder that is a collection already is refused, documents that lie in it are left as they are. */
export async function newCollection(
  session: Session,
  [name = '']: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<ExitCode> {
  const { ui, io } = session;
  if (name.trim() === '') throw new WrongUse('newNeedsName');
  const folder = resolve(io.cwd, name);
  const languages = languagesOf(options.lang, ui.language);
  const own = basename(folder);
  const title = typedTitle(options.title ?? own) ?? '';
  if (existsSync(join(folder, COLLECTION_FILE))) throw new WrongUse('collectionIsThere', { name });
  refuseMisnamed(folder, name);
  const isEmpty = !namesIn(folder).some((file) => /\.md$/i.test(file) && !/^readme\.md$/i.test(file));
  const beginning = { name: own, title, languages, remarks: ui.language, document: isEmpty };
  for (const [file, text] of beginCollection(beginning, await uiTables())) {
    await writeWhole(join(folder, file), text);
    io.out(`${ui.text('new.written', { file: fileSeenFrom(io.cwd, join(folder, file)) })}\n`);
  }
  const line = (verb: string) => commandLine([verb, name], session);
  io.out(`\n${ui.text('new.next', { check: line('check'), build: line('build') })}\n`);
  return FINE;
}

/** Without the option both languages of the program, the person's first. */
function languagesOf(typed: unknown, first: string): readonly string[] {
  if (typed === undefined) return first === 'ar' ? ['ar', 'en'] : ['en', 'ar'];
  // As collection.yaml wants them: `ar` for AR.
  const tags = [...new Set(typedList(String(typed)).map((tag) => meantLanguage(tag) ?? tag))];
  const wrong = tags.length === 0 ? String(typed) : tags.find((tag) => languageOf(tag) === undefined);
  if (wrong !== undefined) throw new WrongUse('badLanguageTag', { name: wrong });
  return tags;
}
