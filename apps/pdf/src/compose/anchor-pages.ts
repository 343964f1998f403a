// The pages of a chapter come in; on which of them each place is that links lead to goes out.

import type { MarkPage } from './paginate-floating.ts';

/** By the name of the place; pages from 0. Rows that are set again are no places. */
export function anchorPages(pages: readonly MarkPage[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  pages.forEach((page, index) => {
    for (const { row, again } of page.rows) {
      for (const mark of row.content) if (mark.kind === 'anchor' && !again) places.set(mark.name, index);
    }
  });
  return places;
}
