// The items of a feed come in one by one; pages of a size that every reader takes go out.

import type { Feed, FeedItem } from './feed.ts';

/** JSON Feed 1.1 asks for pages that are no burden; readers stop at a quarter of a megabyte. */
export const LARGEST_PAGE = 250_000;

export interface FeedPage {
  /** From 1. */
  readonly number: number;
  readonly feed: Feed;
  /** The feed as a file. */
  readonly text: string;
}

/**
 * Pages as long as they may be; an item that is longer than a page has one of its own. Each item is written as text once,
 * which is both measured and put into its page.
 * @param around everything but the items of a page, with the link to the next one where there is one
 */
export function* feedPages(
  items: Iterable<FeedItem>,
  around: (page: number, isLast: boolean) => Omit<Feed, 'items'>,
): Generator<FeedPage> {
  const room = LARGEST_PAGE - Buffer.byteLength(pageText(around(2, false), [])) - SLACK;
  let number = 1;
  let held: { readonly item: FeedItem; readonly text: string }[] = [];
  let size = 0;
  const page = (isLast: boolean): FeedPage => {
    const rest = around(number, isLast);
    return {
      number,
      feed: { ...rest, items: held.map(({ item }) => item) },
      text: pageText(
        rest,
        held.map(({ text }) => text),
      ),
    };
  };
  for (const item of items) {
    // JSON has no line breaks inside texts: every one begins a line.
    const text = JSON.stringify(item, null, 2).replaceAll('\n', INDENT);
    const length = Buffer.byteLength(text) + INDENT.length + 1;
    if (held.length > 0 && size + length > room) {
      yield page(false);
      [held, size] = [[], 0];
      number++;
    }
    held.push({ item, text });
    size += length;
  }
  yield page(true);
}

/** An item of a page stands four blanks further in. */
const INDENT = '\n    ';

/** As `JSON.stringify(feed, null, 2)` writes it. */
function pageText(around: Omit<Feed, 'items'>, items: readonly string[]): string {
  const list = items.length === 0 ? '[]' : `[${items.map((item) => INDENT + item).join(',')}\n  ]`;
  return `${JSON.stringify(around, null, 2).slice(0, -2)},\n  "items": ${list}\n}\n`;
}

/** For page numbers with more digits. */
const SLACK = 500;
