// What the desk shows while a source document cannot be read: the text of before, with its translations.

import { ParsedTexts } from '@warraq/store';
import { describe, expect, it } from 'vitest';
import { type DeskState, entriesOf, readDesk } from '../../src/desk/desk-state.ts';
import { countStates } from '../../src/desk/unit-view.ts';
import type { Folder } from '../support/folder.ts';
import { translatedFolder } from '../support/translated-folder.ts';

const ARABIC = { One: 'الأولى', 'The second paragraph.': 'الفقرة الثانية.', 'The note.': 'الحاشية.' };

async function stateOf(folder: Folder, before?: DeskState) {
  const reading = { before, parsed: new ParsedTexts(), keepsPictures: false, keepsMemories: 'nothing' as const };
  const state = await readDesk(folder.path, reading);
  const [entry] = entriesOf(state.collection!, 'ar');
  return { state, fresh: countStates(entry!, state.collection!).fresh, codes: state.problems.map(({ code }) => code) };
}

describe('a source document that cannot be read', () => {
  it.each([
    ['saved as UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'), 'foreign-encoding'],
    ['with bytes that are no UTF-8', (text: string) => Buffer.from(`${text}\xe9`, 'latin1'), 'not-utf8'],
  ])('%s keeps its translations beside it', async (_, spoilt, code) => {
    const folder = await translatedFolder(ARABIC);
    const good = await stateOf(folder);
    expect(good.fresh).toBe(3);
    const text = folder.read('01-one.md');
    folder.write('01-one.md', spoilt(text));
    const broken = await stateOf(folder, good.state);
    expect(broken.codes).toContain(code);
    expect(broken.fresh).toBe(3);
    folder.write('01-one.md', text);
    expect(await stateOf(folder, broken.state)).toMatchObject({ fresh: 3, codes: good.codes });
  });
});
