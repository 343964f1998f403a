// Folders of collections come in; what is safe to mend in their translations is mended in the files, and told.

import { type MendedString, mendTranslations } from '@warraq/core';
import { replaceInStrings, stringFilePath } from '@warraq/store';
import type { Wanted } from './collection-problems.ts';
import { type Loaded, loadAll } from './load.ts';
import type { Session } from './program.ts';
import { placeSeenFrom } from './seen-from.ts';
import { visible } from './visible.ts';

/** Translators' files are written here only, because they ask for it: of each text just what is mended. */
export async function fixCollections(
  folders: readonly string[],
  wanted: Wanted,
  session: Session,
  tell: (text: string) => void,
): Promise<void> {
  const { loaded } = await loadAll(folders, session.io.cwd);
  let count = 0;
  for (const one of loaded) {
    const mended = await fixCollection(one, wanted);
    for (const text of mended) tell(changeLines(text, one, session));
    count += mended.reduce((sum, { changes }) => sum + changes.length, 0);
  }
  tell(`${session.ui.text('fix.done', { count })}\n`);
}

async function fixCollection(
  { compiled, layout }: Loaded,
  { languages, only }: Wanted,
): Promise<readonly MendedString[]> {
  const files = compiled.strings.filter(({ language }) => languages.length === 0 || languages.includes(language));
  const wanted = new Set(files.map(({ file }) => file));
  const mended = mendTranslations(compiled, ({ file }) => wanted.has(file), only);
  const done: MendedString[] = [];
  for (const { file, language, document } of files) {
    const own = mended.filter(({ place }) => place.file === file);
    if (own.length === 0) continue;
    if (!(await replaceInStrings(layout, language, document, own)))
      throw new Error(`changed while it was mended: ${stringFilePath(layout, language, document)}`);
    done.push(...own);
  }
  return done;
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
