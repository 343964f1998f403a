// What parallel pages are made of: pairs of rows that begin level with each other, and the two sides of a page or spread.

import type { FlowRow, RowPage } from './flow-row.ts';

/**
 * The same thing twice, once on each of two sides (opposite pages, columns): their first rows are level. Floats of the
 * rows stand behind the row that has them; spaces never grow.
 */
export interface FlowPair<T> {
  readonly sides: readonly [readonly FlowRow<T>[], readonly FlowRow<T>[]];
}

/** A spread of two pages, or a page of two columns: what stands on each side, its own notes at its foot. */
export interface PairPage<T> {
  readonly sides: readonly [RowPage<T>, RowPage<T>];
}
