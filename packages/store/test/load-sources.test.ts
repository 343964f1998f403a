// The documents of a collection are attached byte for byte where the collection says so, and nowhere else.

import { readFileSync, rmSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { loadSources, openCollection } from '../src/index.ts';
import { SMALL_COLLECTION, TestFolder } from './fixture.ts';

let folder: TestFolder | undefined;

afterEach(() => folder?.remove());

async function opened(collection: string) {
  folder = new TestFolder({ ...SMALL_COLLECTION, 'collection.yaml': collection });
  const { value } = await openCollection(folder.path);
  return { opened: value!, folder };
}

const YAML = SMALL_COLLECTION['collection.yaml']!;

test('the documents come as they were written', async () => {
  const { opened: collection, folder: made } = await opened(`${YAML}attach_sources: true\n`);
  const { value, problems } = await loadSources(collection);
  expect(problems).toEqual([]);
  for (const id of ['01-river', '02-town']) {
    const file = value(id)!;
    expect([file.name, file.mediaType]).toEqual([`${id}.md`, 'text/markdown']);
    expect(Buffer.compare(file.bytes, readFileSync(made.join(`${id}.md`)))).toBe(0);
  }
});

test('a collection that does not ask for it attaches nothing', async () => {
  const { opened: collection } = await opened(YAML);
  expect((await loadSources(collection)).value('01-river')).toBeUndefined();
});

test('a document that is gone meanwhile is a problem with its name', async () => {
  const { opened: collection, folder: made } = await opened(`${YAML}attach_sources: true\n`);
  rmSync(made.join('01-river.md'));
  const { value, problems } = await loadSources(collection);
  expect(value('01-river')).toBeUndefined();
  expect(problems).toMatchObject([{ severity: 'error', code: 'file-missing', place: { file: '01-river.md' } }]);
});
