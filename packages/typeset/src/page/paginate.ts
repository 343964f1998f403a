// Rows of a flow come in; pages, filled from the top and broken where it hurts least, go out.

import { type Pt, pt } from '../model/length.ts';
import type { FlowRow, PlacedRow, RowPage } from './flow-row.ts';

export interface PageFrame {
  /** Of the text area. */
  readonly height: Pt;
  /** The step of the baseline grid. */
  readonly leading: Pt;
  /** Between the text and the notes under it; their rule stands in it. */
  readonly noteGap: Pt;
  /** Whether the first page lies opposite the page before it (a verso opens a spread, a recto closes it). */
  readonly opensSpread: boolean;
}

/** Lengths that differ by less are the same: sums of fractions of a leading must not cost a line. */
const TOLERANCE = 0.01;
const EMPTY_COST = 2000;

/**
 * Breaks a flow into pages. Each page takes what fits; its end is the place, among all the rows that fit, where the
 * cost of the break and of the space left empty is least. A row higher than a page stands alone on one. Every row
 * comes out once, in order, apart from those set again under `repeated`. Linear in the number of rows.
 */
export function paginate<T>(rows: readonly FlowRow<T>[], frame: PageFrame): readonly RowPage<T>[] {
  const pages: RowPage<T>[] = [];
  let start = 0;
  while (start < rows.length) {
    const placed = fillPage(rows, start, frame);
    const end = start + placed.own.length === rows.length ? rows.length : chooseEnd(rows, start, placed.own, frame);
    pages.push({ rows: [...placed.again, ...placed.own.slice(0, end - start)], notes: [], continued: false });
    start = end;
  }
  return pages;
}

interface FilledPage<T> {
  readonly again: readonly PlacedRow<T>[];
  readonly own: readonly PlacedRow<T>[];
}

/** Places rows from `start` until the next does not fit; at least one. */
function fillPage<T>(rows: readonly FlowRow<T>[], start: number, frame: PageFrame): FilledPage<T> {
  const again: PlacedRow<T>[] = [];
  const own: PlacedRow<T>[] = [];
  let y = 0;
  for (const row of rows[start]!.repeated) {
    again.push({ y: pt(y), row, again: true });
    y += row.height;
  }
  for (let index = start; index < rows.length; index++) {
    const row = rows[index]!;
    const top = topOf(row, y, y === 0, frame.leading);
    if (index > start && top + row.height > frame.height + TOLERANCE) break;
    own.push({ y: pt(top), row, again: false });
    y = top + row.height;
  }
  return { again, own };
}

function topOf(row: FlowRow<unknown>, y: number, atPageTop: boolean, leading: Pt): number {
  if (atPageTop) return 0;
  const top = y + row.before;
  return row.onGrid ? Math.ceil((top - TOLERANCE) / leading) * leading : top;
}

/** The index of the row that begins the next page. */
function chooseEnd<T>(
  rows: readonly FlowRow<T>[],
  start: number,
  own: readonly PlacedRow<T>[],
  frame: PageFrame,
): number {
  let best = start + own.length;
  let least = Number.POSITIVE_INFINITY;
  for (let end = start + own.length; end > start; end--) {
    const last = own[end - start - 1]!;
    const empty = Math.max(0, (frame.height - last.y - last.row.height) / frame.height);
    const cost = rows[end]!.breakCost + EMPTY_COST * empty * empty;
    if (cost < least) {
      least = cost;
      best = end;
    }
  }
  return best;
}
