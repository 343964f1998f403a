// What a feed reader notices: ids, addresses, dates, attachments, languages and directions; and what the gate refuses.

import { describe, expect, it } from 'vitest';
import { ar, context, en, hostileEdition, sampleEdition } from '../../../packages/core/test/html/sample-edition.ts';
import type { Feed } from '../src/feed.ts';
import { feedFaults } from '../src/feed-faults.ts';
import { type Attachment, renderFeed } from '../src/index.ts';

/** Never change these: readers know the items by them. */
const ID_OF_PAPER = 'urn:uuid:b60e825a-a68e-5acc-9311-de170b7d710d';
const ID_OF_INK = 'urn:uuid:fee192d4-70e3-5f90-b6b2-884544f07499';

const attachments: readonly Attachment[] = [
  { format: 'pdf', file: 'sample.en.pdf', bytes: 1000 },
  { format: 'epub', file: 'sample.en.epub', bytes: 0 },
];

async function feedOf(edition: ReturnType<typeof sampleEdition>, files = attachments): Promise<Feed> {
  const { bytes, problems } = await renderFeed(edition, context, files);
  expect(problems).toEqual([]);
  return JSON.parse(new TextDecoder().decode(bytes)) as Feed;
}

/** A feed that a test may spoil in any way. */
// biome-ignore lint/suspicious/noExplicitAny: what a type would forbid is what is tested here.
type Loose = any;

async function spoilt(spoil: (feed: Loose) => void): Promise<readonly string[]> {
  const feed = await feedOf(sampleEdition(en));
  spoil(feed);
  return (await feedFaults(feed)).map((fault) => fault.where);
}

describe('a feed', () => {
  it('says what JSON Feed 1.1 asks for', async () => {
    const feed = await feedOf(sampleEdition(en));
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'A Reader on Paper & Ink',
      home_page_url: 'https://example.org/editions/sample/',
      feed_url: 'https://example.org/editions/sample/feed.en.json',
      language: 'en',
      authors: [{ name: 'Layla Hasan' }],
    });
    expect(feed.items[0]).toMatchObject({
      url: 'https://example.org/editions/sample/sample.en.pdf#nameddest=c00000',
      title: 'On paper',
      summary: 'Where paper came from.',
      authors: [{ name: 'Suad al-Khatib', url: 'https://example.org/suad' }, { name: 'A. Guest' }],
      tags: ['Paper', 'Trade'],
      date_published: '2024-04-01T00:00:00Z',
      date_modified: '2024-04-03T00:00:00Z',
      _warraq: { document: '01-paper', source_language: 'en' },
    });
  });

  it('attaches a document’s own PDF to its item alone, under its own title', async () => {
    const own = { format: 'documents', file: 'documents/01 paper.en.pdf', document: '01-paper', bytes: 7 } as const;
    const [paper, ink] = (await feedOf(sampleEdition(en), [...attachments, own])).items;
    expect(paper?.attachments?.at(-1)).toEqual({
      url: 'https://example.org/editions/sample/documents/01%20paper.en.pdf',
      mime_type: 'application/pdf',
      title: 'On paper',
      size_in_bytes: 7,
    });
    expect(ink?.attachments).toHaveLength(2);
    expect(paper?.url).toBe('https://example.org/editions/sample/sample.en.pdf#nameddest=c00000');
  });

  it('attaches the PDF and the EPUB as two forms of one thing', async () => {
    const found = (await feedOf(sampleEdition(en))).items[0]?.attachments;
    expect(found).toEqual([
      {
        url: 'https://example.org/editions/sample/sample.en.pdf',
        mime_type: 'application/pdf',
        title: 'A Reader on Paper & Ink',
        size_in_bytes: 1000,
      },
      {
        url: 'https://example.org/editions/sample/sample.en.epub',
        mime_type: 'application/epub+zip',
        title: 'A Reader on Paper & Ink',
        size_in_bytes: 0,
      },
    ]);
  });

  it('keeps its ids when texts, addresses and dates change, and has others in another language', async () => {
    const ids = (feed: Feed) => feed.items.map((item) => item.id);
    const before = ids(await feedOf(sampleEdition(en)));
    const edition = sampleEdition(en);
    const moved = {
      ...edition,
      collection: { ...edition.collection, baseUrl: 'https://elsewhere.example/' },
      modified: '2030-01-01T00:00:00Z',
    };
    expect(ids(await feedOf(moved, []))).toEqual(before);
    expect(before).toEqual([ID_OF_PAPER, ID_OF_INK]);
    const arabic = ids(await feedOf(sampleEdition(ar)));
    expect(new Set([...before, ...arabic]).size).toBe(4);
  });

  it('does not look new when it is made again: dates are those of texts and translations', async () => {
    const dates = (feed: Feed) =>
      feed.items.map(({ date_published, date_modified }) => [date_published, date_modified]);
    const edition = sampleEdition(en);
    const later = { ...edition, modified: '2030-01-01T00:00:00Z' };
    expect(dates(await feedOf(later, []))).toEqual(dates(await feedOf(edition)));
    const [first, ...others] = edition.chapters;
    const changed = { ...edition, chapters: [{ ...first!, changed: '2026-02-03' }, ...others] };
    expect((await feedOf(changed)).items[0]?.date_modified).toBe('2026-02-03T00:00:00Z');
  });

  it('begins with what is newest, for readers look at its first page alone', async () => {
    const edition = sampleEdition(en);
    const [paper, ink] = edition.chapters;
    const titles = async (chapters: typeof edition.chapters) =>
      (await feedOf({ ...edition, chapters })).items.map(({ title }) => title);
    const fresh = { ...ink!, changed: '2026-02-03' };
    const undated = { ...paper!, id: 'undated', changed: undefined, title: ink!.subtitle ?? paper!.title };
    const bare = { ...undated, meta: { ...undated.meta, date: undefined, modified: undefined } };
    const [first, second] = await titles([paper!, ink!]);
    expect(await titles([paper!, fresh])).toEqual([second, first]);
    expect((await titles([bare, paper!, fresh])).slice(0, 2)).toEqual([second, first]);
  });

  it('names the hubs of the collection, and none that it does not have', async () => {
    const edition = sampleEdition(en);
    expect((await feedOf(edition)).hubs).toBeUndefined();
    const withHubs = { ...edition, collection: { ...edition.collection, hubs: ['https://hub.example.org/'] } };
    expect((await feedOf(withHubs)).hubs).toEqual([{ type: 'WebSub', url: 'https://hub.example.org/' }]);
  });

  it('speaks Arabic in the Arabic edition, from right to left, with its digits', async () => {
    const feed = await feedOf(sampleEdition(ar));
    const [item] = feed.items;
    expect([feed.language, feed.title, item?.title, item?.tags]).toEqual([
      'ar',
      'مختارات في الورق والحبر',
      'في الورق',
      ['ورق', 'تجارة'],
    ]);
    expect(item?.content_html).toMatch(/^<div dir="rtl" lang="ar">/);
    expect(item?.content_html).toContain('role="doc-noteref">١</a>');
    expect(item?.content_html).not.toContain('xml:lang');
    expect(item?.content_html).not.toContain('epub:');
    expect(item?.content_text).toContain('٣. الخِرَق');
  });

  it('holds a bilingual edition paragraph by paragraph', async () => {
    const feed = await feedOf(sampleEdition(en, ar));
    expect(feed.feed_url).toBe('https://example.org/editions/sample/feed.en-ar.json');
    expect(feed.items[0]?.title).toBe('On paper · في الورق');
    expect(feed.items[0]?.content_html).toMatch(
      /<p dir="ltr" lang="en">They made it thin.<\/p><p dir="rtl" lang="ar">صنعوه رقيقًا.<\/p>/,
    );
    expect(Object.keys(feed._warraq.completeness)).toEqual(['en', 'ar']);
  });

  it('shows the words of a picture that is not published beside it', async () => {
    const [item] = (await feedOf(sampleEdition(en))).items;
    expect(item?.content_html).not.toContain('<img');
    expect(item?.content_html).toContain('Figure: A water mill beside a river');
    expect(item?.content_text).toContain('Figure: A water mill beside a river');
  });

  it('has links that lead somewhere: absolute, or to an id of the same item', async () => {
    for (const item of (await feedOf(sampleEdition(en, ar))).items) {
      const ids = new Set([...item.content_html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]));
      for (const [, href = ''] of item.content_html.matchAll(/ href="([^"]*)"/g)) {
        if (href.startsWith('#')) expect(ids).toContain(href.slice(1));
        else expect(href).toMatch(/^https:\/\//);
      }
    }
  });

  it('takes an Arabic address', async () => {
    const edition = sampleEdition(en);
    const feed = await feedOf({
      ...edition,
      collection: { ...edition.collection, baseUrl: 'https://example.org/ورق/' },
    });
    expect(feed.home_page_url).toBe('https://example.org/%D9%88%D8%B1%D9%82/');
  });

  it('without a base address is still a feed, and says what it lacks', async () => {
    const edition = sampleEdition(en);
    const { bytes, problems } = await renderFeed(
      { ...edition, collection: { ...edition.collection, baseUrl: undefined } },
      context,
      attachments,
    );
    expect(problems).toMatchObject([{ code: 'feed-without-base-url', severity: 'warning' }]);
    const feed = JSON.parse(new TextDecoder().decode(bytes)) as Feed;
    expect(feed.items[0]?.attachments).toBeUndefined();
    expect(feed.items[0]?.content_html).toContain('the next chapter');
  });

  it('survives hostile text', async () => {
    const feed = await feedOf(hostileEdition(5000, en, ar));
    const [item] = feed.items;
    expect(item?.content_html).toContain('the deepest words');
    expect(item?.content_html).toContain('the innermost words');
    expect(item?.content_html).not.toMatch(/<script|javascript:|[^\t\n\r\u0020-\ufffd]/);
    expect(item?.content_text).toContain('<script>alert(1)</script>');
  });

  it('shows HTML that a text is about without taking it for its own', async () => {
    const feed = await feedOf(sampleEdition(en));
    const words = '<p>Write &lt;a href="javascript:x"> or &lt;img src="x"&gt;.</p>';
    expect(await feedFaults({ ...feed, items: [{ ...feed.items[0]!, content_html: words }] })).toEqual([]);
  });

  it('is the same on every run', async () => {
    const [one, two] = [
      await renderFeed(sampleEdition(ar), context, attachments),
      await renderFeed(sampleEdition(ar), context, attachments),
    ];
    expect(one.bytes).toEqual(two.bytes);
  });
});

describe('the gate', () => {
  it.each([
    ['an empty id', (feed: Loose) => (feed.items[0].id = ''), '/items/0/id'],
    ['an id twice', (feed: Loose) => (feed.items[1].id = feed.items[0].id), '/items/1/id'],
    ['an id that is a number', (feed: Loose) => (feed.items[0].id = 7), '/items/0/id'],
    ['a script as an address', (feed: Loose) => (feed.items[0].url = 'javascript:alert(1)'), '/items/0/url'],
    [
      'a script in the HTML',
      (feed: Loose) => (feed.items[0].content_html = '<a href="javascript:x">x</a>'),
      '/items/0/content_html',
    ],
    [
      'a negative size',
      (feed: Loose) => (feed.items[0].attachments[0].size_in_bytes = -1),
      '/items/0/attachments/0/size_in_bytes',
    ],
    [
      'an Arabic address as it is written',
      (feed: Loose) => (feed.home_page_url = 'https://example.org/ورق'),
      '/home_page_url',
    ],
    [
      'a date without a time',
      (feed: Loose) => (feed.items[0].date_published = '2024-04-01'),
      '/items/0/date_published',
    ],
    [
      'a day that does not exist',
      (feed: Loose) => (feed.items[0].date_published = '2024-02-31T00:00:00Z'),
      '/items/0/date_published',
    ],
    ['a next page that is this page', (feed: Loose) => (feed.next_url = feed.feed_url), '/next_url'],
    ['a bad language', (feed: Loose) => (feed.language = 'English!'), '/language'],
    ['an unknown field', (feed: Loose) => (feed.favourite = 1), '/'],
    ['no title', (feed: Loose) => delete feed.title, '/'],
  ])('refuses %s', async (_name, spoil, where) => {
    expect(await spoilt(spoil)).toContain(where);
  });

  it('stops the feed with an error and writes nothing', async () => {
    const edition = sampleEdition(en);
    const [first] = edition.chapters;
    const wrong = { ...edition, chapters: [first!, first!] };
    const { bytes, problems } = await renderFeed(wrong, context, []);
    expect(bytes.length).toBe(0);
    expect(problems).toMatchObject([{ code: 'feed-invalid', severity: 'error', values: { where: '/items/1/id' } }]);
  });
});
