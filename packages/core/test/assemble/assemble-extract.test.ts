// Parts of a collection are assembled: their own titles and facts, and what becomes of references that lead out of them.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assembleExtract,
  type Edition,
  type Extract,
  extractOf,
  type Inline,
  knownLanguage,
  selectionName,
} from '../../src/index.ts';
import { proseOfBlocks } from '../../src/model/traverse.ts';
import { compile, type TestCollection } from './collection.ts';

const [EN, AR] = [knownLanguage('en'), knownLanguage('ar')];

const DOCUMENTS = {
  '01-one':
    '---\ntitle: One\nsubtitle: The first\nauthors: [Amal]\ntags: [a]\n---\n\nSee [*the* second](02-two.md#part) and [[#here]].[^n]\n\n## Here\n\nText.\n\n[^n]: A note on [the third](03-three.md).\n',
  '02-two': '---\ntitle: Two\nsummary: On two.\ntags: [b]\n---\n\nSee [[One]].\n\n## Part\n\nText.\n',
  '03-three': '---\ntitle: Three of 3\n---\n\nText.\n',
};
const YAML = 'subtitle: All three\ntags: { a: A, b: B, c: C }\nback_matter: [index]\n';
const TRANSLATIONS = {
  ar: { '01-one': { One: 'واحد', 'The first': 'الأول' }, '03-three': { 'Three of 3': 'الثالث 3' } },
};

function part(extract: Partial<Extract>, source: Partial<TestCollection> = {}, languages: [typeof EN] = [EN]): Edition {
  const { value } = compile({ yaml: YAML, documents: DOCUMENTS, translations: TRANSLATIONS, ...source });
  const whole: Extract = { kind: 'document', documents: ['01-one'], title: undefined, name: 'x', ...extract };
  const { value: edition, problems } = assembleExtract(value, languages, whole);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return edition as Edition;
}

function links(content: readonly Inline[]): readonly string[] {
  return content.flatMap((inline) => {
    if (!('children' in inline)) return [];
    const own =
      inline.kind === 'link' ? [inline.url] : inline.kind === 'reference' ? [`${inline.document}#${inline.unit}`] : [];
    return [...own, ...links(inline.children)];
  });
}

function linksOf(edition: Edition): readonly string[] {
  const blocks = edition.chapters.flatMap(({ parts }) =>
    parts.flatMap((each) => [...each.blocks, ...each.notes.flatMap((note) => note.blocks)]),
  );
  return proseOfBlocks(blocks).flatMap(([first]) => links(first.content));
}

describe('a document alone', () => {
  test('has its own title, subtitle and tags, no back matter, and says what it is from', () => {
    const { collection, extract, name, chapters } = part({});
    expect(collection).toMatchObject({
      title: { en: 'One' },
      subtitle: { en: 'The first' },
      summary: '',
      tags: { a: 'A' },
    });
    expect(collection.backMatter).toEqual([]);
    expect(collection.tags).toEqual({ a: 'A' });
    expect(extract).toEqual({ kind: 'document', from: 'Test' });
    expect(name).toBe('test.en.x');
    expect(chapters.map(({ id }) => id)).toEqual(['01-one']);
  });

  test('is called by its translated title, and where there is none by its own, in its language', () => {
    expect(part({}, {}, [AR]).collection.title).toEqual({ ar: 'واحد' });
    expect(part({ documents: ['02-two'] }, {}, [AR]).collection.title).toEqual({ en: 'Two' });
  });

  test('counts its own passages only', () => {
    const one = part({ documents: ['03-three'] }).completeness[0];
    expect(one).toMatchObject({ source: 2 });
  });

  test('leads out to the PDF of the collection, from notes too; what it holds stays inside', () => {
    expect(linksOf(part({}))).toEqual([
      'https://example.org/test.en.pdf#nameddest=c00001',
      expect.stringMatching(/^01-one#[a-z]+$/),
      'https://example.org/test.en.pdf#nameddest=c00002',
    ]);
  });

  test.each([
    ['the collection has no PDF in the language', 'editions: [{ languages: [en], formats: [epub, documents] }]\n'],
    ['the PDF is of other languages', 'editions: [{ languages: [en], formats: [epub] }, { languages: [en, ar] }]\n'],
  ])('keeps the words alone where %s', (_, editions) => {
    const edition = part({}, { yaml: `${YAML}${editions}` });
    expect(linksOf(edition)).toEqual([expect.stringMatching(/^01-one#/)]);
    const [paragraph] = edition.chapters[0]!.parts[0]!.blocks;
    expect(JSON.stringify(paragraph)).toContain('second');
  });

  test('that the collection does not have is no edition', () => {
    const { value } = compile({ documents: DOCUMENTS });
    const extract: Extract = { kind: 'document', documents: ['04-four'], title: undefined, name: 'x' };
    expect(assembleExtract(value, [EN], extract).value).toBeUndefined();
  });
});

describe('a selection', () => {
  const selection = {
    kind: 'selection',
    documents: ['03-three', '01-one'],
    title: { en: 'Two of 3', ar: 'اثنان من 3' },
  } as const;

  test('has the chosen order and title, an index, and a summary that is true of it', () => {
    const { collection, chapters, extract } = part(selection);
    expect(chapters.map(({ id }) => id)).toEqual(['03-three', '01-one']);
    expect(collection).toMatchObject({
      title: { en: 'Two of 3' },
      subtitle: undefined,
      summary: { en: 'Three of 3 · One' },
      backMatter: ['index'],
      order: ['03-three', '01-one'],
    });
    expect(extract).toEqual({ kind: 'selection', from: 'Test' });
  });

  test('has its title in the digits of its language', () => {
    expect(part(selection, {}, [AR]).collection.title).toMatchObject({ ar: 'اثنان من ٣' });
  });

  test('links among its own documents, and out to the others', () => {
    expect(linksOf(part(selection))).toEqual([
      'https://example.org/test.en.pdf#nameddest=c00001',
      expect.stringMatching(/^01-one#/),
      '03-three#undefined',
    ]);
  });
});

describe('names', () => {
  test('a selection is named by its documents in their order', () => {
    // Never change it: people know their files by it.
    expect(selectionName(['a', 'b'])).toBe('selection-0473ef2d');
    expect(selectionName(['b', 'a'])).not.toBe(selectionName(['a', 'b']));
    expect(selectionName(['a,b'])).not.toBe(selectionName(['a', 'b']));
  });

  test('any two lists of documents have different names', () => {
    const list = fc.array(fc.string(), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        expect(selectionName(a) === selectionName(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
        expect(selectionName(a)).toMatch(/^selection-[0-9a-f]{8}$/);
      }),
    );
  });

  test('a file of a document is an extract of that document', () => {
    expect(extractOf({ format: 'pdf', document: undefined })).toBeUndefined();
    expect(extractOf({ format: 'documents', document: '01' })).toMatchObject({ kind: 'document', documents: ['01'] });
    expect(extractOf({ format: 'pamphlets', document: '01' })).toMatchObject({ kind: 'pamphlet', documents: ['01'] });
  });
});
