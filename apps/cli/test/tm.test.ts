// The translation memory of a small collection: what is found in it, and what is filled in from it.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Folder } from './support/folder.ts';
import { warraq } from './support/program.ts';

const DRAFTS = 'translations/drafts/ar/02-two.json';

/** Two documents; the first is translated and accepted, the second repeats one of its paragraphs. */
async function translated(): Promise<Folder> {
  const folder = new Folder();
  folder.write(
    '02-two.md',
    '---\ntitle: Two\nsummary: The second document.\n---\n\nThe second paragraph.\n\nA paragraph alone.\n',
  );
  await warraq(['strings', 'sync'], { cwd: folder.path });
  const arabic: Record<string, string> = { One: 'الأولى', 'The second paragraph.': 'الفقرة الثانية.' };
  const own = Object.entries(folder.strings('en', '01-one')).filter(([, text]) => arabic[text] !== undefined);
  const entries = Object.fromEntries(own.map(([id, text]) => [id, arabic[text]]));
  folder.write('translations/ar/01-one.json', `${JSON.stringify(entries, null, 1)}\n`);
  await warraq(['strings', 'accept', '--who', 'Huda'], { cwd: folder.path });
  return folder;
}

const idOf = (folder: Folder, text: string) =>
  Object.entries(folder.strings('en', '02-two')).find(([, own]) => own === text)?.[0] ?? '';

describe('warraq tm search', () => {
  it('shows matches with their points, and the difference', async () => {
    const { path } = await translated();
    const { code, out } = await warraq(['tm', 'search', 'The third paragraph.'], { cwd: path });
    expect(code).toBe(0);
    expect(out).toMatch(/small: en → ar\n {2}76 {2}similar, 01-one#\w{8} Huda 2023-11-14\n/);
    expect(out).toContain('      The [-second-]{+third+} paragraph.\n      الفقرة الثانية.\n');
  });

  it('looks the other way too, and only for the language that is asked for', async () => {
    const { path } = await translated();
    const search = async (...args: readonly string[]) =>
      JSON.parse((await warraq(['tm', 'search', 'الفقرة الثانية.', '--json', ...args], { cwd: path })).out);
    const [ar] = await search('--lang', 'ar');
    expect(ar).toMatchObject({ collection: 'small', from: 'ar', to: 'en' });
    expect(ar.matches[0]).toMatchObject({ kind: 'exact', score: 95, target: 'The second paragraph.', who: 'Huda' });
    expect((await search('--lang', 'en'))[0].matches).toEqual([]);
    expect((await search()).length).toBe(2);
  });

  it('finds passages and says so when there is nothing', async () => {
    const { path } = await translated();
    const { out } = await warraq(['tm', 'search', 'فقرة', '--lang', 'ar'], { cwd: path });
    expect(out).toContain('Passages with these words:');
    expect(out).toContain('The second paragraph.');
    expect((await warraq(['tm', 'search', 'Quite another thing'], { cwd: path })).out).toBe(
      'The memory knows nothing like it.\n',
    );
  });

  it('reads the memories of others, and takes their points off', async () => {
    const folder = await translated();
    const line = folder.read('translations/memory.jsonl').split('\n')[0]?.replaceAll('One', 'A council of workers');
    folder.write('translations/tm/penalty-012/theirs.jsonl', `${line}\n`);
    const { out } = await warraq(['tm', 'search', 'A council of workers'], { cwd: folder.path });
    expect(out).toContain('  88  same text, foreign memory −12, penalty-012/theirs.jsonl Huda');
  });

  it('is used wrongly without a text, with an unknown language, with points that there are not', async () => {
    const { path: cwd } = await translated();
    for (const args of [
      ['tm', 'search'],
      ['tm', 'search', 'x', '--lang', 'fr'],
      ['tm', 'search', 'x', '--min', '103'],
    ])
      expect(await warraq(args, { cwd })).toMatchObject({ code: 2, out: '' });
  });
});

describe('warraq tm apply', () => {
  it('writes drafts for what has no translation, and nothing into a translator’s file', async () => {
    const folder = await translated();
    const before = folder.all();
    const { code, out } = await warraq(['tm', 'apply', 'ar', '--min', '100'], { cwd: folder.path });
    expect(code).toBe(0);
    expect(out).toContain(`${DRAFTS}: 1 new draft (same text 1)`);
    const { [DRAFTS]: drafts, ...rest } = folder.all();
    expect(rest).toEqual(before);
    expect(JSON.parse(Buffer.from(drafts ?? '', 'latin1').toString())).toEqual({
      [idOf(folder, 'The second paragraph.')]: 'الفقرة الثانية.',
    });
    const status = JSON.parse((await warraq(['strings', 'status', 'ar', '--json'], { cwd: folder.path })).out);
    expect(status[1]).toMatchObject({ document: '02-two', fresh: 0, missing: 4 });
  });

  it('leaves drafts that somebody worked on, and removes those that are taken over', async () => {
    const folder = await translated();
    await warraq(['tm', 'apply', 'ar'], { cwd: folder.path });
    const [second, alone] = [idOf(folder, 'The second paragraph.'), idOf(folder, 'A paragraph alone.')];
    folder.write(DRAFTS, JSON.stringify({ [second]: 'الفقرة الثانية، منقّحة.', [alone]: 'فقرة وحيدة' }));
    const { out } = await warraq(['tm', 'apply', 'ar'], { cwd: folder.path });
    expect(out).not.toContain('new draft');
    expect(JSON.parse(folder.read(DRAFTS))).toEqual({ [second]: 'الفقرة الثانية، منقّحة.', [alone]: 'فقرة وحيدة' });
    folder.write(
      'translations/ar/02-two.json',
      JSON.stringify({ [second]: 'الفقرة الثانية، منقّحة.', [alone]: 'فقرة وحيدة' }),
    );
    await warraq(['tm', 'apply', 'ar'], { cwd: folder.path });
    expect(existsSync(join(folder.path, DRAFTS))).toBe(false);
  });

  it('does not write over drafts that it cannot read', async () => {
    const folder = await translated();
    folder.write(DRAFTS, '{ "a": ');
    const { code, err } = await warraq(['tm', 'apply', 'ar'], { cwd: folder.path });
    expect(code).toBe(1);
    expect(err).toContain(DRAFTS);
    expect(folder.read(DRAFTS)).toBe('{ "a": ');
  });

  it('shows drafts in a search, ten points lower', async () => {
    const folder = await translated();
    folder.write(DRAFTS, JSON.stringify({ [idOf(folder, 'A paragraph alone.')]: 'فقرة وحيدة.' }));
    const { out } = await warraq(['tm', 'search', 'A paragraph alone.'], { cwd: folder.path });
    expect(out).toContain('  90  same text, draft −10, 02-two#');
  });
});

describe('warraq tm stats', () => {
  it('counts pairs, and the missing words by what is known of them', async () => {
    const { path } = await translated();
    const { code, out } = await warraq(['tm', 'stats', 'ar', '--json'], { cwd: path });
    expect(code).toBe(0);
    const [row] = JSON.parse(out);
    expect(row).toMatchObject({
      from: 'en',
      to: 'ar',
      pairs: 2,
      reversed: 0,
      sources: 2,
      ambiguous: 0,
      newest: '2023-11-14',
    });
    expect(row.missing['100']).toEqual({ units: 1, words: 3 });
    expect(row.missing['0'].units).toBe(6);
    const { out: table } = await warraq(['tm', 'stats', '--ui', 'ar'], { cwd: path });
    expect(table).toContain('كلمات لم تُترجم بحسب المطابقة');
  });
});

it.each([
  ['tm', 'stats'],
  ['tm', 'apply'],
  ['tm', 'search', 'Text.'],
])('warraq %s %s says what is wrong with a collection that cannot be read', async (...args) => {
  const { path } = new Folder({ 'collection.yaml': 'id: [\n' });
  const { code, err } = await warraq(args, { cwd: path });
  expect(code).toBe(1);
  expect(err).toMatch(/^collection\.yaml:1:5 {2}error {2}/);
});
