// What stands on a side of a sheet beside the book's pages: strokes, and lines of text at their places.

import type { VisualLine } from '@warraq/typeset';

/** In points from the sheet's left and top edges; `y` is that of the baseline. */
export interface PlacedLine {
  readonly line: VisualLine;
  readonly x: number;
  readonly y: number;
}

export interface SideMarks {
  /** Painting operators in PDF coordinates that leave the graphics state as they find it. */
  readonly strokes: string;
  readonly lines: readonly PlacedLine[];
}

export const NO_MARKS: SideMarks = { strokes: '', lines: [] };
