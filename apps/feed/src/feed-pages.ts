// The items of a feed come in one by one; pages of a size that every reader takes go out.

import type { Feed, FeedItem } from './feed.ts';

/** JSON Feed 1.1 asks for pages that are no burden; readers stop at a quarter of a megabyte. */
export const LARGEST_PAGE = 250_000;

export interface FeedPage {
  /** From 1. */
  readonly number: number;
  readonly feed: Feed;
}

/**
 * Pages as long as they may be; an item that is longer than a page has one of its own.
 * @param around everything but the items of a page, with the link to the next one where there is one
 */
export function* feedPages(
  items: Iterable<FeedItem>,
  around: (page: number, isLast: boolean) => Omit<Feed, 'items'>,
): Generator<FeedPage> {
  const room = LARGEST_PAGE - sizeIn(around(2, false)) - SLACK;
  let number = 1;
  let held: FeedItem[] = [];
  let size = 0;
  for (const item of items) {
    const length = sizeIn(item);
    if (held.length > 0 && size + length > room) {
      yield { number, feed: { ...around(number, false), items: held } };
      [held, size] = [[], 0];
      number++;
    }
    held.push(item);
    size += length;
  }
  yield { number, feed: { ...around(number, true), items: held } };
}

export function feedText(feed: Feed): string {
  return `${JSON.stringify(feed, null, 2)}\n`;
}

/** For the brackets around the items, and page numbers with more digits. */
const SLACK = 500;

/** The bytes of a value as it stands in a feed, four blanks further in. */
function sizeIn(value: unknown): number {
  const text = JSON.stringify(value, null, 2);
  return Buffer.byteLength(text) + 4 * text.split('\n').length + 2;
}
