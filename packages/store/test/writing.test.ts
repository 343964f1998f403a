// What the store writes: string files, the memory, manifests; and what it takes away.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { editionFiles, knownLanguage, type MemoryRecord } from '@warraq/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, describe, expect, test } from 'vitest';
import {
  appendMemory,
  layoutOf,
  openCollection,
  pdfPages,
  pruneEditions,
  readLabels,
  readMemory,
  readMessages,
  saveStrings,
  writeManifest,
  writeWhole,
} from '../src/index.ts';
import schema from '../src/manifest.schema.json' with { type: 'json' };
import { smallCollection, smallProject, TestFolder } from './fixture.ts';

let folder: TestFolder | undefined;

afterEach(() => folder?.remove());

const OBJECTS =
  '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 12 /Kids [] >>\nendobj\n';
const PDF = withTrailer(OBJECTS);

/** A PDF's objects with their end; `stream` has a cross-reference stream in the place of table and trailer. */
function withTrailer(objects: string, stream = false): string {
  const trailer = '<< /Root 1 0 R >>';
  const end = stream ? `9 0 obj\n${trailer}\nstream\n\u0001\nendstream\nendobj` : `xref\n0 0\ntrailer\n${trailer}`;
  return `${objects}${end}\nstartxref\n${objects.length}\n%%EOF\n`;
}
const COUNTS = { source: 1, fresh: 0, touched: 0, stale: 0, missing: 0, computed: 0 };

describe('writing', () => {
  test('a string file is written once, and read as it was meant', async () => {
    folder = smallCollection();
    const layout = layoutOf(folder.path, 'small');
    const entries = [{ id: 'river222', text: 'نهر' }];
    expect(await saveStrings(layout, 'ar', '01-river', entries)).toBe(true);
    expect(await saveStrings(layout, 'ar', '01-river', entries)).toBe(false);
    expect(readFileSync(folder.join('translations/ar/01-river.json'), 'utf8')).toBe('{\n  "river222": "نهر"\n}\n');
  });

  test('the memory only grows, also after a line without an end', async () => {
    folder = new TestFolder();
    const layout = layoutOf(folder.path, 'small');
    const record: MemoryRecord = {
      document: '01-a',
      unit: 'u',
      sourceLanguage: 'en',
      targetLanguage: 'ar',
      source: 'a',
      target: 'b',
      before: '',
      after: '',
      who: '',
      when: '2024-01-01',
    };
    // As whoever sets up a collection by hand leaves it.
    folder.write('translations/memory.jsonl', '');
    await appendMemory(layout, [record]);
    const first = readFileSync(folder.join('translations/memory.jsonl'), 'utf8');
    expect(first).toMatch(/^\{.*\}\n$/);
    folder.write('translations/memory.jsonl', first.trimEnd());
    await appendMemory(layout, [{ ...record, unit: 'v' }]);
    expect(readFileSync(folder.join('translations/memory.jsonl'), 'utf8').startsWith(first)).toBe(true);
    expect((await readMemory(layout)).value.map(({ unit }) => unit)).toEqual(['u', 'v']);
  });

  test('a file appears whole, with nothing beside it', async () => {
    folder = new TestFolder();
    await writeWhole(folder.join('a/b.txt'), 'one');
    await writeWhole(folder.join('a/b.txt'), 'two');
    expect(readFileSync(folder.join('a/b.txt'), 'utf8')).toBe('two');
    expect(readdirSync(folder.join('a'))).toEqual(['b.txt']);
  });

  test("the program's own words are found from here", async () => {
    expect((await readMessages('en'))['problem.json-quote']).toMatch(/not closed/);
    const labels = await readLabels('ar');
    expect(labels.problems).toEqual([]);
    expect(Object.keys(labels.value).length).toBeGreaterThan(10);
    expect((await readLabels('xx')).value).toEqual({});
  });
});

describe('the manifest', () => {
  const expected = (['pdf', 'feed'] as const).map((format) => ({
    name: format === 'pdf' ? 'small.en.pdf' : 'feed.en.json',
    format,
    languages: [knownLanguage('en')] as const,
    layout: 'interlinear' as const,
    binding: undefined,
    completeness: [COUNTS],
  }));

  test('says of every file what can be known of it', async () => {
    folder = new TestFolder({ 'small.en.pdf': PDF, 'feed.en.json': '{}' });
    const { problems } = await writeManifest(folder.path, 'small', expected);
    expect(problems).toEqual([]);
    const written = JSON.parse(readFileSync(folder.join('manifest.json'), 'utf8'));
    const validate = new Ajv2020().compile(schema);
    expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
    expect(written.files).toMatchObject([
      { name: 'feed.en.json', bytes: 2, sha256: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' },
      { name: 'small.en.pdf', pages: 12, completeness: { en: COUNTS } },
    ]);
    expect(written.files[0].pages).toBeUndefined();
  });

  test('names the one document that a file holds', async () => {
    folder = new TestFolder({ 'documents/01-one.en.pdf': PDF });
    const file = { ...expected[0]!, name: 'documents/01-one.en.pdf', format: 'documents' as const, document: '01-one' };
    await writeManifest(folder.path, 'small', [file]);
    const written = JSON.parse(readFileSync(folder.join('manifest.json'), 'utf8'));
    const validate = new Ajv2020().compile(schema);
    expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
    expect(written.files).toMatchObject([{ name: 'documents/01-one.en.pdf', document: '01-one', pages: 12 }]);
  });

  test('is not written when a file is missing', async () => {
    folder = new TestFolder({ 'feed.en.json': '{}' });
    const { problems } = await writeManifest(folder.path, 'small', expected);
    expect(problems).toMatchObject([{ code: 'edition-missing', severity: 'error', place: { file: 'small.en.pdf' } }]);
    expect(existsSync(folder.join('manifest.json'))).toBe(false);
  });

  test.each([
    ['no PDF', 'text', undefined],
    ['a PDF with an update', withTrailer(`${PDF}2 0 obj\n<< /Type /Pages /Count 13 /Kids [] >>\nendobj\n`), 13],
    ['a PDF with a cross-reference stream', withTrailer(OBJECTS, true), 12],
    ['a PDF whose pages are compressed', withTrailer(OBJECTS.slice(0, OBJECTS.indexOf('2 0 obj')), true), undefined],
    [
      'a PDF whose text talks of pages',
      withTrailer(`${OBJECTS}3 0 obj\n(/Type /Pages /Count 99 /Root 3 0 R)\nendobj\n`),
      12,
    ],
  ])('counts pages of %s', (_, text, pages) => {
    expect(pdfPages(Buffer.from(text, 'latin1'))).toBe(pages);
  });
});

describe('pruning', () => {
  const NOT_OURS = ['small.notes.txt', 'cover.png', 'letter.pdf', 'feed.json'];

  async function filled(made: TestFolder) {
    folder = made;
    const { value } = await openCollection(existsSync(made.join('sources')) ? made.join('sources/small') : made.path);
    const wanted = editionFiles(value!.source.collection).map(({ name }) => name);
    for (const name of [...wanted, 'manifest.json', 'small.ku.pdf', 'small.ar-en.epub', 'feed.ku.json', ...NOT_OURS]) {
      made.write(`editions/small/${name}`, 'x');
    }
    made.write('editions/gone/gone.en.pdf', 'x');
    made.write('editions/gone/manifest.json', 'x');
    made.write('editions/other/other.en.pdf', 'x');
    made.write('editions/other/mine.txt', 'x');
    return wanted;
  }

  test('removes editions that nothing asks for, and nothing else', async () => {
    const wanted = await filled(smallProject());
    expect(await pruneEditions(folder!.path)).toEqual([
      'gone/gone.en.pdf',
      'gone/manifest.json',
      'other/other.en.pdf',
      'small/feed.ku.json',
      'small/small.ar-en.epub',
      'small/small.ku.pdf',
    ]);
    expect(readdirSync(folder!.join('editions')).sort()).toEqual(['other', 'small']);
    expect(readdirSync(folder!.join('editions/other'))).toEqual(['mine.txt']);
    expect(readdirSync(folder!.join('editions/small')).sort()).toEqual(
      [...wanted, 'manifest.json', ...NOT_OURS].sort(),
    );
  });

  test('knows the files of single documents, also of a collection that lists none', async () => {
    folder = smallProject();
    const yaml = readFileSync(folder.join('sources/small/collection.yaml'), 'utf8');
    const singles = `${yaml.replace(/^(?:documents|editions):.*\n(?:[ -].*\n)*/gm, '')}editions: [{ languages: [en], formats: [documents] }]\n`;
    folder.write('sources/small/collection.yaml', singles);
    const { value } = await openCollection(folder.join('sources/small'));
    const wanted = editionFiles(value!.source.collection).map(({ name }) => name);
    expect(wanted.length).toBeGreaterThan(0);
    const mine = ['documents/notes.txt', 'selections/small.en.selection-0.pdf', 'preview/small.en.page-001.png'];
    const gone = [
      'small.en.booklet.pdf',
      'small.ar.cover.pdf',
      'small.en-ar.facing.pdf',
      'small.en-ar.columns.booklet.pdf',
      'documents/gone.en.pdf',
      `documents/${value!.source.documents[0]!.id}.ar.pdf`,
      'pamphlets/x.en-ar.facing.pdf',
    ];
    for (const name of [...wanted, ...mine, ...gone]) folder.write(`editions/small/${name}`, 'x');
    expect(await pruneEditions(folder.path)).toEqual(gone.map((name) => `small/${name}`).sort());
    for (const name of [...wanted, ...mine]) expect(existsSync(folder.join('editions/small', name)), name).toBe(true);
    expect(existsSync(folder.join('editions/small/pamphlets'))).toBe(false);
  });

  test('leaves everything of other collections alone while one of them cannot be read', async () => {
    await filled(smallProject());
    folder!.write('sources/broken/collection.yaml', '\t');
    await pruneEditions(folder!.path);
    expect(existsSync(folder!.join('editions/gone/gone.en.pdf'))).toBe(true);
    expect(existsSync(folder!.join('editions/small/small.ku.pdf'))).toBe(false);
  });

  test('works in a folder that stands alone', async () => {
    await filled(smallCollection());
    expect(await pruneEditions(folder!.path)).toContain('small/small.ku.pdf');
  });
});
