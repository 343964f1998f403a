// Folders of collections come in; what is safe to mend in their translations is mended in the files, and told.

import { type MendedString, mendTranslations, type StringFile } from '@warraq/core';
import { replaceInStrings, stringFilePath } from '@warraq/store';
import type { Wanted } from './collection-problems.ts';
import { type Loaded, loadAll } from './load.ts';
import type { Session } from './program.ts';
import { fileSeenFrom, placeSeenFrom } from './seen-from.ts';
import { systemFailure } from './system-failure.ts';
import { visible } from './visible.ts';

/**
 * Translators' files are written here only, because they ask for it: of each text just what is mended. Gives whether all
 * could be written; one that could not keeps no other from being mended.
 */
export async function fixCollections(
  folders: readonly string[],
  wanted: Wanted,
  session: Session,
  tell: (text: string) => void,
): Promise<boolean> {
  const { loaded } = await loadAll(folders, session.io.cwd);
  let count = 0;
  let all = true;
  for (const one of loaded) {
    for (const { file, texts } of mendedFiles(one, wanted)) {
      const trouble = await write(one, file, texts, session);
      all &&= trouble === undefined;
      if (trouble !== undefined) {
        session.io.err(trouble);
        continue;
      }
      for (const text of texts) tell(changeLines(text, one, session));
      count += texts.reduce((sum, { changes }) => sum + changes.length, 0);
    }
  }
  tell(`${session.ui.text('fix.done', { count })}\n`);
  return all;
}

interface MendedFile {
  readonly file: StringFile;
  readonly texts: readonly MendedString[];
}

function mendedFiles({ compiled }: Loaded, { languages, only }: Wanted): readonly MendedFile[] {
  const files = compiled.strings.filter(({ language }) => languages.length === 0 || languages.includes(language));
  const wanted = new Set(files.map(({ file }) => file));
  const mended = mendTranslations(compiled, ({ file }) => wanted.has(file), only);
  return files
    .map((file) => ({ file, texts: mended.filter(({ place }) => place.file === file.file) }))
    .filter(({ texts }) => texts.length > 0);
}

/** What kept the file from being written. */
async function write(
  { layout }: Loaded,
  { language, document }: StringFile,
  texts: readonly MendedString[],
  session: Session,
): Promise<string | undefined> {
  try {
    if (await replaceInStrings(layout, language, document, texts)) return undefined;
  } catch (thrown) {
    const refusal = systemFailure(thrown, session);
    if (refusal === undefined) throw thrown;
    return refusal;
  }
  const file = fileSeenFrom(session.io.cwd, stringFilePath(layout, language, document));
  return `${session.ui.text('fix.changed', { file })}\n`;
}

function changeLines({ changes }: MendedString, { layout }: Loaded, { ui, io }: Session): string {
  const shown = (text: string) => ui.name(`“${visible(text)}”`);
  return changes
    .toSorted((a, b) => a.start - b.start)
    .map(({ place, code, before, after }) => {
      const { file, line, column } = placeSeenFrom(io.cwd, layout, place);
      const where = ui.colours.bold(ui.name(`${file}:${line}:${column}`));
      return `${where}  ${ui.colours.green(ui.text('fix.mended'))}  ${ui.name(code)}: ${shown(before)} → ${shown(after)}\n`;
    })
    .join('');
}
