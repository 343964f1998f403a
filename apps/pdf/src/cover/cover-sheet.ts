// The size of a book's pages, their number and their paper come in; where the panels of its cover lie goes out.

/** Lengths in points, from the trimmed left edge of the cover that lies open, its outside up. */
export interface CoverSheet {
  readonly width: number;
  readonly height: number;
  readonly spine: Panel;
  readonly front: Panel;
  readonly back: Panel;
}

export interface Panel {
  readonly left: number;
  readonly width: number;
}

/** How wide the spine is of so many pages, two on a leaf. `paper`: how thick a leaf is, in the unit of the result. */
export function spineWidth(pages: number, paper: number): number {
  return Math.ceil(pages / 2) * paper;
}

/** The front lies right of the spine of a book bound on the left, left of it where the book is bound on the right. */
export function coverSheet(pageWidth: number, height: number, spine: number, binding: 'left' | 'right'): CoverSheet {
  const left = { left: 0, width: pageWidth };
  const right = { left: pageWidth + spine, width: pageWidth };
  return {
    width: 2 * pageWidth + spine,
    height,
    spine: { left: pageWidth, width: spine },
    front: binding === 'left' ? right : left,
    back: binding === 'left' ? left : right,
  };
}
