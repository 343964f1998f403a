// Reading a collection again: what has not changed is what it was, what has changed is read.

import { afterEach, expect, test } from 'vitest';
import { openCollection, ParsedTexts } from '../src/index.ts';
import { smallCollection, type TestFolder } from './fixture.ts';

let folder: TestFolder | undefined;

afterEach(() => folder?.remove());

test('only other texts are parsed again', async () => {
  folder = smallCollection();
  const parsed = new ParsedTexts();
  const before = (await openCollection(folder.path, parsed)).value!.source;
  folder.write('01-river.md', '---\ntitle: Another River\n---\n\nIt is wide.\n');
  folder.write('translations/ar/02-town.json', '{ "town2222": "المدينة" }');
  const now = (await openCollection(folder.path, parsed)).value!.source;
  expect(now.documents[0]?.title.text).toBe('Another River');
  expect(now.documents[1]).toBe(before.documents[1]);
  const files = (source: typeof now) => new Map(source.strings.map((file) => [file.file, file]));
  expect(
    files(now)
      .get('translations/ar/02-town.json')
      ?.entries.map(({ text }) => text),
  ).toEqual(['المدينة']);
  expect(files(now).get('translations/ar/01-river.json')).toBe(files(before).get('translations/ar/01-river.json'));
  expect(now).toEqual((await openCollection(folder.path)).value!.source);
});

test('problems are told again as long as they are there', async () => {
  folder = smallCollection();
  folder.write('translations/ar/02-town.json', '{ "town2222": ');
  const parsed = new ParsedTexts();
  const first = (await openCollection(folder.path, parsed)).problems;
  expect(first.map(({ severity }) => severity)).toContain('error');
  expect((await openCollection(folder.path, parsed)).problems).toEqual(first);
});

test('the memory is read again when its file has changed, and only then', async () => {
  folder = smallCollection();
  const record = (target: string) =>
    `${JSON.stringify({
      ...{ document: '01-river', unit: 'river222', source_language: 'en', target_language: 'ar', source: 'The River' },
      ...{ target, before: '', after: '', who: '', when: '2024-01-01' },
    })}\n`;
  folder.write('translations/memory.jsonl', record('النهر'));
  const parsed = new ParsedTexts();
  const memory = async () => (await openCollection(folder!.path, parsed)).value!.source.memory;
  const before = await memory();
  expect(before.map(({ target }) => target)).toEqual(['النهر']);
  expect(await memory()).toBe(before);
  folder.write('translations/memory.jsonl', record('النهر') + record('نهر'));
  expect((await memory()).map(({ target }) => target)).toEqual(['النهر', 'نهر']);
});
