// One side of a page comes in; it goes out with the rule over its notes, at the place of its column, ready to be painted.

import { noteRule } from '../compose/page-notes.ts';
import type { MarkPage } from '../compose/paginate-floating.ts';
import type { BookPage, Mark } from '../paint/mark.ts';
import type { BookSide } from './book-side.ts';

export function sidePage(side: BookSide, page: MarkPage): MarkPage {
  return {
    ...page,
    rows: placedAt(side.x, [...page.rows, ...noteRule(side.composer, page)]),
    notes: placedAt(side.x, page.notes),
  };
}

function placedAt(x: number, rows: MarkPage['rows']): MarkPage['rows'] {
  if (x === 0) return rows;
  const moved = (mark: Mark): Mark => ({ ...mark, x: mark.x + x });
  return rows.map((placed) => ({ ...placed, row: { ...placed.row, content: placed.row.content.map(moved) } }));
}

/** What is painted of a page that has the rules over its notes among its rows. */
export function paintedRows({ rows, notes }: MarkPage): BookPage['rows'] {
  return [...rows, ...notes].map(({ y, row, again }) => ({ y, marks: row.content, again }));
}
