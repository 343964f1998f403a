// What pages tell programs: canonical addresses, languages, Open Graph, schema.org, and where feeds and catalogues are.

import { type Chapter, type Edition, translatorsOf } from '@warraq/core';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { ar, en, sampleEdition } from '../../../packages/core/test/html/sample-edition.ts';
import { HOME, madeSite } from './sample-site.ts';

interface Thing {
  readonly '@type': string;
  readonly '@id': string;
  readonly inLanguage: string | readonly string[];
  readonly author?: readonly { readonly name: string }[];
  readonly translator?: readonly { readonly name: string; readonly url?: string }[];
  readonly workTranslation?: readonly Thing[];
  readonly translationOfWork?: Thing;
  readonly isPartOf?: Thing;
  readonly hasPart?: readonly Thing[];
  readonly encoding?: readonly { readonly contentUrl: string; readonly contentSize: string; readonly sha256: string }[];
}

let written: ReadonlyMap<string, string>;
let pages: readonly string[];

beforeAll(async () => {
  written = (await madeSite()).written;
  pages = [...written.keys()].filter((name) => name.endsWith('.html'));
});

const documentOf = (name: string) => parseHTML(written.get(name) ?? '').document;
const all = (name: string, selector: string, attribute: string) =>
  [...documentOf(name).querySelectorAll(selector)].map((one) => one.getAttribute(attribute) ?? '');
const meta = (name: string, property: string) => all(name, `meta[property="${property}"]`, 'content');
const dataOf = (name: string) =>
  JSON.parse(documentOf(name).querySelector('script[type="application/ld+json"]')?.textContent ?? '') as Thing;
/** The name of the file at an address. */
const fileAt = (address: string) => decodeURIComponent(address.slice(HOME.length));

describe('every page', () => {
  it('has one canonical address, its own; the first one that of its language', () => {
    expect(pages.length).toBeGreaterThan(8);
    for (const name of pages) {
      const own = name === 'index.html' ? 'index.en.html' : name;
      expect(all(name, 'link[rel=canonical]', 'href'), name).toEqual([`${HOME}${own}`]);
      expect(meta(name, 'og:url'), name).toEqual([`${HOME}${own}`]);
    }
  });

  it('names the same page in every language, itself too, and is named by it', () => {
    const languages = (name: string) => {
      const links = [...documentOf(name).querySelectorAll('link[rel=alternate][hreflang]')];
      return Object.fromEntries(links.map((one) => [one.getAttribute('hreflang'), one.getAttribute('href')]));
    };
    for (const name of pages) {
      const { 'x-default': usual, ...found } = languages(name);
      expect(Object.keys(found), name).toEqual(['en', 'ar']);
      // An address that says of itself that it is another is passed over by search engines.
      if (name.startsWith('index.')) expect(all(fileAt(String(usual)), 'link[rel=canonical]', 'href')).toEqual([usual]);
      for (const [tag, address] of Object.entries(found)) {
        const other = fileAt(String(address));
        expect(documentOf(other).documentElement.getAttribute('lang')).toBe(tag);
        expect(languages(other)).toEqual(languages(name));
      }
    }
  });

  it('tells others its title, kind, picture and language by Open Graph', () => {
    for (const name of pages) {
      for (const property of ['og:title', 'og:type', 'og:url', 'og:site_name', 'og:locale'])
        expect(meta(name, property), `${name} ${property}`).toEqual([expect.stringMatching(/\S/)]);
      expect(meta(name, 'og:type')).toEqual([name.startsWith('index') ? 'website' : 'article']);
    }
    // The Arabic book alone has a cover.
    for (const name of ['index.ar.html', 'read/01-paper.ar.html']) {
      const [picture = ''] = meta(name, 'og:image');
      expect([...written.keys()]).toContain(fileAt(picture));
      expect(meta(name, 'og:image:width')).toEqual(['600']);
      expect(meta(name, 'og:image:alt')).toEqual(['مختارات في الورق والحبر']);
    }
  });

  it('leads programs to feeds and catalogues that are there', () => {
    const known = new Set([...written.keys(), 'feed.en.json', 'feed.ar.json']);
    for (const name of pages) {
      const types = all(name, 'link[rel=alternate][type]', 'type');
      expect(types).toEqual([
        'application/feed+json',
        'application/feed+json',
        'application/opds+json',
        'application/atom+xml;profile=opds-catalog;kind=navigation',
      ]);
      for (const address of all(name, 'link[rel=alternate][type]', 'href')) expect(known).toContain(fileAt(address));
    }
  });
});

describe('schema.org data', () => {
  it('of a collection names its books, their files and the collection in other languages', () => {
    const data = dataOf('index.ar.html');
    expect(data).toMatchObject({ '@type': 'Collection', '@id': `${HOME}index.ar.html`, inLanguage: 'ar' });
    expect(data.workTranslation).toEqual([{ '@id': `${HOME}index.en.html`, inLanguage: 'en' }]);
    const [book] = data.hasPart ?? [];
    expect(book).toMatchObject({ '@type': 'Book', inLanguage: ['ar'], name: 'مختارات في الورق والحبر' });
    expect(book?.translator?.map(({ name }) => name)).toEqual(['سعاد الخطيب', 'ليلى حسن']);
    expect(book?.encoding).toEqual([
      {
        '@type': 'MediaObject',
        contentUrl: `${HOME}sample.ar.epub`,
        encodingFormat: 'application/epub+zip',
        contentSize: '1000 B',
        sha256: 'ab'.repeat(32),
      },
    ]);
  });

  it('of a text leads from the original to its translations and back', () => {
    const page = (languages: string) => `${HOME}read/01-paper.${languages}.html`;
    const original = dataOf('read/01-paper.en.html');
    expect(original).toMatchObject({ '@type': 'CreativeWork', '@id': page('en'), inLanguage: ['en'] });
    expect(original.workTranslation?.map((one) => one['@id'])).toEqual([page('ar'), page('en-ar')]);
    expect(original.translator).toBeUndefined();
    expect(original.isPartOf).toMatchObject({ '@type': 'Collection', '@id': `${HOME}index.en.html` });
    for (const languages of ['ar', 'en-ar']) {
      const translation = dataOf(`read/01-paper.${languages}.html`);
      expect(translation.translationOfWork?.['@id']).toBe(page('en'));
      expect(translation.workTranslation).toBeUndefined();
    }
    expect(dataOf('read/01-paper.ar.html').translator?.map(({ name }) => name)).toEqual(['ليلى حسن']);
  });

  it('names the collection’s translators where a text has none of its own', () => {
    const second = sampleEdition(ar).chapters[1] as Chapter;
    const { collection } = sampleEdition(ar) as Edition;
    expect(second.meta.translators).toEqual([]);
    expect(translatorsOf(second.meta, collection)).toEqual(['suad']);
    const data = dataOf(`read/${second.id}.ar.html`);
    expect(data.translator).toEqual([{ '@type': 'Person', name: 'سعاد الخطيب', url: 'https://example.org/suad' }]);
    expect(sampleEdition(en).chapters[1]?.sourceLanguage.tag).toBe('en');
    expect(dataOf(`read/${second.id}.en.html`).translator).toBeUndefined();
  });
});
