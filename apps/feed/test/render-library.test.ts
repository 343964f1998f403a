// The sites of several collections come in; the pages and catalogues that lead to all of them are read by people and programs.

import type { SiteList } from '@warraq/core';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { context } from '../../../packages/core/test/html/sample-edition.ts';
import { type LibrarySite, renderLibrary } from '../src/index.ts';

const HOME = 'https://example.org/books/';

function site(id: string, list: Partial<SiteList> = {}): LibrarySite {
  return {
    folder: `${id}/`,
    list: {
      collection: id,
      home: `${HOME}${id}/`,
      languages: ['en', 'ar'],
      titles: { en: `Reader <${id}>`, ar: `قراءات ${id}` },
      summaries: { en: 'A summary.' },
      publishers: { en: 'A Press', ar: 'دار' },
      covers: {},
      texts: 11,
      modified: '2026-11-01',
      checks: { ids: 1, addresses: 1, links: 1, hashes: 0 },
      books: [],
      files: [{ name: 'index.html', bytes: 1, sha256: 'ab'.repeat(32) }],
      ...list,
    },
  };
}

function made(first: LibrarySite, ...others: LibrarySite[]) {
  const { files, problems } = renderLibrary({ home: HOME, sites: [first, ...others], labels: context.labels });
  expect(problems).toEqual([]);
  return new Map(files);
}

describe('the catalogue of several collections', () => {
  it('has a branch a language, and below it each collection that has the language', async () => {
    const files = made(site('a'), site('b', { languages: ['ar'], titles: { ar: 'ب' } }));
    const links = (name: string) =>
      JSON.parse(files.get(name) ?? '').navigation.map(({ title, href }: { title: string; href: string }) => [
        title,
        href,
      ]);
    expect(links('opds.json')).toEqual([
      ['English', `${HOME}opds.en.json`],
      ['العربية', `${HOME}opds.ar.json`],
    ]);
    expect(links('opds.en.json')).toEqual([['Reader <a>', `${HOME}a/opds/en.json`]]);
    expect(links('opds.ar.json')).toEqual([
      ['قراءات a', `${HOME}a/opds/ar.json`],
      ['ب', `${HOME}b/opds/ar.json`],
    ]);
    const atom = await new Parser().parseString(files.get('opds.ar.xml') ?? '');
    expect(atom.items.map(({ title, link }) => [title, link])).toEqual(
      links('opds.ar.json').map(([title, href]: [string, string]) => [title, href.replace('.json', '.xml')]),
    );
  });

  it('bears the name of the publisher where there is one of all, else says what it holds', () => {
    expect(made(site('a'), site('b')).get('index.ar.html')).toContain('<title>دار</title>');
    const two = made(site('a'), site('b', { publishers: { en: 'Another' } }));
    expect(two.get('index.ar.html')).toContain('<title>المجموعات</title>');
    expect(two.get('index.en.html')).toContain('<title>Collections</title>');
  });

  it('marks words that a collection has in another language alone', () => {
    const page = made(site('a', { titles: { en: 'Reader.' } })).get('index.ar.html');
    expect(page).toContain('index.ar.html"><span dir="ltr" lang="en">Reader.</span></a>');
    expect(page).toContain('<p><span dir="ltr" lang="en">A summary.</span></p>');
  });

  it('shows a collection that lacks the language in its own, and says so to machines', () => {
    const page = made(site('a'), site('b', { languages: ['ar'], titles: { ar: 'ب' }, summaries: {} })).get(
      'index.en.html',
    );
    expect(page).toContain('<div dir="rtl" lang="ar"><h3><a href="b/index.ar.html">ب</a></h3>');
    expect(page).toContain('<a href="a/index.en.html">Reader &lt;a&gt;</a>');
    expect(page).toMatch(/hreflang="x-default" href="[^"]*index\.en\.html"/);
  });

  it('counts texts as each language counts', () => {
    const page = (texts: number) => made(site('a', { texts }), site('b')).get('index.ar.html') ?? '';
    expect([1, 2, 3, 11].map((texts) => /<p class="faint">([^<]*)</.exec(page(texts))?.[1])).toEqual([
      'نص واحد',
      'نصّان',
      expect.stringMatching(/^[3٣] نصوص$/),
      expect.stringMatching(/^(?:11|١١) نصًّا$/),
    ]);
  });

  it('refuses a list that somebody spoiled', () => {
    const cover = { file: '../../x.png', type: 'image/png', width: 1, height: 1 };
    for (const spoiled of [
      site('a', { covers: { en: cover } }),
      site('a', { languages: [] }),
      site('a', { home: 'javascript:1/' }),
    ]) {
      const { files, problems } = renderLibrary({ home: HOME, sites: [spoiled], labels: context.labels });
      expect(files).toEqual([]);
      expect(problems[0]).toMatchObject({ code: 'site-invalid', place: { file: 'a/site.json' } });
    }
  });
});
