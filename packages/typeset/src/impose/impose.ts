// The pages of a book, its folding and a sheet come in; every sheet goes out with the places of its pages on both sides.

import { type Pt, pt } from '../model/length.ts';
import { FOLIO, type Folding, signatureFolios } from './folding.ts';
import { type Binding, type Folio, foliosOf, type Pair } from './folio.ts';
import type { SheetFrame } from './sheet-frame.ts';

export interface Imposing {
  readonly pages: number;
  readonly binding: Binding;
  readonly folding: Folding;
  readonly frame: SheetFrame;
  /** How thick a leaf is. */
  readonly thickness: Pt;
}

/** The place of a page on one side of a sheet, as the side is printed: from its left and top edges. */
export interface Slot {
  /** From 0; undefined: an empty page. */
  readonly page: number | undefined;
  readonly left: Pt;
  readonly top: Pt;
  /** By how much the page is moved to the right inside its place, to the left where negative: towards the fold. */
  readonly shift: Pt;
  /** Whether it stands on its head. */
  readonly turned: boolean;
}

/** The outside of a signature's fold. */
export interface Spine {
  readonly signature: number;
  readonly x: Pt;
  readonly top: Pt;
}

export interface SheetSide {
  readonly slots: readonly Slot[];
  readonly spines: readonly Spine[];
}

export interface Sheet {
  readonly front: SheetSide;
  readonly back: SheetSide;
  /** Whether its lower half bears nothing and belongs to no book. */
  readonly halfLeft: boolean;
}

export interface Imposition {
  readonly frame: SheetFrame;
  readonly sheets: readonly Sheet[];
  /** Folios of each signature. */
  readonly signatures: readonly number[];
  /** Empty pages, all behind the last. */
  readonly blanks: number;
}

/**
 * Imposes a book. The front of a sheet is the outside of its folios. Where a sheet has two rows, the upper ones of all
 * sheets are the first half of the book's folios and the lower ones the second: the whole pile is cut once, and the lower
 * half laid under the upper. Pages move towards the fold by the thickness of the folios around them, so that the margins
 * look alike when the book is trimmed.
 */
export function impose({ pages, binding, folding, frame, thickness }: Imposing): Imposition {
  const signatures = signatureFolios(pages, folding);
  const folios = foliosOf(pages, signatures, binding);
  const count = Math.ceil(folios.length / frame.rows);
  const sheets = Array.from({ length: count }, (_, index): Sheet => {
    const rows = Array.from({ length: frame.rows }, (_, row) => folios[row * count + index]);
    const side = (of: 'outer' | 'inner'): readonly Slot[] =>
      rows.flatMap((folio, row) =>
        folio === undefined ? [] : slotsOf(frame, folio[of], folio.depth * thickness, row),
      );
    return {
      front: { slots: side('outer'), spines: rows.flatMap((folio, row) => spineOf(frame, folio, row)) },
      back: { slots: side('inner').map((slot) => (frame.turnsBack ? turned(frame, slot) : slot)), spines: [] },
      halfLeft: rows.includes(undefined),
    };
  });
  return { frame, sheets, signatures, blanks: folios.length * FOLIO - pages };
}

function slotsOf(frame: SheetFrame, [left, right]: Pair, shift: number, row: number): readonly Slot[] {
  const top = pt(frame.top + row * frame.pageHeight);
  const place = { top, turned: false };
  return [
    { ...place, page: left, left: frame.left, shift: pt(shift) },
    { ...place, page: right, left: pt(frame.left + frame.pageWidth), shift: pt(-shift) },
  ];
}

/** A slot of a side that is printed head down. */
function turned({ width, height, pageWidth, pageHeight }: SheetFrame, slot: Slot): Slot {
  return {
    page: slot.page,
    left: pt(width - slot.left - pageWidth),
    top: pt(height - slot.top - pageHeight),
    shift: pt(-slot.shift),
    turned: true,
  };
}

function spineOf({ width, top, pageHeight }: SheetFrame, folio: Folio | undefined, row: number): readonly Spine[] {
  if (folio?.depth !== 0) return [];
  return [{ signature: folio.signature, x: pt(width / 2), top: pt(top + row * pageHeight) }];
}
