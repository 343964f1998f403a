// Folders, whole and broken, are opened as collections; what is read and what is complained of is looked at.

import { symlinkSync } from 'node:fs';
import { assembleEdition, compileCollection, knownLanguage } from '@warraq/core';
import { afterEach, describe, expect, test } from 'vitest';
import { findCollections, openCollection, projectRoot } from '../src/index.ts';
import { SMALL_COLLECTION, smallCollection, smallProject, TestFolder } from './fixture.ts';

let folder: TestFolder | undefined;

afterEach(() => folder?.remove());

async function complaints(made: TestFolder): Promise<readonly string[]> {
  folder = made;
  const { problems } = await openCollection(made.path);
  return problems.map(({ code, place }) => `${place.file}:${place.line}:${place.column} ${code}`);
}

describe('what somebody takes for a document', () => {
  test('is told where its name says that it is none', async () => {
    const text = '# One\n\nText.\n';
    const names = ['03-A.MD', '04-b.md.txt', '05-c.markdown', '06 d.txt', 'notes.txt', 'README.MD', '.07-e.MD'];
    folder = smallCollection(Object.fromEntries(names.map((name) => [name, text])));
    const { problems } = await openCollection(folder.path);
    expect(problems.map(({ code, place, values }) => `${place.file} ${code} ${values.wanted}`)).toEqual([
      '03-A.MD document-ending 03-A.md',
      '04-b.md.txt document-ending 04-b.md',
      '05-c.markdown document-ending 05-c.md',
      '06 d.txt document-ending 06 d.md',
    ]);
  });

  test.each([
    ['PK\u0003\u0004\u0014\u0000\u0006\u0000', '.docx'],
    ['PK\u0003\u0004\u0014\u0000\u0000mimetypeapplication/vnd.oasis.opendocument.textPK', '.odt'],
    ['%PDF-1.7\n', '.pdf'],
    ['{\\rtf1\\ansi', '.rtf'],
    ['\u00d0\u00cf\u0011\u00e0\u00a1', '.doc'],
  ])('is told where it is no text: %j', async (beginning, format) => {
    folder = smallCollection({ '02-town.md': Buffer.from(beginning, 'latin1') });
    const { value, problems } = await openCollection(folder.path);
    expect(problems).toMatchObject([
      { code: 'foreign-format', place: { file: '02-town.md', line: 1 }, values: { format } },
    ]);
    // Its translations are not those of a text that is gone.
    expect(compileCollection(value!.source).problems).toEqual([]);
    expect(value?.source.strings.map(({ document }) => document)).toEqual(['01-river', '01-river']);
  });
});

describe('openCollection', () => {
  test('reads a folder that stands alone', async () => {
    folder = smallCollection();
    const { value, problems } = await openCollection(folder.path);
    expect(problems).toEqual([]);
    expect(value?.source.documents.map(({ id, language }) => [id, language.tag])).toEqual([
      ['01-river', 'en'],
      ['02-town', 'ar'],
    ]);
    expect(value?.source.collection.order).toEqual(['01-river', '02-town']);
    expect(value?.source.strings.map(({ file }) => file)).toEqual([
      'translations/en/01-river.json',
      'translations/en/02-town.json',
      'translations/ar/01-river.json',
      'translations/ar/02-town.json',
    ]);
    expect(value?.layout.editions).toBe(folder.join('editions', 'small'));
  });

  test('reads a collection of a project, whose translations stand beside the sources', async () => {
    folder = smallProject();
    const { value, problems } = await openCollection(folder.join('sources', 'small'));
    expect(problems).toEqual([]);
    expect(value?.layout.root).toBe(folder.path);
    expect(value?.layout.editions).toBe(folder.join('editions', 'small'));
    expect(value?.source.strings[0]?.file).toBe('translations/small/en/01-river.json');
    expect(findCollections(folder.path)).toEqual([folder.join('sources', 'small')]);
    expect(projectRoot(folder.join('sources', 'small'))).toBe(folder.path);
  });

  test('gives what editions are assembled from, complete and without a complaint', async () => {
    folder = smallCollection();
    const { value } = await openCollection(folder.path);
    const compiled = compileCollection(value!.source);
    expect(compiled.problems).toEqual([]);
    const made = assembleEdition(compiled.value, [knownLanguage('en'), knownLanguage('ar')]);
    expect(made.problems).toEqual([]);
    expect(made.value?.completeness).toEqual([
      { source: 5, fresh: 3, touched: 0, stale: 0, missing: 0, computed: 1 },
      { source: 4, fresh: 5, touched: 0, stale: 0, missing: 0, computed: 0 },
    ]);
    expect(made.value?.modified).toBe('2024-01-31T00:00:00Z');
  });

  test('takes the documents in the order of their names, numbers by value, without README.md', async () => {
    folder = smallCollection({ '10-last.md': '# Last\n', 'README.md': '# No document\n', '9-ninth.md': '# Ninth\n' });
    const { value } = await openCollection(folder.path);
    expect(value?.source.collection.order).toEqual(['01-river', '02-town', '9-ninth', '10-last']);
  });

  const yaml = SMALL_COLLECTION['collection.yaml'];

  test.each([
    ['no collection.yaml', { 'collection.yaml': undefined }, 'collection.yaml:1:1 collection-missing'],
    ['no documents', { '01-river.md': undefined, '02-town.md': undefined }, 'collection.yaml:1:1 collection-empty'],
    ['a broken collection.yaml', { 'collection.yaml': 'id: small\n\ttitle: x\n' }, 'collection.yaml:2:1 yaml-tab'],
    [
      'a listed document without a file',
      { 'collection.yaml': `${yaml}documents: [01-river, 02-town, 03-hill]\n` },
      'collection.yaml:15:32 document-missing',
    ],
    [
      'a document that is not listed',
      { 'collection.yaml': `${yaml}documents: [01-river]\n` },
      '02-town.md:1:1 document-unlisted',
    ],
    [
      'bytes that are no UTF-8',
      { '01-river.md': Buffer.from('---\ntitle: A\n---\n\nab\u00e9c\n', 'latin1') },
      '01-river.md:5:3 not-utf8',
    ],
    [
      'a collection.yaml that is no text',
      { 'collection.yaml': Buffer.from([0xff, 0xfe, 0x69, 0]) },
      'collection.yaml:1:1 foreign-encoding',
    ],
    [
      'a broken string file',
      { 'translations/ar/01-river.json': '{\n  "river222": "x",\n}\n' },
      'translations/ar/01-river.json:2:18 json-trailing-comma',
    ],
    [
      'a broken line of the memory',
      { 'translations/memory.jsonl': '{"document": 1\n' },
      'translations/memory.jsonl:1:15 json-end',
    ],
  ] as const)('%s is reported', async (_, changes, complaint) => {
    expect(await complaints(smallCollection(changes))).toEqual([complaint]);
  });

  test('a byte order mark is no part of a text', async () => {
    const { 'collection.yaml': text, '01-river.md': river } = SMALL_COLLECTION;
    expect(
      await complaints(smallCollection({ 'collection.yaml': `\uFEFF${text}`, '01-river.md': `\uFEFF${river}` })),
    ).toEqual([]);
  });

  test('a file beyond all measure is refused', async () => {
    expect(await complaints(smallCollection({ '01-river.md': new Uint8Array(33 * 1024 * 1024) }))).toEqual([
      '01-river.md:1:1 file-too-large',
    ]);
  });

  test('a link that leads out of the folder is not followed', async () => {
    const other = new TestFolder({ 'secret.md': '# Secret\n' });
    const made = smallCollection();
    symlinkSync(other.join('secret.md'), made.join('03-secret.md'));
    expect(await complaints(made)).toEqual(['collection.yaml:1:1 path-outside']);
    other.remove();
  });
});
