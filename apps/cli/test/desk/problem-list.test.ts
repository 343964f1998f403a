// What the desk says is wrong stands where it concerns somebody, and in the way only where it stops a book.

import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startDesk } from '../../src/desk/start-desk.ts';
import { uiTables } from '../../src/ui-tables.ts';
import { FILES, Folder } from '../support/folder.ts';
import { translatedFolder } from '../support/translated-folder.ts';

/** The translation of one document lacks the note that its source calls. */
const SLIP = { 'The first paragraph calls a note.[^1] It refers to [the second](02-two.md).': 'الفقرة الأولى.' };

async function listOf(folder: Folder, path: string): Promise<string> {
  const options = { folder: folder.path, cwd: folder.path, language: undefined, port: 0, tables: await uiTables() };
  const desk = await startDesk({ ...options, uiLanguage: 'en', failed: expect.unreachable });
  onTestFinished(() => desk.close());
  const text = await (await fetch(`${desk.address}en/${path}`)).text();
  return /<details class="problems.*?<\/details>/s.exec(text)?.[0] ?? '';
}

describe('what is wrong', () => {
  it('in one translation stands on its own page and on that of all, folded', async () => {
    const folder = await translatedFolder(SLIP);
    for (const path of ['', 'ar/01-one.html']) {
      const list = await listOf(folder, path);
      expect(list).toContain('The source calls the footnote');
      expect(list).toMatch(/^<details class="problems has-errors"[^>]*>/);
      expect(list).not.toMatch(/^<details[^>]* open/);
    }
    expect(await listOf(folder, 'ar/02-two.html')).not.toContain('footnote');
  });

  it('with a collection.yaml that is gone is told of by the path that one would type', async () => {
    const folder = new Folder({ 'pnpm-workspace.yaml': 'packages: []\n' });
    for (const [name, text] of Object.entries(FILES)) folder.write(`sources/small/${name}`, text);
    const options = { cwd: folder.path, language: undefined, port: 0, tables: await uiTables() };
    const home = join(folder.path, 'sources/small');
    const desk = await startDesk({ ...options, folder: home, uiLanguage: 'en', failed: expect.unreachable });
    onTestFinished(() => desk.close());
    folder.remove('sources/small/collection.yaml');
    await expect
      .poll(async () => (await fetch(`${desk.address}en/`)).text(), { timeout: 20_000 })
      .toContain('data-copy="sources/small/collection.yaml:1:1"');
  });

  it('with a file that cannot be read stands unfolded on every page', async () => {
    const folder = await translatedFolder(SLIP);
    folder.write('translations/ar/01-one.json', '{');
    for (const path of ['', 'ar/01-one.html', 'ar/02-two.html'])
      expect(await listOf(folder, path), path).toMatch(/^<details[^>]* open.*translations\/ar\/01-one\.json:1/s);
  });
});
