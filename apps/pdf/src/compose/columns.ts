// Blocks of lines come in; pages of columns that are filled one after the other, the last ones to the same height, go out.

import type { Row } from '../paint/mark.ts';

/** Rows that stay together in one column. */
export interface ColumnBlock {
  readonly rows: readonly Row[];
  readonly height: number;
  /** The space above it, except at the head of a column. */
  readonly before: number;
}

interface PlacedBlock {
  readonly block: ColumnBlock;
  /** Of its top, from that of the column. */
  readonly y: number;
}

export type Column = readonly PlacedBlock[];

/** Columns of one page. */
export type ColumnPage = readonly Column[];

const TOLERANCE = 0.01;

/**
 * Fills pages of `count` columns. `first` and `full` are the heights of the first page's columns and of all others.
 * The columns of the last page are as high as each other, as nearly as the blocks allow. A block higher than a column
 * is parted between its rows.
 */
export function fillColumns(
  blocks: readonly ColumnBlock[],
  count: number,
  first: number,
  full: number,
): readonly ColumnPage[] {
  const pages: ColumnPage[] = [];
  let rest = blocks.flatMap((block) => (block.height > Math.min(first, full) ? parted(block) : [block]));
  while (rest.length > 0) {
    const height = pages.length === 0 ? first : full;
    const filled = fillPage(rest, count, height);
    const taken = filled.flat().length;
    pages.push(taken === rest.length ? balanced(rest, count, height) : filled);
    rest = rest.slice(taken);
  }
  return pages;
}

function parted({ rows, before }: ColumnBlock): readonly ColumnBlock[] {
  return rows.map((row, index) => ({ rows: [row], height: row.height, before: index === 0 ? before : row.before }));
}

function fillPage(blocks: readonly ColumnBlock[], count: number, height: number): ColumnPage {
  const columns: Column[] = [];
  let rest = blocks;
  for (let column = 0; column < count; column++) {
    const filled = fillColumn(rest, height);
    columns.push(filled);
    rest = rest.slice(filled.length);
  }
  return columns;
}

/** At least one block, so that every page takes something. */
function fillColumn(blocks: readonly ColumnBlock[], height: number): Column {
  const column: PlacedBlock[] = [];
  let y = 0;
  for (const block of blocks) {
    const top = y === 0 ? 0 : y + block.before;
    if (y > 0 && top + block.height > height + TOLERANCE) break;
    column.push({ block, y: top });
    y = top + block.height;
  }
  return column;
}

/** The lowest columns that hold all the blocks. */
function balanced(blocks: readonly ColumnBlock[], count: number, height: number): ColumnPage {
  let least = 0;
  let most = height;
  while (most - least > 0.5) {
    const middle = (least + most) / 2;
    if (fillPage(blocks, count, middle).flat().length < blocks.length) least = middle;
    else most = middle;
  }
  return fillPage(blocks, count, most);
}
