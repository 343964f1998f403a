// What a person gets from a site's pages: files under their own names, and words of another language marked as such.

import { type Edition, knownLanguage } from '@warraq/core';
import { expect, it } from 'vitest';
import { context, en, sampleEdition } from '../../../packages/core/test/html/sample-edition.ts';
import type { Feed } from '../src/feed.ts';
import { renderSite } from '../src/index.ts';
import { BOOK, madeSite } from './sample-site.ts';

it('names every file that is downloaded after itself', async () => {
  const single = { ...BOOK, format: 'documents', document: '01-paper', languages: [en] } as const;
  const { written } = await madeSite([BOOK, { ...single, file: 'documents/01-paper.en.pdf', cover: undefined }]);
  for (const [page, count] of [
    ['index.en.html', 2],
    ['read/01-paper.en.html', 1],
  ] as const) {
    const links = [...(written.get(page) ?? '').matchAll(/ download="([^"]*)" href="(?:[^"]*\/)?([^"/]+)"/g)];
    expect(links).toHaveLength(count);
    for (const [, name, file] of links) expect(name).toBe(file);
  }
});

it('leads from text to text in the languages of its page, and to the passage that is meant', async () => {
  const { written } = await madeSite();
  const texts = { en: ['the next chapter'], ar: ['الفصل التالي'], 'en-ar': ['the next chapter', 'الفصل التالي'] };
  for (const [languages, words] of Object.entries(texts)) {
    const page = written.get(`read/01-paper.${languages}.html`);
    for (const word of words) expect(page).toContain(`<a href="02-ink.${languages}.html">${word}</a>`);
  }
  const [, passage] =
    / href="01-paper\.en\.html#([^"]+)">the mills</.exec(written.get('read/01-paper.en.html') ?? '') ?? [];
  expect(written.get('read/01-paper.en.html')).toContain(`id="${passage}">The mills<`);
});

it('says of what a page lacks in its language which language it is in', async () => {
  const { written, bytes } = await madeSite([BOOK], undefined, {
    title: { en: 'Paper, 751–1258' },
    subtitle: { en: 'A reader.' },
    summary: { en: 'How books were made (and sold).' },
    publisher: { name: { en: 'Market Press' }, url: undefined },
    tags: { paper: { en: 'Paper' }, trade: { ar: 'تجارة' } },
  });
  const arabic = written.get('index.ar.html') ?? '';
  const title = '<span dir="ltr" lang="en">Paper, <span class="range">751–1258</span></span>';
  for (const marked of [
    `<h1>${title}</h1>`,
    `<h3>${title}</h3>`,
    '<p class="subtitle"><span dir="ltr" lang="en">A reader.</span></p>',
    '<p><span dir="ltr" lang="en">How books were made (and sold).</span></p>',
    ': <span dir="ltr" lang="en">Market Press</span></p>',
    '<span dir="ltr" lang="en">Paper</span> · تجارة',
  ])
    expect(arabic).toContain(marked);
  expect(written.get('read/01-paper.ar.html')).toContain(`<a href="../index.ar.html">${title}</a>`);
  const list = JSON.parse(Buffer.from(bytes).toString('utf8')) as object;
  expect(list).toMatchObject({
    titles: { en: 'Paper, 751–1258' },
    summaries: { en: 'How books were made (and sold).' },
  });
  expect(list).not.toHaveProperty('titles.ar');
  expect(written.get('index.en.html')).toContain('Paper · <span dir="rtl" lang="ar">تجارة</span>');
});

it('says of its own words which language they are in, where it has none in that of the page', async () => {
  const edition = sampleEdition(knownLanguage('fa'));
  const collection = { ...edition.collection, languages: edition.languages, site: true };
  const written = new Map<string, string>();
  await renderSite(
    { collection, editions: [{ ...edition, collection }], files: [{ ...BOOK, languages: edition.languages }] },
    context,
    async (name, content) => void written.set(name, Buffer.from(content).toString('utf8')),
  );
  const english = (words: string) => `<span dir="ltr" lang="en">${words}</span>`;
  const list = written.get('index.fa.html') ?? '';
  for (const marked of [
    `<h2>${english('Books')}</h2>`,
    `>${english('<b>EPUB</b> <span class="size">1 kB</span>')}</a>`,
    `for="search">${english('Search titles, authors and subjects')}</label>`,
    `<a href="feed.json">${english('Feed of all languages (JSON Feed)')}</a>`,
  ])
    expect(list).toContain(marked);
  expect(list).toMatch(
    /<p><span dir="ltr" lang="en">Last changed: <span dir="rtl" lang="fa">[^<]+<\/span><\/span><\/p>/,
  );
  expect(written.get('read/01-paper.fa.html')).toMatch(
    /<li class="next"><a [^>]*><span dir="ltr" lang="en">Next: [^<]+/,
  );
});

it('names no translator of a text of which nothing is translated: in feeds, catalogues and for search engines', async () => {
  const untouched = { source: 0, fresh: 0, touched: 0, stale: 0, missing: 9, computed: 1 };
  const told = async (chaptersOf: (edition: Edition) => Edition['chapters']) => {
    const { written } = await madeSite([BOOK], chaptersOf);
    const { items } = JSON.parse(written.get('feed.json') ?? '') as Feed;
    return [
      items.some(({ _warraq: { translators } }) => translators !== undefined),
      (written.get('opds/ar.newest.json') ?? '').includes('"translator"'),
      (written.get('read/01-paper.ar.html') ?? '').includes('"translator"'),
    ];
  };
  expect(await told(({ chapters }) => chapters)).toEqual([true, true, true]);
  const nothing = ({ chapters }: Edition) =>
    chapters.map((chapter) => ({ ...chapter, completeness: chapter.completeness.map(() => untouched) }));
  expect(await told(nothing)).toEqual([false, false, false]);
});
