// An edition and the size and number of its pages come in; its sheets, or the problems why there are none, go out.

import { type BookletDesign, type Checked, type Edition, error, type Problem, startOf, warning } from '@warraq/core';
import {
  type FlipEdge,
  FOLIO,
  type Folding,
  type Imposition,
  impose,
  pt,
  type SheetFrame,
  sheetFrame,
} from '@warraq/typeset';
import { inPoints, millimetres, type Paper, paperFor } from './paper-sheets.ts';

export interface BookletPlan {
  readonly paper: Paper;
  readonly imposition: Imposition;
  readonly flip: FlipEdge;
}

/** What of a book its sheets depend on. Lengths in points. */
export interface PlannedPages {
  readonly count: number;
  readonly width: number;
  readonly height: number;
}

/** Pages of a signature where nothing is said and signatures stand side by side: what folds well by hand. */
const USUAL_SIGNATURE = 16;

/** Paper thicker than this, in millimetres, does not stay folded: sixteen sheets of office paper. */
const THICKEST_FOLD = 1.6;

/**
 * Plans a booklet. Problems: `sheet-too-small` (error; no plan then), `signature-does-not-fit` (warning) where the last
 * signature is smaller than asked for or has empty pages, `fold-too-thick` (warning) where too many sheets are folded
 * together.
 */
export function planBooklet(edition: Edition, pages: PlannedPages): Checked<BookletPlan | undefined> {
  const { booklet, page } = edition.collection.print;
  const { up, flip } = booklet;
  const frameOn = (paper: Paper): SheetFrame | undefined => sheetFrame({ paper, page: pages, up, flip });
  const paper = paperFor(booklet.sheet, page.size, (one) => frameOn(one) !== undefined);
  const frame = frameOn(paper);
  if (frame === undefined) return { value: undefined, problems: [sheetTooSmall(booklet, paper, pages)] };
  const thickness = pt(inPoints(booklet.paper));
  const folding = foldingOf(booklet);
  const imposition = impose({ pages: pages.count, binding: edition.binding, folding, frame, thickness });
  return {
    value: { paper, imposition, flip },
    problems: [...signatureProblems(booklet, pages.count, imposition), ...thicknessProblems(booklet, imposition)],
  };
}

function foldingOf({ binding, signature }: BookletDesign): Folding {
  if (signature !== 'auto') return { kind: 'fixed', pages: signature };
  switch (binding) {
    case 'saddle':
      return { kind: 'one' };
    case 'perfect':
      return { kind: 'even', most: USUAL_SIGNATURE };
  }
}

function sheetTooSmall(booklet: BookletDesign, { short, long }: Paper, pages: PlannedPages): Problem {
  const size = (width: number, height: number): string => `${millimetres(width)} × ${millimetres(height)}`;
  const { up } = booklet;
  const place = booklet.places?.sheet ?? startOf('collection.yaml');
  return error('sheet-too-small', place, { up, page: size(pages.width, pages.height), sheet: size(short, long) });
}

/** Where `signature` is left to us no booklet has more than three empty pages, which is no fault of anybody. */
function signatureProblems(
  { signature, places }: BookletDesign,
  pages: number,
  { signatures, blanks }: Imposition,
): readonly Problem[] {
  if (signature === 'auto' || pages % signature === 0) return [];
  const last = FOLIO * (signatures.at(-1) ?? 0);
  const missing = signature - (pages % signature);
  const place = places?.signature ?? startOf('collection.yaml');
  return [warning('signature-does-not-fit', place, { pages, signature, last, blanks, missing })];
}

function thicknessProblems({ paper, places }: BookletDesign, { signatures }: Imposition): readonly Problem[] {
  const sheets = Math.max(...signatures);
  const most = Math.max(1, Math.floor(THICKEST_FOLD / paper + 1e-9));
  if (sheets <= most) return [];
  const place = places?.binding ?? startOf('collection.yaml');
  const pages = FOLIO * Math.min(most, USUAL_SIGNATURE / FOLIO);
  return [warning('fold-too-thick', place, { sheets, most, pages })];
}
