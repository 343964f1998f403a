// What readers, reading apps and search engines get of a site: pages, catalogues and feeds, read by parsers of others.

import { extractFromJson, extractFromXml } from '@extractus/feed-extractor';
import { type Edition, foldLetters } from '@warraq/core';
import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { ar, en } from '../../../packages/core/test/html/sample-edition.ts';
import type { Feed } from '../src/feed.ts';
import { feedPages, LARGEST_PAGE } from '../src/feed-pages.ts';
import { opdsFaults } from '../src/site/opds-faults.ts';
import type { OpdsFeed } from '../src/site/opds-json.ts';
import { foldScript, searchFold } from '../src/site/search-fold.ts';
import { BOOK, HOME, madeSite } from './sample-site.ts';

const json = <T>(text: string | undefined) => JSON.parse(text ?? '') as T;

describe('a site', () => {
  it('has nothing against itself, and lists every file that it wrote', async () => {
    const { written, problems, bytes } = await madeSite();
    expect(problems).toEqual([]);
    const list = json<{ files: { name: string }[] }>(Buffer.from(bytes).toString('utf8'));
    expect(list.files.map(({ name }) => name)).toEqual([...written.keys()].sort());
  });

  it('is the same on every run, and comes in an order in which it may be published', async () => {
    const [one, two] = [await madeSite(), await madeSite()];
    expect([...one.written]).toEqual([...two.written]);
    const names = [...one.written.keys()];
    expect(names.at(-1)).toBe('feed.json');
    expect(names.indexOf('opds.json')).toBeGreaterThan(names.indexOf('opds/ar.newest.json'));
  });

  it('refuses a catalogue that leads to a book which is not there', async () => {
    const { written } = await madeSite();
    const feed = json<OpdsFeed>(written.get('opds/ar.json'));
    const [group] = feed.groups ?? [];
    const [book] = group!.publications;
    const spoil = (metadata: object) =>
      opdsFaults({ ...feed, groups: [{ ...group!, publications: [{ ...book!, metadata: metadata as never }] }] });
    expect(spoil(book!.metadata)).toEqual([]);
    expect(spoil({ ...book!.metadata, readingProgression: undefined })).not.toEqual([]);
    expect(spoil({ ...book!.metadata, title: '' })).not.toEqual([]);
    const twice = { ...feed, groups: [{ ...group!, publications: [book!, book!] }] };
    expect(opdsFaults(twice)).toMatchObject([{ where: '/groups/0/publications/1/metadata/identifier' }]);
    const script = { ...feed, links: [{ rel: 'self', href: 'javascript:alert(1)', type: 'text/html' }] };
    expect(opdsFaults(script)).not.toEqual([]);
  });

  it('has a catalogue that says direction, languages, hash and translations', async () => {
    const { written } = await madeSite();
    const book = json<OpdsFeed>(written.get('opds/ar.json')).groups?.[0]?.publications[0];
    expect(book?.metadata).toMatchObject({ readingProgression: 'rtl', title: { ar: 'مختارات في الورق والحبر' } });
    expect(book?.links).toContainEqual({
      href: `${HOME}sample.ar.epub`,
      type: 'application/epub+zip',
      rel: 'http://opds-spec.org/acquisition/open-access',
      title: 'EPUB',
      language: ['ar'],
      size: 1000,
      properties: { sha256: BOOK.sha256 },
    });
    expect(book?.links).toContainEqual(expect.objectContaining({ rel: 'alternate', language: ['en'] }));
  });

  it('has a feed that two parsers read alike, whose items know each other', async () => {
    const { written } = await madeSite();
    const feed = json<Feed>(written.get('feed.json'));
    const brief = feed.items.map(({ id, title, url }) => [id, title, url]);
    expect(brief).toHaveLength(4);
    expect(parseJsonFeed(feed).items?.map(({ id, title, url }) => [id, title, url])).toEqual(brief);
    expect(
      extractFromJson(written.get('feed.json') ?? '').entries?.map(({ id, title, link }) => [id, title, link]),
    ).toEqual(brief);
    const [english, arabic] = feed.items;
    expect(english?._warraq.translations).toEqual([
      { language: 'ar', id: arabic?.id, url: `${HOME}read/01-paper.ar.html` },
    ]);
    expect(arabic?._warraq.translators?.length).toBeGreaterThan(0);
  });

  it('has a feed of all languages whose first page holds what is newest, in whichever language it came', async () => {
    const { written } = await madeSite([BOOK], ({ chapters }) => [...chapters].reverse());
    const feed = json<Feed>(written.get('feed.json'));
    const dates = feed.items.map((item) => item.date_modified ?? item.date_published ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
    expect(new Set(dates).size).toBeGreaterThan(1);
  });

  it('has lists of texts whose authors say their language where they have no name in that of the page', async () => {
    const latin = ({ chapters }: Edition) =>
      chapters.map((chapter) => ({ ...chapter, meta: { ...chapter.meta, authors: ['A. Guest, Jr.'] } }));
    const { written } = await madeSite([BOOK], latin);
    expect(written.get('index.ar.html')).toContain('<p class="faint">بقلم <bdi>A. Guest, Jr.</bdi>');
  });

  it('has catalogues that tell a book from the sheets to fold it from, in the language of the catalogue', async () => {
    const sheets = { ...BOOK, format: 'booklet', file: 'sample.en.booklet.pdf' } as const;
    const pdf = { ...BOOK, format: 'pdf', file: 'sample.en.pdf' } as const;
    const files = [pdf, sheets].map((file) => ({ ...file, languages: [en, ar] as const }));
    const { written, problems } = await madeSite(files);
    expect(problems).toEqual([]);
    const said = (name: string) =>
      json<OpdsFeed>(written.get(name)).publications?.[0]?.links.flatMap(({ size, title }) => (size ? [title] : []));
    expect(said('opds/en.books.json')).toEqual(['PDF', 'Booklet to fold (PDF)']);
    expect(said('opds/ar.books.json')).toEqual(['PDF', 'كتيّب للطي (PDF)']);
    expect(written.get('opds/en.books.xml')).toContain('title="Booklet to fold (PDF)"/>');
    expect(written.get('opds/ar.books.xml')).toContain('title="كتيّب للطي (PDF)" xml:lang="ar"/>');
  });

  it('has Atom catalogues that three parsers read, each entry with a page and its date', async () => {
    const { written } = await madeSite();
    for (const [name, text] of written) {
      if (!name.endsWith('.xml')) continue;
      const { items } = await new Parser().parseString(text);
      const found = items.map(({ id, title, link }) => [id, title, link]);
      expect(found.length, name).toBeGreaterThan(0);
      expect(extractFromXml(text).entries?.map(({ id, title, link }) => [id, title, link])).toEqual(found);
      // A page in the language of the feed, or another feed.
      const page = new RegExp(`(?:\\.xml|\\b${/xml:lang="(\w+)"/.exec(text)?.[1]}\\.html)$`);
      for (const [, , link] of found) if (!name.includes('books')) expect(link, name).toMatch(page);
      const entries = parseAtomFeed(text).entries ?? [];
      expect(entries.map(({ id, title }) => [id, title?.value ?? title])).toEqual(
        found.map(([id, title]) => [id, title]),
      );
      for (const { updated } of entries) expect(updated).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    }
  });

  it('has pages whose relative links lead to files, and to places in them', async () => {
    const { written } = await madeSite();
    const known = new Set([...written.keys(), BOOK.file, 'feed.en.json', 'feed.ar.json']);
    for (const [name, html] of written) {
      if (!name.endsWith('.html')) continue;
      for (const [, href = ''] of html.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
        if (/^https?:|^mailto:/.test(href)) continue;
        const { pathname, hash } = new URL(href, `https://x/${name}`);
        const target = pathname.slice(1);
        expect(known, `${name}: ${href}`).toContain(target);
        if (hash !== '') expect(written.get(target), `${name}: ${href}`).toContain(`id="${hash.slice(1)}"`);
      }
    }
  });

  it('has download pages below 60 kB that load nothing from elsewhere', async () => {
    const { written } = await madeSite();
    for (const tag of ['en', 'ar']) {
      const html = written.get(`index.${tag}.html`) ?? '';
      expect(Buffer.byteLength(html)).toBeLessThan(60_000);
      expect(html).not.toMatch(/<(?:script|img)[^>]* src="http|@import|rel="stylesheet"/);
    }
  });
});

describe('the search', () => {
  const inBrowser = new Function('text', `${foldScript()} return fold(text);`) as (text: string) => string;

  it.each([
    ['Résumé of ĪRĀQ', 'resume of iraq'],
    ['حِزْبًا إلى أحمد مُؤتمَر', 'حزبا الي احمد موتمر'],
    ['العراق ـــ على ٢٠١٤', 'العراق علي 2014'],
    ['ﺍﻟﺸﻴﻮﻋﻴّﺔ', 'الشيوعيه'],
    [' \u200ftwo \t words ', 'two words'],
  ])('folds %s', (text, folded) => {
    expect(searchFold(text)).toBe(folded);
    expect(inBrowser(text)).toBe(folded);
  });

  it('folds any text in the browser as the program does, and Arabic as the core', () => {
    const letters = fc.string({
      unit: fc.oneof(
        fc.integer({ min: 0x20, max: 0x24f }).map((unit) => String.fromCharCode(unit)),
        fc.integer({ min: 0x600, max: 0x6ff }).map((unit) => String.fromCharCode(unit)),
        fc.constantFrom('\u0301', '\u0085', '\u200f', '\ufeff', 'ﷺ', 'ﻻ', 'İ', 'ß', '\n'),
      ),
    });
    fc.assert(fc.property(letters, (text) => inBrowser(text) === searchFold(text)));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'أإآٱابةهىيئؤوءـًَُِّْ ') }),
        (text) => searchFold(text) === foldLetters(text, 'search'),
      ),
    );
  });
});

describe('pages of a feed', () => {
  it('stay below a quarter of a megabyte, lead on, and lose nothing', async () => {
    const { written } = await madeSite();
    const { items, ...around } = json<Feed>(written.get('feed.json'));
    const many = Array.from({ length: 300 }, (_, i) => ({ ...items[i % items.length]!, id: `${i}` }));
    const pages = [
      ...feedPages(many, (page, isLast) => ({ ...around, ...(isLast ? {} : { next_url: `${page + 1}` }) })),
    ];
    expect(pages.length).toBeGreaterThan(1);
    for (const { feed, text } of pages) {
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LARGEST_PAGE);
      expect(text).toBe(`${JSON.stringify(feed, null, 2)}\n`);
    }
    expect(pages.flatMap(({ feed }) => feed.items.map(({ id }) => id))).toEqual(many.map(({ id }) => id));
    expect(pages.map(({ feed }) => feed.next_url)).toEqual(
      pages.map((_, i) => (i + 1 < pages.length ? `${i + 2}` : undefined)),
    );
  });
});
