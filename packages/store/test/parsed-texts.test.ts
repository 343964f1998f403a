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

test('a text counts as the same letter by letter, lines line by line', () => {
  const parsed = new ParsedTexts();
  let count = 0;
  const parse = (text: string | readonly string[]) => parsed.parse('a', text, () => ++count);
  expect([parse('x'), parse('x'), parse('y'), parse(['y']), parse(['y']), parse(['y', 'z'])]).toEqual([
    1, 1, 2, 3, 3, 4,
  ]);
});
