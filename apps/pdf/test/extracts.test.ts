// A document alone: as a small PDF with a title page, and as a pamphlet. What a reader and a printer would notice.

import type { Chapter, Edition, EditionExtract, Language } from '@warraq/core';
import { describe, expect, test } from 'vitest';
import { renderPdf } from '../src/index.ts';
import { AR, chapter, contextOf, EN, edition, part, type Text, writer } from './edition-builder.ts';
import { infoOf, property, xmpOf } from './metadata-reader.ts';
import { checkParentTree, walk } from './parent-tree.ts';
import { extractText } from './pdf-reader.ts';
import { pdfValues } from './pdf-values.ts';
import { hasPreflight, preflight } from './preflight.ts';
import { ARABIC_PARAGRAPHS, ENGLISH_PARAGRAPHS } from './sample-texts.ts';
import { readStructure } from './structure-reader.ts';

const EDITIONS: Record<string, readonly [Language, ...Language[]]> = { en: [EN], ar: [AR], 'en-ar': [EN, AR] };
const TITLES = { en: 'Basra in Summer', ar: 'البصرة في الصيف' };

function oneDocument(
  languages: readonly [Language, ...Language[]],
  kind: EditionExtract['kind'],
  { headings = 0, changes = {} }: { headings?: number; changes?: Partial<Chapter> } = {},
): Edition {
  const w = writer(...languages);
  const both = (en: Text, ar: Text): readonly Text[] => languages.map(({ tag }) => (tag === 'ar' ? ar : en));
  const text = () => [0, 1, 2, 0].map((i) => w.p(...both(ENGLISH_PARAGRAPHS[i]!, ARABIC_PARAGRAPHS[i]!)));
  const parts = [
    part(text()),
    ...Array.from({ length: headings }, (_, i) => part(text(), [], w.h(1, ...both(`Part p${i}x`, `القسم p${i}x`)))),
  ];
  const one = chapter('01-basra', w.prose(...both(TITLES.en, TITLES.ar)), parts, changes);
  const made = edition(languages, [one]);
  const title = Object.fromEntries(languages.map(({ tag }) => [tag, TITLES[tag as 'en' | 'ar']]));
  const collection = { ...made.collection, title, subtitle: undefined, backMatter: [] };
  return { ...made, extract: { kind, from: made.collection.title }, collection };
}

async function made(...args: Parameters<typeof oneDocument>) {
  const { bytes, problems, pages } = await renderPdf(oneDocument(...args), contextOf());
  expect(problems).toEqual([]);
  const texts = extractText(bytes).split('\f').slice(0, -1).map(plain);
  return { bytes, pages, texts };
}

function plain(text: string): string {
  return text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const FROM: Record<string, string> = {
  en: 'From “A Reader of Iraq”, Dar Warraq, 1 March 2024',
  ar: 'من «قراءات في شأن العراق»، دار ورّاق، ١ آذار ٢٠٢٤',
};

describe.each(['en', 'ar'])('a pamphlet in %s', (name) => {
  const title = TITLES[name as 'en' | 'ar'];

  test('begins with the line of its head, and its text on the first page, which is page 1', async () => {
    const { texts } = await made(EDITIONS[name]!, 'pamphlet');
    expect(texts[0]).toMatch(new RegExp(`^${FROM[name]} ${title}`, 'i'));
    expect(texts[0]!.endsWith(name === 'ar' ? '١' : '1')).toBe(true);
  });

  test('has no contents, no title page and no colophon page, but says at its end who published it', async () => {
    const { texts } = await made(EDITIONS[name]!, 'pamphlet', { headings: 4 });
    expect(texts.join(' ')).not.toMatch(/Contents|المحتويات/);
    expect(texts.every((text) => text.length > 40)).toBe(true);
    const end =
      name === 'ar' ? 'من مجموعة: قراءات في شأن العراق · تحرير:' : 'From the collection: A Reader of Iraq · Edited by:';
    expect(texts.at(-1)).toContain(end);
    expect(texts.at(-1)).toContain('EB Garamond');
    expect(texts.slice(0, -1).join(' ')).not.toContain('EB Garamond');
  });

  test('shows the collection over its versos and itself over its rectos', async () => {
    const { texts } = await made(EDITIONS[name]!, 'pamphlet', { headings: 4 });
    expect(texts.length).toBeGreaterThan(3);
    const head = name === 'ar' ? 'قراءات في شأن العراق' : 'A Reader of Iraq';
    expect(texts[1]!.toLowerCase().startsWith(head.toLowerCase())).toBe(true);
    expect(texts[2]!.toLowerCase().startsWith(title.toLowerCase())).toBe(true);
  });
});

test('a pamphlet in two languages has both lines and both colophons', async () => {
  const { texts } = await made(EDITIONS['en-ar']!, 'pamphlet');
  expect(texts[0]!.toLowerCase()).toContain(FROM.en!.toLowerCase());
  expect(texts[0]).toContain('قراءات في شأن العراق');
  expect(texts.at(-1)).toContain('From the collection');
  expect(texts.at(-1)).toContain('من مجموعة');
});

test.each(['facing', 'columns'] as const)('a pamphlet with %s says of each language what it lacks', async (layout) => {
  const whole = { source: 9, fresh: 0, touched: 0, stale: 0, missing: 0, computed: 0 };
  const lacking = { ...whole, source: 0, fresh: 2, missing: 7 };
  for (const languages of [[EN, AR] as const, [AR, EN] as const]) {
    const completeness = languages.map(({ tag }) => (tag === 'ar' ? lacking : whole));
    const one = { ...oneDocument(languages, 'pamphlet'), layout, completeness };
    const text = plain(extractText((await renderPdf(one, contextOf())).bytes));
    expect(text).toContain('Every passage of this edition is given in English.');
    expect(text).toMatch(/٧ مقاطع من أصل ٩/);
    expect(text).not.toMatch(/passages out of|جميع مقاطع/);
  }
});

describe.each(['en', 'ar'])('a small PDF in %s', (name) => {
  const title = TITLES[name as 'en' | 'ar'];
  const authors = { meta: { ...chapter('x', writer(EN).prose('x'), []).meta, authors: ['karim'] } };

  test('has a title page with its author, a colophon behind it, and then its text', async () => {
    const { texts } = await made(EDITIONS[name]!, 'document', { changes: authors });
    const karim = name === 'ar' ? 'كريم ناصر' : 'Karim Nasser';
    expect(texts[0]!.startsWith(title)).toBe(true);
    expect(texts[0]).toContain(karim);
    expect(texts[0]).toContain(name === 'ar' ? 'من «قراءات في شأن العراق»' : 'From “A Reader of Iraq”');
    expect(texts[1]).toContain('EB Garamond');
    expect(texts[2]!.startsWith(title)).toBe(true);
    expect(texts.join(' ')).not.toMatch(/Contents|المحتويات/);
  });

  test('has contents where it has three parts or more', async () => {
    const { texts } = await made(EDITIONS[name]!, 'document', { headings: 3 });
    expect(texts[2]).toMatch(/^(Contents|المحتويات)/);
    expect(texts[3]).toBe('');
    expect(texts[4]!.startsWith(title)).toBe(true);
  });

  test('says of itself what it is, not what the collection is', async () => {
    const { bytes } = await made(EDITIONS[name]!, 'document', { changes: authors });
    const pdf = pdfValues(bytes);
    expect(infoOf(pdf).Title).toContain(title);
    expect(property(xmpOf(pdf), 'dc:title')).toBe(title);
    expect(property(xmpOf(pdf), 'dc:creator')).toBe(name === 'ar' ? 'كريم ناصر' : 'Karim Nasser');
    expect(property(xmpOf(pdf), 'dc:language')).toBe(name);
  });
});

describe.each(['document', 'pamphlet'] as const)('a %s', (kind) => {
  test.each(['en', 'ar', 'en-ar'])('in %s has a whole structure and every page its content', async (name) => {
    const { bytes } = await made(EDITIONS[name]!, kind, { headings: 3 });
    const pdf = pdfValues(bytes);
    const structure = readStructure(pdf);
    checkParentTree(pdf, structure);
    walk(structure, (node) => {
      if (node.kind === 'element' && node.type === 'Sect') expect(node.kids.length).toBeGreaterThan(0);
    });
  });

  test.runIf(hasPreflight())(
    'is PDF/A as far as preflight can tell',
    async () => {
      const whole = await renderPdf({ ...oneDocument([AR], kind), extract: undefined }, contextOf());
      const faults = (bytes: Uint8Array) => [...new Set(preflight(bytes).map((line) => line.split(' : ')[0]))];
      // What it says against every book of ours, which is PDF/A-2 and not PDF/A-1, and nothing else.
      expect(faults((await made([AR], kind)).bytes)).toEqual(faults(whole.bytes));
    },
    60_000,
  );

  test('is the same file each time', async () => {
    const [one, two] = await Promise.all([made([AR], kind), made([AR], kind)]);
    // Units of the test's own editions are numbered on; the texts are the same.
    expect(one.texts).toEqual(two.texts);
    expect(one.pages).toBe(two.pages);
  });
});
