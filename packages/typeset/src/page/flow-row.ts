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
  /** Rows set once more above it when it begins a page: the head of its table. Left out where both have no room. */
  readonly repeated: readonly FlowRow<T>[];
  /** Notes called in it, in the order of their calls: they stand at the foot of its page. */
  readonly notes: readonly FlowNote<T>[];
  /** Figures and tables mentioned in it that need not stand where they are mentioned. */
  readonly floats: readonly FlowFloat<T>[];
  /**
   * How much the space above it may grow so that the page ends where the one opposite does. A row on the grid moves by
   * whole leadings: what it and the rows off the grid before it may grow by counts together.
   */
  readonly stretch: Pt;
  readonly content: T;
}

/**
 * A note at the foot of the page: continued at the foot of the next where it finds no room, broken between its rows at
 * their `breakCost`. Its rows stand under each other with the space above each; they are not on the grid.
 */
export interface FlowNote<T> {
  readonly rows: readonly FlowRow<T>[];
}

/**
 * Rows that are never parted and go to the head or the foot of the page they are mentioned on, else of a later one. The
 * space above the first is left between the float and what stands next to it; text under it begins on the grid. Notes
 * called in a float stand on the page of its mention.
 */
export interface FlowFloat<T> {
  readonly rows: readonly FlowRow<T>[];
  readonly place: 'head' | 'foot' | 'either';
}

export interface PlacedRow<T> {
  /** Of its top, from the top of the text area. */
  readonly y: Pt;
  readonly row: FlowRow<T>;
  /** Whether it is one of the `repeated` rows of the row below. */
  readonly again: boolean;
}

export interface RowPage<T> {
  /** Text and floats, from the page's head to its foot. */
  readonly rows: readonly PlacedRow<T>[];
  /** Rows of the notes at its foot; the last ends at the text area's foot. Their rule stands in the gap above the first. */
  readonly notes: readonly PlacedRow<T>[];
  /** Whether the first of them goes on from the page before. */
  readonly continued: boolean;
}

/**
 * Costs of page breaks, beside the cost of leaving a page partly empty (2000 × the empty fraction squared): a pair of
 * paragraphs is kept together unless a third of the page would stay empty, two lines of a paragraph nearly always.
 */
export const BREAK_COST = {
  none: 0,
  /** Inside a word, where no page need end a line lower than its neighbour for it. */
  divided: 20,
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
