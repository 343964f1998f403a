// An edition and the files finished beside it come in; the bytes of its JSON Feed 1.1 go out.

import {
  type Collection,
  type Edition,
  editionFileName,
  editionKey,
  error,
  inLanguage,
  type Language,
  legalText,
  type RenderContext,
  type Rendered,
  startOf,
  warning,
} from '@warraq/core';
import { type Addresses, addressesOf, addressIn } from './addresses.ts';
import { type Attachment, MEDIA_TYPES } from './attachment.ts';
import type { Feed, FeedItem } from './feed.ts';
import { authorsWith } from './feed-authors.ts';
import { feedFaults } from './feed-faults.ts';
import { completenessBy, dateOfItem, type FeedJob, feedItem } from './feed-item.ts';
import { feedPages } from './feed-pages.ts';
import { newestFirst } from './newest-first.ts';
import { publishedPictures } from './published-pictures.ts';
import type { SchemaFault } from './schema-faults.ts';
import { feedPage } from './site-names.ts';
import type { WriteFile } from './write-file.ts';

/**
 * Makes the feed of an edition, an item a document, newest first (most readers look at the first page alone), in pages of
 * at most 250 kB. Every page is validated by its schema and
 * by the rules that no schema can say; a fault stops it. Ids are for ever: they come from the ids of collection and
 * document and the languages.
 * @param attachments the PDF and EPUB of the same languages, in the folder where the feed will be
 * @param write takes the pages that follow the first
 *
 * Problems: `feed-without-base-url` (warning: no addresses and no attachments then), `feed-invalid` (error).
 */
export async function renderFeed(
  edition: Edition,
  context: RenderContext,
  attachments: readonly Attachment[],
  write: WriteFile = async () => {},
): Promise<Rendered> {
  const { collection, languages } = edition;
  const job = feedJob(edition, context, attachments);
  const first = editionFileName(collection, languages, 'feed');
  const { text, faults } = await writeFeed(
    { first, key: editionKey(languages), editions: [edition], addresses: job.addresses, items: itemsOf(job) },
    write,
  );
  const place = startOf('collection.yaml');
  const problems = [
    ...(job.addresses.home === undefined ? [warning('feed-without-base-url', place)] : []),
    ...faults.map((fault) => error('feed-invalid', place, { ...fault })),
  ];
  return { bytes: new TextEncoder().encode(text), mediaType: MEDIA_TYPES.feed, pages: undefined, problems };
}

/** What the items of an edition are made from; pictures are shown where the collection has a site that holds them. */
export function feedJob(edition: Edition, context: RenderContext, attachments: readonly Attachment[]): FeedJob {
  const addresses = addressesOf(edition, attachments);
  const { home } = addresses;
  if (home === undefined || edition.collection.site !== true) return { edition, context, addresses, attachments };
  const pictures = publishedPictures(context);
  const picture: FeedJob['picture'] = (document, source, language) => {
    const link = pictures.beside(document, source, language);
    return link === undefined ? undefined : { ...link, src: addressIn(home, `read/${link.src}`) };
  };
  return { edition, context, addresses, attachments, picture };
}

function* itemsOf(job: FeedJob): Generator<FeedItem> {
  const chapters = newestFirst(job.edition.chapters, dateOfItem);
  for (const [i, chapter] of chapters.entries()) {
    job.context.progress?.(i, chapters.length);
    yield feedItem(chapter, job);
  }
}

export interface FeedPlan {
  /** The name of the first page, and what the following are named by. */
  readonly first: string;
  readonly key: string;
  readonly editions: readonly [Edition, ...Edition[]];
  readonly addresses: Addresses;
  readonly items: Iterable<FeedItem>;
}

/** Writes all pages but the first, which it gives as text: empty where a page has a fault. */
export async function writeFeed(
  plan: FeedPlan,
  write: WriteFile,
): Promise<{ readonly text: string; readonly faults: readonly SchemaFault[] }> {
  const seen = new Set<string>();
  let text = '';
  for (const { number, feed, text: page } of feedPages(plan.items, (page, isLast) => around(plan, page, isLast))) {
    const faults = feedFaults(feed, seen);
    if (faults.length > 0) return { text: '', faults };
    if (number === 1) text = page;
    else await write(feedPage(plan.first, plan.key, number), page);
  }
  return { text, faults: [] };
}

function around({ first, key, editions, addresses }: FeedPlan, page: number, isLast: boolean): Omit<Feed, 'items'> {
  const [{ collection }] = editions;
  const languages = editions.flatMap((edition) => edition.languages);
  const address = (number: number) => addresses.file(feedPage(first, key, number));
  const [feedUrl, nextUrl] = [address(page), isLast ? undefined : address(page + 1)];
  const description = wordsIn(collection.summary, languages);
  const hubs = (collection.hubs ?? []).map((url) => ({ type: 'WebSub', url }));
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: wordsIn(collection.title, languages) || collection.id,
    ...(addresses.home === undefined ? {} : { home_page_url: addresses.home }),
    ...(feedUrl === undefined ? {} : { feed_url: feedUrl }),
    ...(nextUrl === undefined ? {} : { next_url: nextUrl }),
    ...(description === '' ? {} : { description }),
    // A bilingual edition's feed is in its leading language; one of several editions is in none.
    ...(editions.length === 1 ? { language: editions[0].languages[0].tag } : {}),
    ...(hubs.length === 0 ? {} : { hubs }),
    ...authorsWith(collection.editors, editions[0]),
    _warraq: {
      collection: collection.id,
      languages: languages.map((language) => language.tag),
      completeness: Object.assign(
        {},
        ...editions.map((edition) => completenessBy(edition.languages, edition.completeness)),
      ),
    },
  };
}

/** A text in several languages on one line, those alike once. */
function wordsIn(text: Collection['title'], languages: readonly Language[]): string {
  return [...new Set(languages.map((language) => legalText(inLanguage(text, language.tag)).trim()))]
    .filter((one) => one !== '')
    .join(' · ');
}
