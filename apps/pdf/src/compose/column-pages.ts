// Columns of a chapter, each set as a page of its own, come in; pages that hold them side by side go out.

import { BREAK_COST, frameOf, type PageFrame, paginate, pt } from '@warraq/typeset';
import type { Mark, Row } from '../paint/mark.ts';
import type { Composer } from './composer.ts';
import { noteRule } from './page-notes.ts';
import type { MarkPage } from './paginate-floating.ts';
import { heightOf } from './stack.ts';

/** What stands over the columns of a chapter's first page. */
export interface Opening {
  readonly rows: readonly Row[];
  /** Whole lines of the grid. */
  readonly height: number;
}

export const NO_OPENING: Opening = { rows: [], height: 0 };

/** Rows as an opening, with a line at least between them and the columns. */
export function openingOf(rows: readonly Row[], { leading }: PageFrame): Opening {
  // A heading that begins the text leaves its own space to the opening, but loses it at the head of a column.
  const under = Math.max(0, leading - (rows.at(-1)?.height ?? 0));
  return { rows, height: Math.ceil((heightOf(rows) + under) / leading - 0.01) * leading };
}

/** The frame of columns of which the first two are under an opening. */
export function columnFrame(frame: PageFrame, { height }: Opening): PageFrame {
  return { ...frame, opensSpread: true, opening: { pages: 2, height: pt(height) } };
}

/**
 * Pages of columns that follow each other in the direction of the leading language; those of the last end level. The
 * first has the opening above them.
 */
export function columnPages(
  composer: Composer,
  columns: readonly MarkPage[],
  opening: Opening,
  frame: PageFrame,
): readonly MarkPage[] {
  const last = Math.floor((columns.length - 1) / 2) * 2;
  const level = levelled(columns.slice(last), floatsOf(columns), frameOf(frame, last));
  const pages: MarkPage[] = [];
  for (let at = 0; at < last; at += 2) pages.push(sideBySide(composer, columns.slice(at, at + 2)));
  const [first, ...others] = [...pages, sideBySide(composer, level)];
  return [under(opening, first!), ...others];
}

function under({ rows, height }: Opening, page: MarkPage): MarkPage {
  if (height === 0) return page;
  const lower = (placed: MarkPage['rows']) => placed.map((each) => ({ ...each, y: pt(each.y + height) }));
  const head = rows.map((row, index) => {
    return { y: pt(heightOf(rows.slice(0, index)) + row.before), row, again: false };
  });
  return { ...page, rows: [...head, ...lower(page.rows)], rules: lower(page.rules ?? []), notes: lower(page.notes) };
}

function sideBySide(composer: Composer, columns: readonly MarkPage[]): MarkPage {
  const { textWidth, areaWidth, direction } = composer.design;
  const step = areaWidth - textWidth;
  const placed = columns.map((column, index) => {
    const shift = (index === 0) === (direction === 'ltr') ? 0 : step;
    const move = (rows: MarkPage['rows']) => moved(rows, shift);
    return { rows: move(column.rows), rules: move(noteRule(composer, column)), notes: move(column.notes) };
  });
  return {
    rows: placed.flatMap(({ rows }) => rows),
    rules: placed.flatMap(({ rules }) => rules),
    notes: placed.flatMap(({ notes }) => notes),
    continued: columns[0]?.continued ?? false,
  };
}

function moved(rows: MarkPage['rows'], by: number): MarkPage['rows'] {
  if (by === 0) return rows;
  return rows.map((placed) => {
    const content = placed.row.content.map((mark): Mark => ({ ...mark, x: mark.x + by }));
    return { ...placed, row: { ...placed.row, content } };
  });
}

/**
 * The last columns as low as they may be and still hold all that is left. Columns that begin in the middle of a note
 * stay as they are: what is left of it belongs to no row of theirs.
 */
function levelled(columns: readonly MarkPage[], floats: Floats, frame: PageFrame): readonly MarkPage[] {
  if (columns.some(({ continued }) => continued)) return columns;
  const placed = columns.flatMap((column) => column.rows.flatMap(({ row, again }) => (again ? [] : [row])));
  const rows = placed.map((row, index) => standing(row, placed[index - 1], floats, frame));
  const most = Math.floor(frame.height / frame.leading);
  for (let lines = leastLines(rows, frame); lines < most; lines++) {
    const set = paginate(rows, { ...frame, height: pt(lines * frame.leading), opening: undefined });
    if (set.length <= 2 && fits(set, lines * frame.leading) && isWellParted(set)) return set;
  }
  return columns;
}

/** What is on rows of figures and tables that were moved, with the space that each wants beside it. */
type Floats = ReadonlyMap<Row['content'], number>;

function floatsOf(columns: readonly MarkPage[]): Floats {
  const floats = columns.flatMap(({ rows }) => rows.flatMap(({ row }) => row.floats));
  return new Map(floats.flatMap(({ rows }) => rows.map((row) => [row.content, rows[0]?.before ?? 0] as const)));
}

/** What was moved stands where it is already: nothing hangs on a row any more, and text keeps off it. */
function standing(row: Row, above: Row | undefined, floats: Floats, { leading }: PageFrame): Row {
  const gap = above !== undefined && !floats.has(row.content) ? (floats.get(above.content) ?? 0) : 0;
  if (row.floats.length === 0 && gap <= row.before) return row;
  return { ...row, floats: [], before: pt(Math.max(row.before, Math.min(gap, leading))) };
}

/** No column can hold less than half of what there is. */
function leastLines(rows: readonly Row[], { leading }: PageFrame): number {
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  return Math.max(1, Math.floor(height / 2 / leading));
}

/** No heading alone at the foot of the first column, no line alone at either end: rather are the columns uneven. */
function isWellParted([, second]: readonly MarkPage[]): boolean {
  return (second?.rows[0]?.row.breakCost ?? 0) < BREAK_COST.lonely;
}

/** A column that could not be set as it should be is higher than it may be. */
function fits(columns: readonly MarkPage[], height: number): boolean {
  return columns.every(({ rows, notes }) => {
    const foot = [...rows, ...notes].reduce((lowest, { y, row }) => Math.max(lowest, y + row.height), 0);
    return foot <= height + 0.01;
  });
}
