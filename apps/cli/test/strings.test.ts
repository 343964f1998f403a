// The string files of a collection while its documents are edited and translated: sync, status, accept.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FILES, Folder, ONE, TWO } from './support/folder.ts';
import { warraq } from './support/program.ts';

const sync = (folder: Folder) => warraq(['strings', 'sync'], { cwd: folder.path });
const translate = (folder: Folder, document: string, entries: Record<string, string>) =>
  folder.write(`translations/ar/${document}.json`, `${JSON.stringify(entries, null, 1)}\n\n`);
async function status(folder: Folder, document: string) {
  const { out } = await warraq(['strings', 'status', 'ar', '--json'], { cwd: folder.path });
  return (JSON.parse(out) as { document: string }[]).find((row) => row.document === document);
}

describe('warraq strings sync', () => {
  it('writes an id and a text a unit, a blank line between them, and an empty file for each translator', async () => {
    const folder = new Folder();
    const { code, out } = await sync(folder);
    expect(code).toBe(0);
    expect(out).toContain('translations/en/01-one.json: written (5 new)');
    expect(Object.values(folder.strings('en', '01-one'))).toEqual([
      'One',
      'The first document.',
      'The first paragraph calls a note.[^1] It refers to [the second](02-two.md).',
      'The second paragraph.',
      'The note.',
    ]);
    for (const id of Object.keys(folder.strings('en', '01-one'))) expect(id).toMatch(/^[a-z2-7]{8}$/);
    expect(folder.read('translations/en/01-one.json')).toMatch(/^\{\n {2}"\w{8}": "One",\n\n {2}"/);
    expect(folder.strings('ar', '01-one')).toEqual({});
  });

  it('changes nothing when it is run again', async () => {
    const folder = new Folder();
    await sync(folder);
    const before = folder.all();
    expect((await sync(folder)).out).toContain('unchanged (5 kept)');
    expect(folder.all()).toEqual(before);
  });

  it('keeps the ids of what was edited and moved, and never touches a translator’s file', async () => {
    const folder = new Folder();
    await sync(folder);
    const before = folder.strings('en', '01-one');
    const idOf = (text: string, strings: Record<string, string>) =>
      Object.keys(strings).find((id) => strings[id]?.startsWith(text)) ?? '';
    translate(folder, '01-one', { [idOf('The second', before)]: 'الفقرة الثانية.' });
    const mine = folder.read('translations/ar/01-one.json');
    folder.write(
      '01-one.md',
      ONE.replace('The second paragraph.', 'The second paragraph, longer.\n\nQuite another thing.'),
    );
    const { out } = await sync(folder);
    const after = folder.strings('en', '01-one');
    expect(out).toContain('4 kept, 1 edited, 1 new');
    expect(idOf('The second', after)).toBe(idOf('The second', before));
    expect(folder.read('translations/ar/01-one.json')).toBe(mine);
  });

  it('makes a translation stale that nobody had accepted when its source changes', async () => {
    const folder = new Folder();
    await sync(folder);
    const id = Object.keys(folder.strings('en', '02-two'))[2] ?? '';
    translate(folder, '02-two', { [id]: 'فقرة وحيدة.' });
    expect(await status(folder, '02-two')).toMatchObject({ fresh: 1, stale: 0 });
    folder.write('02-two.md', TWO.replace('A paragraph alone.', 'A paragraph that is not alone.'));
    await sync(folder);
    expect(await status(folder, '02-two')).toMatchObject({ fresh: 0, stale: 1 });
    folder.write('02-two.md', TWO.replace('A paragraph alone.', 'A paragraph alone!'));
    await sync(folder);
    expect(await status(folder, '02-two')).toMatchObject({ touched: 1, stale: 0 });
    folder.write('02-two.md', TWO);
    await sync(folder);
    expect(await status(folder, '02-two')).toMatchObject({ fresh: 1, touched: 0 });
  });

  it('puts the translation of a removed text into the memory before it forgets the text', async () => {
    const folder = new Folder();
    await sync(folder);
    const id = Object.keys(folder.strings('en', '01-one'))[3] ?? '';
    translate(folder, '01-one', { [id]: 'الفقرة الثانية.' });
    folder.write('01-one.md', ONE.replace('The second paragraph.\n\n', ''));
    const { out } = await sync(folder);
    expect(out).toContain('1 removed');
    expect(out).toContain('1 translation whose source changed or is gone was kept in translations/memory.jsonl.');
    expect(folder.read('translations/memory.jsonl')).toMatch(
      /"source":"The second paragraph\.","target":"الفقرة الثانية\."/,
    );
    const before = folder.all();
    await sync(folder);
    expect(folder.all()).toEqual(before);
  });

  it('gives a text that was removed and put back its old id, and with it its translation', async () => {
    const folder = new Folder();
    await sync(folder);
    const before = folder.strings('en', '01-one');
    const id = Object.keys(before)[3] ?? '';
    translate(folder, '01-one', { [id]: 'الفقرة الثانية.' });
    await warraq(['strings', 'accept', '--who', ''], { cwd: folder.path });
    const mine = folder.read('translations/ar/01-one.json');
    folder.write('01-one.md', ONE.replace('The second paragraph.\n\n', ''));
    await sync(folder);
    expect(folder.strings('en', '01-one')).not.toHaveProperty(id);
    folder.write('01-one.md', ONE);
    expect((await sync(folder)).out).toContain('(4 kept, 1 back with their old ids)');
    expect(folder.strings('en', '01-one')).toEqual(before);
    expect(await status(folder, '01-one')).toMatchObject({ fresh: 1, stale: 0, missing: 4 });
    expect(folder.read('translations/ar/01-one.json')).toBe(mine);
    const all = folder.all();
    await sync(folder);
    expect(folder.all()).toEqual(all);
  });

  it('gives an old id to one of two equal texts only, and to none in another document', async () => {
    const folder = new Folder();
    await sync(folder);
    const id = Object.keys(folder.strings('en', '01-one'))[3] ?? '';
    translate(folder, '01-one', { [id]: 'الفقرة الثانية.' });
    folder.write('01-one.md', ONE.replace('The second paragraph.\n\n', ''));
    await sync(folder);
    folder.write('02-two.md', `${TWO}\nThe second paragraph.\n`);
    await sync(folder);
    expect(folder.strings('en', '02-two')).not.toHaveProperty(id);
    folder.write('01-one.md', ONE.replace('The second paragraph.', 'The second paragraph.\n\nThe second paragraph.'));
    const { out } = await sync(folder);
    expect(out).toContain('4 kept, 1 back with their old ids, 1 new');
    const ids = Object.keys(folder.strings('en', '01-one'));
    expect(new Set(ids).size).toBe(6);
    expect(ids).toContain(id);
  });

  it('keeps the translated one of equal texts where one is removed', async () => {
    const folder = new Folder();
    const write = (...texts: string[]) =>
      folder.write('02-two.md', TWO.replace('A paragraph alone.', texts.join('\n\n')));
    for (const translated of [2, 3, 4]) {
      folder.write('translations/en/02-two.json', '{}\n');
      write('Nothing.', 'Nothing.', 'Nothing.', 'Something.');
      await sync(folder);
      const id = Object.keys(folder.strings('en', '02-two'))[translated] ?? '';
      translate(folder, '02-two', { [id]: 'لا شيء.' });
      write('Nothing.', 'Something.');
      const { out } = await sync(folder);
      expect(out).toContain('02-two.json: written (4 kept, 2 removed)');
      expect(folder.strings('en', '02-two')).toHaveProperty(id, 'Nothing.');
    }
  });

  it('lets nobody delete an entry before it is known whether its text lives', async () => {
    const folder = new Folder();
    await sync(folder);
    const id = Object.keys(folder.strings('en', '02-two'))[2] ?? '';
    translate(folder, '02-two', { [id]: 'فقرة.' });
    folder.write('02-two.md', TWO.replace('A paragraph alone.', 'Quite another text, nothing of it the same.'));
    const before = await warraq(['check'], { cwd: folder.path });
    expect(before.out).toContain('strings sync');
    expect(before.out).not.toContain('can be deleted');
    await sync(folder);
    expect((await warraq(['check'], { cwd: folder.path })).out).toContain('can be deleted');
  });

  it('gives no new ids where the file of the old ones is gone and translations need them', async () => {
    const folder = new Folder();
    await sync(folder);
    const [title = '', , text = ''] = Object.keys(folder.strings('en', '02-two'));
    translate(folder, '02-two', { [title]: 'اثنان' });
    await warraq(['strings', 'accept'], { cwd: folder.path });
    translate(folder, '02-two', { [title]: 'اثنان', [text]: 'فقرة.' });
    folder.remove('translations/en/02-two.json');
    const before = folder.all();
    const { code, err } = await sync(folder);
    expect(code).toBe(1);
    expect(err).toContain('translations/ar/02-two.json:1:1  error  translations/en/02-two.json is gone.');
    expect(folder.all()).toEqual(before);
    // What was accepted the memory knows, unless it was edited since.
    translate(folder, '02-two', { [title]: 'اثنان' });
    folder.write('02-two.md', TWO.replace('title: Two', 'title: Two of them'));
    expect((await sync(folder)).code).toBe(1);
    folder.write('02-two.md', TWO);
    expect((await sync(folder)).code).toBe(0);
    expect(await status(folder, '02-two')).toMatchObject({ fresh: 1, missing: 2 });
  });

  it('writes over no translation of a document that lost its language', async () => {
    const folder = new Folder({ ...FILES, '02-two.md': TWO.replace('title: Two', 'title: Two\nlanguage: ar') });
    await warraq(['strings', 'sync'], { cwd: folder.path });
    const [title = ''] = Object.keys(folder.strings('ar', '02-two'));
    folder.write('translations/en/02-two.json', `{\n  "${title}": "Translated"\n}\n`);
    // A slip of the keyboard, and an edit with it.
    folder.write('02-two.md', TWO.replace('title: Two', 'title: Two\nlangauge: ar').replace('alone', 'on its own'));
    const before = folder.all();
    const { code, err } = await warraq(['strings', 'sync'], { cwd: folder.path });
    expect(code).toBe(1);
    expect(err).toContain(
      '02-two.md:1:1  error  This document counts as en, but its text stands in the string file of ar.',
    );
    expect(folder.all()).toEqual(before);
    const { out } = await warraq(['check'], { cwd: folder.path });
    expect(out).not.toContain('strings sync');
    // The entries there are the sources.
    expect(out).not.toContain('can be deleted');
    // Where nothing was translated yet, the language is simply another.
    folder.write('translations/en/02-two.json', '{}\n');
    expect((await warraq(['strings', 'sync'], { cwd: folder.path })).code).toBe(0);
  });

  it('leaves documents and files alone that it cannot read, and says so', async () => {
    const folder = new Folder();
    await sync(folder);
    folder.write('translations/en/01-one.json', '{ "broken": ');
    folder.write('02-two.md', '---\ntitle: [\n---\n\nNo.\n');
    const before = folder.all();
    const { code, err } = await sync(folder);
    expect(code).toBe(1);
    expect(err).toContain('translations/en/01-one.json:1:');
    expect(err).toContain('02-two.md:');
    expect(folder.all()).toEqual(before);
  });
});

describe('warraq strings accept', () => {
  async function translated() {
    const folder = new Folder();
    await sync(folder);
    const [title = '', summary = ''] = Object.keys(folder.strings('en', '02-two'));
    translate(folder, '02-two', { [title]: 'اثنان', [summary]: 'الوثيقة الثانية.' });
    return { folder, title, summary };
  }
  const lines = (folder: Folder) =>
    existsSync(join(folder.path, 'translations/memory.jsonl'))
      ? folder.read('translations/memory.jsonl').trim().split('\n')
      : [];

  it('records each pair once, with who and when', async () => {
    const { folder, title } = await translated();
    const accept = () => warraq(['strings', 'accept', '--who', 'ليلى'], { cwd: folder.path });
    expect((await accept()).out).toBe('2 translations recorded in translations/memory.jsonl.\n');
    expect(lines(folder).length).toBe(2);
    expect(JSON.parse(lines(folder)[0] ?? '')).toMatchObject({
      ...{ document: '02-two', unit: title, source: 'Two', target: 'اثنان', who: 'ليلى', when: '2023-11-14' },
      ...{ source_language: 'en', target_language: 'ar', before: '' },
    });
    const before = folder.all();
    expect(await accept()).toMatchObject({ code: 0, out: 'Nothing to accept.\n' });
    expect(folder.all()).toEqual(before);
  });

  it('accepts a stale translation only by its id', async () => {
    const { folder, summary } = await translated();
    await warraq(['strings', 'accept', '--who', ''], { cwd: folder.path });
    folder.write('02-two.md', TWO.replace('The second document.', 'The very second document of all.'));
    await sync(folder);
    expect(await status(folder, '02-two')).toMatchObject({ stale: 1 });
    expect((await warraq(['strings', 'accept'], { cwd: folder.path })).out).toBe('Nothing to accept.\n');
    expect((await warraq(['strings', 'accept', 'ar', summary], { cwd: folder.path })).code).toBe(0);
    expect(await status(folder, '02-two')).toMatchObject({ stale: 0, fresh: 2 });
  });

  it('refuses units and words that nobody knows', async () => {
    const { folder } = await translated();
    expect(await warraq(['strings', 'accept', 'aaaaaaaa'], { cwd: folder.path })).toMatchObject({ code: 2 });
    expect(await warraq(['strings', 'accept', '../x'], { cwd: folder.path })).toMatchObject({ code: 2 });
    expect(lines(folder)).toEqual([]);
  });

  it('records nothing of a document that was edited since the last sync', async () => {
    const { folder } = await translated();
    folder.write('02-two.md', TWO.replace('title: Two', 'title: Two again'));
    const { err } = await warraq(['strings', 'accept', '--who', 'x'], { cwd: folder.path });
    expect(err).toContain('strings sync');
    expect(lines(folder)).toEqual([]);
  });
});

describe('warraq strings status', () => {
  it('counts units and the words that are left', async () => {
    const folder = new Folder();
    await sync(folder);
    const [title = '', , paragraph = ''] = Object.keys(folder.strings('en', '02-two'));
    translate(folder, '02-two', { [title]: 'اثنان', [paragraph]: 'فقرة وحيدة.' });
    expect(await status(folder, '02-two')).toEqual({
      ...{
        collection: 'small',
        document: '02-two',
        language: 'ar',
        fresh: 2,
        touched: 0,
        stale: 0,
        missing: 1,
        computed: 0,
      },
      ...{ reviewed: 0, percent: 66, wordsLeft: 3 },
      next: [expect.objectContaining({ rank: 'summary', state: 'missing', source: 'The second document.' })],
    });
    const { out } = await warraq(['strings', 'status'], { cwd: folder.path });
    const [counts = '', next = ''] = out.split('\n\n');
    expect(next.split('\n').map((line) => line.split(/ {2,}/).at(-1))).toEqual([
      'Next, by what readers meet first:',
      'One',
      'The first document.',
      'The second document.',
      'The first paragraph calls a note.[^1] It refers to [the…',
      'The second paragraph.',
      '',
    ]);
    expect(counts.split('\n').map((line) => line.split(/ {2,}/).join('|'))).toEqual([
      'document|language|fresh|touched|stale|missing|computed|per cent|words left',
      '01-one|ar|0|0|0|5|0|0|20',
      '02-two|ar|2|0|0|1|0|66|3',
      'all|ar|2|0|0|6|0|25|23',
    ]);
  });

  it('lists what is left to do, with its place and the id that accept takes', async () => {
    const folder = new Folder();
    await sync(folder);
    const [title = '', summary = '', paragraph = ''] = Object.keys(folder.strings('en', '02-two'));
    translate(folder, '02-two', { [title]: 'اثنان', [summary]: 'الوثيقة الثانية.' });
    await warraq(['strings', 'accept', '--who', ''], { cwd: folder.path });
    folder.write('02-two.md', TWO.replace('The second document.', 'The very second document of all.'));
    await sync(folder);
    const list = async () => {
      const { out } = await warraq(['strings', 'status', 'ar', '--list'], { cwd: folder.path });
      const lines = out.split('\n').map((line) => line.split(/ {2,}/).join('|'));
      return lines.filter((line) => line.startsWith('02-two.md'));
    };
    const left = `02-two.md:6:1|${paragraph}|missing|A paragraph alone.`;
    expect(await list()).toEqual([`02-two.md:3:10|${summary}|stale|The very second document of all.`, left]);
    await warraq(['strings', 'accept', 'ar', summary], { cwd: folder.path });
    expect(await list()).toEqual([left]);
    folder.write('02-two.md', `${TWO.replace('The second', 'The very second')}\n${'Long '.repeat(30)}end.\n`);
    expect((await list()).at(-1)).toBe(`02-two.md:8:1|-|missing|${'Long '.repeat(12).trim()}…`);
  });

  it('says so when no collection has the language', async () => {
    const folder = new Folder();
    const { code, err, out } = await warraq(['strings', 'status', 'fr'], { cwd: folder.path });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('fr; there are: en, ar');
  });
});
