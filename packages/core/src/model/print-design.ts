// How a collection's printed books look, beside their text: the page, the booklet, what a press asks for.

import type { Place } from './place.ts';

/** Trimmed sizes: DIN and ISO, North American, and those of the book trade. */
export type PageSize = 'a4' | 'a5' | 'a6' | 'b5' | 'letter' | 'half-letter' | 'trade' | 'pocket';

export interface PageDesign {
  readonly size: PageSize;
  /** `canon`: wide outside and at the foot, as of old. `even`: alike all round, for screens. `narrow`: to save paper. */
  readonly margins: 'canon' | 'even' | 'narrow';
  /** `large`: 16 pt and more, unjustified and without hyphens, for readers who see little. `small`: to save paper. */
  readonly text: 'regular' | 'large' | 'small';
  readonly columns: 1 | 2;
  /** `screen`: pages one by one, none of them blank, links underlined. */
  readonly use: 'print' | 'screen';
  /** `black`: pictures are printed in shades of grey, and the cover is black on white. */
  readonly ink: 'any' | 'black';
}

/** How sheets of a booklet are printed, folded and bound. */
export interface BookletDesign {
  /** `saddle`: all sheets one inside the other, stapled in the fold. `perfect`: signatures side by side, glued or sewn. */
  readonly binding: 'saddle' | 'perfect';
  /** Pages of a signature, a multiple of four; `auto` chooses. */
  readonly signature: 'auto' | number;
  /** What the printer is fed with; `auto`: the sheet twice as large as the page, or four times where `up` is 4. */
  readonly sheet: 'auto' | 'a3' | 'a4' | 'a5' | 'letter' | 'tabloid';
  /** Pages on one side of a sheet. */
  readonly up: 2 | 4;
  /** The edge over which the printer turns the sheet. */
  readonly flip: 'short' | 'long';
  /** How thick a leaf is, in millimetres: pages move towards the fold by it. */
  readonly paper: number;
  /** Fold and cut marks, and the numbered steps on the spine that show whether all signatures are there. */
  readonly marks: boolean;
  /** Where collection.yaml says so; undefined where it says nothing of booklets. */
  readonly places: BookletPlaces | undefined;
}

/** Of what a page count can prove wrong; the place of the whole where it is not written. */
export interface BookletPlaces {
  readonly binding: Place;
  readonly signature: Place;
  readonly sheet: Place;
}

/** What a press asks for. */
export interface PressDesign {
  /** How far colour and pictures run over the trimmed edge, in millimetres. */
  readonly bleed: number;
  /** Crop marks outside the page. */
  readonly marks: boolean;
  /** How thick a leaf is, in millimetres: the spine of the cover is as wide as all leaves together. */
  readonly paper: number;
}

export interface PrintDesign {
  readonly page: PageDesign;
  readonly booklet: BookletDesign;
  readonly press: PressDesign;
}

/** Of office paper of 80 g/m², in millimetres. */
const OFFICE_PAPER = 0.1;

/** The design of a collection that says nothing of it. */
export const USUAL_PRINT: PrintDesign = {
  page: { size: 'a5', margins: 'canon', text: 'regular', columns: 1, use: 'print', ink: 'any' },
  booklet: {
    binding: 'saddle',
    signature: 'auto',
    sheet: 'auto',
    up: 2,
    flip: 'short',
    paper: OFFICE_PAPER,
    marks: true,
    places: undefined,
  },
  press: { bleed: 0, marks: false, paper: OFFICE_PAPER },
};
