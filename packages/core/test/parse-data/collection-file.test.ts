// collection.yaml files, right and wrong, against the collections and the complaints they give.

import { describe, expect, test } from 'vitest';
import { USUAL_PRINT } from '../../src/model/print-design.ts';
import { parseCollectionFile } from '../../src/parse/collection-file.ts';

const SMALL = `id: small
title: { en: Small, ar: صغير }
summary: { en: A small one., ar: مجموعة صغيرة. }
languages: [en, ar]
base_url: https://example.org/
`;

function complaints(text: string): readonly string[] {
  return parseCollectionFile(text, 'collection.yaml').problems.map(
    ({ code, place }) => `${place.line}:${place.column} ${code}`,
  );
}

describe('parseCollectionFile', () => {
  test('fills in the defaults', () => {
    const { value: file, problems } = parseCollectionFile(SMALL, 'collection.yaml');
    const value = file?.collection;
    expect(problems).toEqual([]);
    expect(value?.digits).toEqual({ en: 'latn', ar: 'arab' });
    expect(value?.policy).toEqual({ stale: 'mark', missing: 'mark' });
    expect(value?.order).toEqual([]);
    expect(
      value?.editions.map(({ languages, formats }) => [languages.map((l) => l.tag).join('-'), ...formats]),
    ).toEqual([
      ['en', 'pdf', 'epub', 'feed'],
      ['ar', 'pdf', 'epub', 'feed'],
    ]);
    expect(value?.languages[1]?.direction).toBe('rtl');
    expect(value?.notes).toEqual({ place: 'foot', numbering: 'part' });
    expect(value?.typography).toEqual({ kashida: 'auto', opticalMargins: true, figures: 'lining', smallCaps: true });
    expect(value?.backMatter).toEqual([]);
    expect(value?.attachSources).toBe(false);
    expect(value?.print).toEqual(USUAL_PRINT);
    expect(value?.editions.map(({ layout }) => layout)).toEqual(['interlinear', 'interlinear']);
  });

  test('reads the design of pages, a preset under what is said beside it', () => {
    const pageOf = (text: string) =>
      parseCollectionFile(`${SMALL}page: ${text}\n`, 'collection.yaml').value?.collection.print.page;
    const { page } = USUAL_PRINT;
    expect(pageOf('{ size: b5, margins: narrow, columns: 2, use: screen, ink: black }')).toEqual({
      ...page,
      ...{ size: 'b5', margins: 'narrow', columns: 2, use: 'screen', ink: 'black' },
    });
    expect(pageOf('{ preset: large-print }')).toMatchObject({ size: 'a4', text: 'large', margins: 'even' });
    expect(pageOf('{ preset: large-print, size: trade }')).toMatchObject({ size: 'trade', text: 'large' });
    expect(pageOf('{ preset: saving, size: pocket, margins: canon }')).toMatchObject({
      ...{ size: 'pocket', text: 'small', margins: 'canon', columns: 1 },
    });
    expect(pageOf('{ preset: booklet }')).toBeUndefined();
  });

  test('knows where a collection says what its booklets are like', () => {
    const { value } = parseCollectionFile(`${SMALL}booklet:\n  sheet: a3\n  up: 4\n`, 'collection.yaml');
    const { places, sheet, up } = value!.collection.print.booklet;
    expect([sheet, up]).toEqual(['a3', 4]);
    expect(places?.sheet).toEqual({ file: 'collection.yaml', line: 7, column: 3 });
    expect(places?.signature).toEqual({ file: 'collection.yaml', line: 6, column: 1 });
  });

  test('reads everything that a collection may say', () => {
    const { value, problems } = parseCollectionFile(
      `${SMALL}subtitle: Texts
documents: [01-a.md, 02-b]
publisher: { name: The Press, url: 'https://example.org/بيت' }
licence: { name: CC BY 4.0 }
people:
  jane: { name: { en: Jane Doe, ar: جين دو }, sort_as: 'Doe, Jane', url: https://example.org/jane }
editors: [jane]
translators: jane
tags: { iraq: { en: Iraq, ar: العراق } }
published: 2024-02-29
digits: { ar: latn }
policy: { stale: use, missing: fail }
notes: { place: end, numbering: document }
typography: { kashida: never, optical_margins: false, figures: oldstyle, small_caps: false }
back_matter: [index, glossary]
attach_sources: true
editions:
  - languages: [en, ar]
  - languages: [ar]
    formats: [feed]
`,
      'collection.yaml',
    );
    expect(problems).toEqual([]);
    const collection = value?.collection;
    expect(collection?.order).toEqual(['01-a', '02-b']);
    expect(value?.documentPlaces.get('02-b')).toEqual({ file: 'collection.yaml', line: 7, column: 22 });
    expect(collection?.publisher?.url).toBe('https://example.org/%D8%A8%D9%8A%D8%AA');
    expect(collection?.people[0]).toEqual({
      id: 'jane',
      name: { en: 'Jane Doe', ar: 'جين دو' },
      sortAs: 'Doe, Jane',
      url: 'https://example.org/jane',
    });
    expect(collection?.translators).toEqual(['jane']);
    expect(collection?.digits).toEqual({ en: 'latn', ar: 'latn' });
    expect(collection?.editions.map((plan) => plan.formats)).toEqual([['pdf', 'epub'], ['feed']]);
    expect(collection?.notes).toEqual({ place: 'end', numbering: 'document' });
    expect(collection?.typography).toEqual({
      kashida: 'never',
      opticalMargins: false,
      figures: 'oldstyle',
      smallCaps: false,
    });
    expect(collection?.backMatter).toEqual(['index', 'glossary']);
    expect(collection?.attachSources).toBe(true);
  });

  test.each([
    ['', ['1:1 schema-required', '1:1 schema-required', '1:1 schema-required', '1:1 schema-required']],
    ['just text', ['1:1 schema-root']],
    [`${SMALL}editons: []\n`, ['6:1 schema-unknown-key']],
    [`${SMALL}published: 2023-02-29\n`, ['6:12 not-a-date']],
    [`${SMALL}policy: { stale: marked }\n`, ['6:18 schema-enum']],
    [`${SMALL}digits: { english: latn }\n`, ['6:11 not-a-language']],
    [`${SMALL}documents: []\n`, ['6:12 schema-empty']],
    [`${SMALL}documents: [../secret.md]\n`, ['6:13 schema-pattern']],
    [`${SMALL}people: [jane]\n`, ['6:9 schema-type-map']],
    [`${SMALL}publisher: The Press\n`, ['6:12 schema-type-map']],
    [`${SMALL}editions: [{ languages: [en, ar, ku] }]\n`, ['6:25 schema-too-many']],
    [`${SMALL}documents: [a, b, a.md]\n`, ['6:19 listed-twice']],
    [`${SMALL}editors: [jane]\n`, ['6:11 unknown-person']],
    [`${SMALL}editions: [{ languages: [ku] }]\n`, ['6:26 edition-language']],
    [`${SMALL}editions: [{ languages: [en] }, { languages: [en] }]\n`, ['6:33 edition-twice']],
    [`${SMALL}editions: [{ languages: [en, en] }]\n`, ['6:30 listed-twice']],
    [`${SMALL}editions: [{ languages: [en, ar], formats: [feed] }]\n`, ['6:45 edition-feed-bilingual']],
    [`${SMALL}editions: [{ languages: [en], layout: facing }]\n`, ['6:39 layout-one-language']],
    [`${SMALL}editions: [{ languages: [en, ar], layout: columns, formats: [pdf, epub] }]\n`, ['6:67 layout-format']],
    [`${SMALL}booklet: { signature: 18 }\n`, ['6:23 schema-enum']],
    [`${SMALL}press: { bleed: 3mm }\n`, ['6:17 schema-millimetres']],
    [`${SMALL}booklet: { paper: thick }\n`, ['6:19 schema-millimetres']],
    [`${SMALL}notes: { place: foot, numbering: chapter }\n`, ['6:34 schema-enum']],
    [`${SMALL}notes: foot\n`, ['6:8 schema-type-map']],
    [`${SMALL}notes: { position: foot }\n`, ['6:10 schema-unknown-key']],
    [`${SMALL}typography: { kashida: sometimes, figures: roman }\n`, ['6:24 schema-enum', '6:44 schema-enum']],
    [`${SMALL}typography: { optical_margins: yes }\n`, ['6:32 schema-enum']],
    [`${SMALL}typography: { small_caps: 1 }\n`, ['6:27 schema-enum']],
    [`${SMALL}back_matter: [glossary, indices]\n`, ['6:25 schema-enum']],
    [`${SMALL}back_matter: index\n`, ['6:14 schema-type-list']],
    [`${SMALL}back_matter: [index, index]\n`, ['6:22 listed-twice']],
    [`${SMALL}attach_sources: all\n`, ['6:17 schema-enum']],
    [SMALL.replace('small\n', 'Small Ones\n'), ['1:5 schema-id']],
    [SMALL.replace('small\n', 'nul\n'), ['1:5 collection-id']],
    [SMALL.replace('.org/', '.org'), ['5:11 schema-end-slash']],
    [SMALL.replace('https:', 'ftp:'), ['5:11 not-a-web-address']],
    [SMALL.replace('https://', 'https://مثال .'), ['5:11 not-a-web-address']],
    [SMALL.replace(/base_url.*\n/, ''), ['1:1 feed-left-out']],
    [SMALL.replace(/base_url.*/, 'editions: [{ languages: [en], formats: [feed] }]'), ['5:41 feed-without-base-url']],
    [SMALL.replace(', ar: صغير', ''), ['2:1 text-without-language']],
  ])('%j gives %j', (text, wanted) => {
    expect(complaints(text)).toEqual(wanted);
  });

  test.each([
    ['https://مثال.إختبار/قارئ/', 'https://xn--mgbh0fb.xn--kgbechtv/قارئ/'],
    ['http://bücher.example:8080/', 'http://xn--bcher-kva.example:8080/'],
  ])('a host in other letters, %s, comes with what to write', (written, wanted) => {
    const file = (address: string) => SMALL.replace(/base_url:.*/, `base_url: ${address}`);
    const [problem] = parseCollectionFile(file(written), 'collection.yaml').problems;
    expect(problem).toMatchObject({ code: 'web-address-host', values: { value: written, wanted } });
    expect(complaints(file(wanted))).toEqual([]);
  });

  test('an unknown key comes with the key it was likely meant to be', () => {
    const [problem] = parseCollectionFile(`${SMALL}editons: []\n`, 'collection.yaml').problems;
    expect(problem?.values).toMatchObject({ key: 'editons', near: 'editions' });
  });
});
