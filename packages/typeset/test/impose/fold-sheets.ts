// Imposed sheets come in; they are printed, turned, cut and folded in software, and the pages of the book go out as they are read.

import type { Imposition, SheetSide } from '../../src/impose/impose.ts';
import type { FlipEdge } from '../../src/impose/sheet-frame.ts';

/** What stands on one face of a leaf of the finished book; undefined: nothing. */
export interface ReadPage {
  readonly page: number | undefined;
  readonly upright: boolean;
  /** From the fold of the leaf's own folio to the middle of the printed page. */
  readonly fromFold: number;
  /** Folios around its own. */
  readonly depth: number;
}

/** Ink on a piece of paper; places as they are seen from the paper's front, y downwards. */
interface Ink {
  readonly face: 'front' | 'back';
  readonly x: number;
  readonly y: number;
  readonly headUp: boolean;
  readonly page: number | undefined;
}

type Piece = readonly Ink[];

/** How somebody prints and binds; knows nothing of how pages were imposed but the sheets and the counts of folios. */
export interface Binder {
  readonly flip: FlipEdge;
  readonly binding: 'left' | 'right';
}

/** The faces of the leaves, from the front cover on. */
export function foldSheets({ frame, sheets, signatures }: Imposition, binder: Binder): readonly ReadPage[] {
  const { width, height, rows } = frame;
  const printed = sheets.map(({ front, back }) => print(front, back, binder.flip, width, height, frame));
  const pile = rows === 1 ? printed : cutAcross(printed, height);
  let taken = 0;
  const book = signatures.flatMap((folios) => {
    const signature = pile.slice(taken, taken + folios);
    taken += folios;
    return fold(signature, width / 2, binder.binding);
  });
  if (taken !== pile.length) throw new Error(`${pile.length - taken} folios are left over`);
  return book;
}

type PageSize = Pick<Imposition['frame'], 'pageWidth' | 'pageHeight'>;

function print(
  front: SheetSide,
  back: SheetSide,
  flip: FlipEdge,
  width: number,
  height: number,
  page: PageSize,
): Piece {
  const inkOf = (side: SheetSide, face: Ink['face']): readonly Ink[] =>
    side.slots.map((slot) => ({
      face,
      x: slot.left + slot.shift + page.pageWidth / 2,
      y: slot.top + page.pageHeight / 2,
      headUp: !slot.turned,
      page: slot.page,
    }));
  // The edges at the sides are the short ones of a sheet that is wider than high.
  const overSide = (width > height ? 'short' : 'long') === flip;
  const behind = inkOf(back, 'back').map((ink) =>
    overSide ? { ...ink, x: width - ink.x } : { ...ink, y: height - ink.y, headUp: !ink.headUp },
  );
  return [...inkOf(front, 'front'), ...behind];
}

/** All sheets cut through their middle, the lower halves laid under the upper; halves without a page are thrown away. */
function cutAcross(sheets: readonly Piece[], height: number): readonly Piece[] {
  const upper = sheets.map((sheet) => sheet.filter(({ y }) => y < height / 2));
  const lower = sheets.map((sheet) => sheet.filter(({ y }) => y > height / 2));
  return [...upper, ...lower].filter((piece) => piece.length > 0);
}

/** Pieces folded along `x`, fronts outwards, each inside the one before; the front cover is right of the fold if that is left. */
function fold(pieces: readonly Piece[], x: number, binding: 'left' | 'right'): readonly ReadPage[] {
  const isCover = (ink: Ink): boolean => (binding === 'left' ? ink.x > x : ink.x < x);
  const read = (piece: Piece, face: Ink['face'], cover: boolean, depth: number): ReadPage => {
    const [ink, ...others] = piece.filter((one) => one.face === face && isCover(one) === cover);
    if (ink === undefined || others.length > 0) throw new Error(`${others.length + 1} pages on one face of a leaf`);
    return { page: ink.page, upright: ink.headUp, fromFold: Math.abs(ink.x - x), depth };
  };
  const firstHalf = pieces.flatMap((piece, depth) => [
    read(piece, 'front', true, depth),
    read(piece, 'back', true, depth),
  ]);
  const secondHalf = pieces.map((piece, depth) => [
    read(piece, 'back', false, depth),
    read(piece, 'front', false, depth),
  ]);
  return [...firstHalf, ...secondHalf.reverse().flat()];
}
