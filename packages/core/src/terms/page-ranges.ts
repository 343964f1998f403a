// The pages on which something stands come in; they go out as an index writes them: single ones, and ranges of them.

/** Pages count from 0. */
export interface Mention {
  readonly page: number;
  /** Whether it stands in a note at the page's foot. */
  readonly inNote: boolean;
}

export interface PageRange {
  readonly first: number;
  readonly last: number;
  readonly inNote: boolean;
}

/**
 * Pages in a row become one range. A page with mentions in its notes alone stands by itself: it is marked.
 * @param step pages from one of a language's pages to its next: 2 where another language has every other page
 */
export function pageRanges(mentions: readonly Mention[], step = 1): readonly PageRange[] {
  const pages = new Map<number, boolean>();
  for (const { page, inNote } of mentions) pages.set(page, inNote && (pages.get(page) ?? true));
  const ranges: { first: number; last: number; inNote: boolean }[] = [];
  for (const [page, inNote] of [...pages].sort(([a], [b]) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && !inNote && !last.inNote && page - last.last <= step) last.last = page;
    else ranges.push({ first: page, last: page, inNote });
  }
  return ranges;
}
