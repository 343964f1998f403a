// Small notations come in; hand-built editions and their render contexts, for the tests, go out.

import { readFileSync } from 'node:fs';
import {
  type Block,
  type Chapter,
  type Collection,
  type Completeness,
  createLabels,
  type Edition,
  type EditionNote,
  type EditionPart,
  type Inline,
  knownLanguage,
  type Language,
  type Picture,
  type Prose,
  type RenderContext,
  type Rendition,
  startOf,
  USUAL_EBOOK,
  USUAL_PRINT,
} from '@warraq/core';
import { NO_META } from '../../../packages/core/src/parse/front-matter-type.ts';

export const EN = knownLanguage('en');
export const AR = knownLanguage('ar');

export type Text = string | readonly (string | Inline)[];

let units = 0;

function inlines(text: Text): readonly Inline[] {
  const parts = typeof text === 'string' ? [text] : text;
  return parts.map((part) => (typeof part === 'string' ? { kind: 'text', text: part } : part));
}

export function rendition(language: Language, text: Text, changes: Partial<Rendition> = {}): Rendition {
  return {
    unit: `u${units++}`,
    language,
    wanted: language,
    state: 'source',
    mark: 'none',
    place: startOf('text.md'),
    content: inlines(text),
    ...changes,
  };
}

/** Builds blocks in one language, or, given several texts, in several. */
export function writer(...languages: readonly [Language, ...Language[]]) {
  const prose = (...texts: readonly Text[]): Prose => {
    const unit = `u${units++}`;
    return languages
      .slice(0, texts.length)
      .map((language, index) => rendition(language, texts[index]!, { unit })) as unknown as Prose;
  };
  return {
    prose,
    p: (...texts: readonly Text[]): Block<Prose> => ({ kind: 'paragraph', prose: prose(...texts) }),
    h: (level: number, ...texts: readonly Text[]): Block<Prose> & { kind: 'heading' } => ({
      kind: 'heading',
      level,
      prose: prose(...texts),
    }),
    note: (number: number, ...texts: readonly Text[]): EditionNote => ({
      id: `0-${number}`,
      label: `${number}`,
      number,
      blocks: [{ kind: 'paragraph', prose: prose(...texts) }],
    }),
    list: (ordered: boolean, start: number, items: readonly (readonly Block<Prose>[])[]): Block<Prose> => ({
      kind: 'list',
      ordered,
      start,
      loose: false,
      items: items.map((blocks) => ({ blocks })),
    }),
  };
}

export function part(
  blocks: readonly Block<Prose>[],
  notes: readonly EditionNote[] = [],
  heading?: EditionPart['heading'],
): EditionPart {
  return { heading, blocks, notes };
}

export function chapter(
  id: string,
  title: Prose,
  parts: readonly EditionPart[],
  changes: Partial<Chapter> = {},
): Chapter {
  return {
    id,
    sourceLanguage: title[0].language,
    title,
    subtitle: undefined,
    summary: undefined,
    meta: NO_META,
    parts,
    completeness: [],
    ...changes,
  };
}

const COLLECTION: Collection = {
  id: 'sample',
  title: { en: 'A Reader of Iraq', ar: 'قراءات في شأن العراق' },
  subtitle: { en: 'Notes & documents', ar: 'ملاحظات ووثائق' },
  summary: { en: 'Short texts about Iraq <and> its press', ar: 'نصوص قصيرة عن العراق' },
  languages: [EN, AR],
  order: [],
  publisher: { name: { en: 'Dar Warraq', ar: 'دار ورّاق' }, url: 'https://example.org/' },
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  people: [
    { id: 'salma', name: { en: 'Salma Haddad', ar: 'سلمى حداد' }, sortAs: undefined, url: undefined },
    { id: 'karim', name: { en: 'Karim Nasser', ar: 'كريم ناصر' }, sortAs: undefined, url: undefined },
  ],
  editors: ['salma', 'karim'],
  translators: [],
  tags: { press: { en: 'press', ar: 'صحافة' } },
  published: '2024-03-01',
  digits: { en: 'latn', ar: 'arab' },
  policy: { stale: 'mark', missing: 'mark' },
  notes: { place: 'foot', numbering: 'part' },
  typography: { kashida: 'auto', opticalMargins: true, figures: 'lining', smallCaps: true },
  backMatter: [],
  attachSources: false,
  print: USUAL_PRINT,
  ebook: USUAL_EBOOK,
  baseUrl: undefined,
  editions: [],
};

const COMPLETE: Completeness = { source: 10, fresh: 0, touched: 0, stale: 0, missing: 0, computed: 0 };

export function edition(
  languages: readonly [Language, ...Language[]],
  chapters: readonly Chapter[],
  changes: Partial<Edition> = {},
): Edition {
  return {
    name: `sample.${languages.map(({ tag }) => tag).join('-')}`,
    collection: COLLECTION,
    languages,
    layout: 'interlinear',
    binding: languages[0].direction === 'rtl' ? 'right' : 'left',
    chapters,
    modified: '2024-05-06T07:08:09Z',
    completeness: languages.map(() => COMPLETE),
    glossary: [],
    ...changes,
  };
}

const labelTables = Object.fromEntries(
  ['en', 'ar'].map((tag) => {
    const file = new URL(`../../../translations/labels/${tag}.json`, import.meta.url);
    return [tag, JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>];
  }),
);

export function contextOf(pictures: Readonly<Record<string, Picture>> = {}): RenderContext {
  return {
    labels: (language) => createLabels(language, labelTables, language.tag === 'ar' ? 'arab' : 'latn'),
    picture: (_document, source, language) => pictures[`${source}.${language.tag}`] ?? pictures[source],
  };
}
