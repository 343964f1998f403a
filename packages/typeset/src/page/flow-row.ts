// What pages are made of: rows of a flow, and the pages with the rows at their places.

import type { Pt } from '../model/length.ts';

/** A strip of the text area that is never split: a line, the lines of a table row side by side, a figure. */
export interface FlowRow<T> {
  readonly height: Pt;
  /** Space above it; dropped at the top of a page. */
  readonly before: Pt;
  /** Whether its top stands on the baseline grid: moved down to the next line of the grid where it does not. */
  readonly onGrid: boolean;
  /** How bad it is that a page begins with it, see `BREAK_COST`; the costs of several reasons are added. */
  readonly breakCost: number;
  /** Rows set once more above it when it begins a page: the head of its table. */
  readonly repeated: readonly FlowRow<T>[];
  readonly content: T;
}

export interface PlacedRow<T> {
  /** Of its top, from the top of the text area. */
  readonly y: Pt;
  readonly row: FlowRow<T>;
  /** Whether it is one of the `repeated` rows of the row below. */
  readonly again: boolean;
}

export interface RowPage<T> {
  readonly rows: readonly PlacedRow<T>[];
}

/**
 * Costs of page breaks, beside the cost of leaving a page partly empty (2000 × the empty fraction squared): a pair of
 * paragraphs is kept together unless a third of the page would stay empty, two lines of a paragraph nearly always.
 */
export const BREAK_COST = {
  none: 0,
  /** Inside something that should stay together where it fits. */
  apart: 200,
  /** One line of a paragraph alone at the foot or the head of a page, or a table row split. */
  lonely: 1500,
  /** Between a heading and what follows it. */
  never: 1_000_000,
} as const;

/** The cost of a page break before line `index` of a paragraph of `count` lines: widows and orphans of one line. */
export function lineBreakCost(index: number, count: number): number {
  return index === 1 || (index > 0 && index === count - 1) ? BREAK_COST.lonely : BREAK_COST.none;
}
