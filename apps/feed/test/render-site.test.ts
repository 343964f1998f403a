// What readers, reading apps and search engines get of a site: pages, catalogues and feeds, read by parsers of others.

import { plainArabic } from '@warraq/core';
import { parseJsonFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { ar, context, en, sampleEdition } from '../../../packages/core/test/html/sample-edition.ts';
import type { Feed } from '../src/feed.ts';
import { feedPages, LARGEST_PAGE } from '../src/feed-pages.ts';
import { type PublishedFile, renderSite } from '../src/index.ts';
import { opdsFaults } from '../src/site/opds-faults.ts';
import type { OpdsFeed } from '../src/site/opds-json.ts';
import { FOLD, foldText } from '../src/site/page-script.ts';

const HOME = 'https://example.org/editions/sample/';
const BOOK: PublishedFile = {
  format: 'epub',
  file: 'sample.ar.epub',
  document: undefined,
  languages: [ar],
  layout: 'interlinear',
  bytes: 1000,
  sha256: 'ab'.repeat(32),
  pages: undefined,
  cover: undefined,
};

async function made(files: readonly PublishedFile[] = [BOOK]) {
  const editions = [sampleEdition(en), sampleEdition(ar), sampleEdition(en, ar)].map((edition) => ({
    ...edition,
    collection: { ...edition.collection, site: true },
  }));
  const [first, ...others] = editions;
  const written = new Map<string, string>();
  const rendered = await renderSite(
    { collection: first!.collection, editions: [first!, ...others], files },
    context,
    async (name, content) => void written.set(name, Buffer.from(content).toString('utf8')),
  );
  return { written, ...rendered };
}

const json = <T>(text: string | undefined) => JSON.parse(text ?? '') as T;

describe('a site', () => {
  it('has nothing against itself, and lists every file that it wrote', async () => {
    const { written, problems, bytes } = await made();
    expect(problems).toEqual([]);
    const list = json<{ files: { name: string }[] }>(Buffer.from(bytes).toString('utf8'));
    expect(list.files.map(({ name }) => name)).toEqual([...written.keys()].sort());
  });

  it('is the same on every run, and comes in an order in which it may be published', async () => {
    const [one, two] = [await made(), await made()];
    expect([...one.written]).toEqual([...two.written]);
    const names = [...one.written.keys()];
    expect(names.at(-1)).toBe('feed.json');
    expect(names.indexOf('opds.json')).toBeGreaterThan(names.indexOf('opds/ar.newest.json'));
  });

  it('refuses a catalogue that leads to a book which is not there', async () => {
    const { written } = await made();
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
    const { written } = await made();
    const book = json<OpdsFeed>(written.get('opds/ar.json')).groups?.[0]?.publications[0];
    expect(book?.metadata).toMatchObject({ readingProgression: 'rtl', title: { ar: 'مختارات في الورق والحبر' } });
    expect(book?.links).toContainEqual({
      href: `${HOME}sample.ar.epub`,
      type: 'application/epub+zip',
      rel: 'http://opds-spec.org/acquisition/open-access',
      language: ['ar'],
      size: 1000,
      properties: { sha256: BOOK.sha256 },
    });
    expect(book?.links).toContainEqual(expect.objectContaining({ rel: 'alternate', language: ['en'] }));
  });

  it('has a feed that feedsmith reads, whose items know each other', async () => {
    const { written } = await made();
    const feed = json<Feed>(written.get('feed.json'));
    expect(parseJsonFeed(feed).items?.length).toBe(4);
    const [english, arabic] = feed.items;
    expect(english?._warraq.translations).toEqual([
      { language: 'ar', id: arabic?.id, url: `${HOME}read/01-paper.ar.html` },
    ]);
    expect(arabic?._warraq.translators?.length).toBeGreaterThan(0);
  });

  it('has Atom catalogues that rss-parser reads', async () => {
    const { written } = await made();
    for (const [name, text] of written) {
      if (name.endsWith('.xml')) expect((await new Parser().parseString(text)).items.length, name).toBeGreaterThan(0);
    }
  });

  it('has pages whose relative links lead to files, and to places in them', async () => {
    const { written } = await made();
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
    const { written } = await made();
    for (const tag of ['en', 'ar']) {
      const html = written.get(`index.${tag}.html`) ?? '';
      expect(Buffer.byteLength(html)).toBeLessThan(60_000);
      expect(html).not.toMatch(/<(?:script|img)[^>]* src="http|@import|rel="stylesheet"/);
    }
  });
});

describe('the search', () => {
  it('folds texts in the browser as the program does', () => {
    const inBrowser = new Function('text', `${FOLD} return fold(text);`) as (text: string) => string;
    for (const text of ['Résumé of ĪRĀQ', 'حِزْبًا إلى أحمد مُؤتمَر', 'العراق ـــ على', '  two   words ']) {
      expect(inBrowser(text)).toBe(foldText(text));
    }
    expect(foldText('إلى')).toBe(plainArabic('إلى'));
  });
});

describe('pages of a feed', () => {
  it('stay below a quarter of a megabyte, lead on, and lose nothing', async () => {
    const { written } = await made();
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
