// A sheet of paper and a page come in; how the sheet lies and where pages stand on it goes out.

import { type Pt, pt } from '../model/length.ts';

/** The edge of the paper over which a printer turns it for its other side. */
export type FlipEdge = 'short' | 'long';

export interface SheetSetting {
  /** The edges of the paper, in points. */
  readonly paper: { readonly short: number; readonly long: number };
  readonly page: { readonly width: number; readonly height: number };
  /** Pages on one side. */
  readonly up: 2 | 4;
  readonly flip: FlipEdge;
}

/** The sheet as it lies when its front is read. */
export interface SheetFrame {
  readonly width: Pt;
  readonly height: Pt;
  readonly pageWidth: Pt;
  readonly pageHeight: Pt;
  /** Folios one under the other, which are cut apart. */
  readonly rows: 1 | 2;
  /** From the sheet's left and top edges to the pages. */
  readonly left: Pt;
  readonly top: Pt;
  /** Whether the back comes to lie head down, and must be printed so: the edge that is flipped over is above it. */
  readonly turnsBack: boolean;
}

/** Half a millimetre: formats in whole millimetres are not exactly halves of each other. */
const TOLERANCE = 1.42;

/** The pages in the middle of the sheet; undefined where they are larger than it. */
export function sheetFrame({ paper, page, up, flip }: SheetSetting): SheetFrame | undefined {
  const rows = up === 4 ? 2 : 1;
  const [wide, high] = [2 * page.width, rows * page.height];
  const lies = wide > high;
  const [width, height] = lies ? [paper.long, paper.short] : [paper.short, paper.long];
  if (wide > width + TOLERANCE || high > height + TOLERANCE) return undefined;
  return {
    width: pt(width),
    height: pt(height),
    pageWidth: pt(page.width),
    pageHeight: pt(page.height),
    rows,
    left: pt((width - wide) / 2),
    top: pt((height - high) / 2),
    // The short edges of a sheet that lies are at its sides, where a leaf of a book is turned.
    turnsBack: lies === (flip === 'long'),
  };
}
