// An edition and the files finished beside it come in; the bytes of its JSON Feed 1.1 go out.

import {
  type Edition,
  editionFileName,
  error,
  inLanguage,
  legalText,
  type Problem,
  type RenderContext,
  type Rendered,
  startOf,
  warning,
} from '@warraq/core';
import { type Addresses, addressesOf } from './addresses.ts';
import { type Attachment, MEDIA_TYPES } from './attachment.ts';
import type { Feed } from './feed.ts';
import { authorsWith } from './feed-authors.ts';
import { feedFaults } from './feed-faults.ts';
import { completenessBy, feedItem } from './feed-item.ts';

/**
 * Makes the feed of an edition, an item a document. Every feed is validated by its schema and by the rules that no schema
 * can say; a fault stops it. Ids are for ever: they come from the ids of collection and document and the languages.
 * @param attachments the PDF and EPUB of the same languages, in the folder where the feed will be
 *
 * Problems: `feed-without-base-url` (warning: no addresses and no attachments then), `feed-invalid` (error).
 */
export async function renderFeed(
  edition: Edition,
  context: RenderContext,
  attachments: readonly Attachment[],
): Promise<Rendered> {
  const addresses = addressesOf(edition, attachments);
  const feed = feedOf(edition, context, attachments, addresses);
  const place = startOf('collection.yaml');
  const faults: Problem[] = (await feedFaults(feed)).map(({ where, what }) =>
    error('feed-invalid', place, { where, what }),
  );
  const problems = addresses.home === undefined ? [warning('feed-without-base-url', place), ...faults] : faults;
  const text = faults.length > 0 ? '' : `${JSON.stringify(feed, null, 2)}\n`;
  return { bytes: new TextEncoder().encode(text), mediaType: MEDIA_TYPES.feed, pages: undefined, problems };
}

function feedOf(
  edition: Edition,
  context: RenderContext,
  attachments: readonly Attachment[],
  addresses: Addresses,
): Feed {
  const { collection, languages, chapters } = edition;
  const words = (text: Parameters<typeof inLanguage>[0]) =>
    [...new Set(languages.map((language) => legalText(inLanguage(text, language.tag)).trim()))]
      .filter((one) => one !== '')
      .join(' · ');
  const feedUrl = addresses.file(editionFileName(collection, languages, 'feed'));
  const description = words(collection.summary);
  const job = { edition, context, addresses, attachments };
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: words(collection.title) || collection.id,
    ...(addresses.home === undefined ? {} : { home_page_url: addresses.home }),
    ...(feedUrl === undefined ? {} : { feed_url: feedUrl }),
    ...(description === '' ? {} : { description }),
    language: languages[0].tag,
    ...authorsWith(collection.editors, edition),
    items: chapters.map((chapter, i) => {
      context.progress?.(i, chapters.length);
      return feedItem(chapter, job);
    }),
    _warraq: {
      collection: collection.id,
      languages: languages.map((language) => language.tag),
      completeness: completenessBy(languages, edition.completeness),
    },
  };
}
