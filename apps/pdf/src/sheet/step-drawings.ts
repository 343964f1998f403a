// A step and the facts of a booklet come in; its drawing goes out, 120 units wide and 90 high, with the words in it.

import { drawBinding, drawFold, drawStaple, drawTrim } from './fold-drawings.ts';
import type { StepKind } from './instruction-steps.ts';
import type { Pen, Point } from './pen.ts';
import { drawByHand, drawCheck, drawCut, drawPrint } from './print-drawings.ts';

export const DRAWING = { width: 120, height: 90 };

/** A short text in a drawing, in the middle of `at`. */
export interface DrawnWord {
  readonly text: string;
  readonly at: Point;
  /** A wider one is left out: what it says stands in the step's sentence too. */
  readonly room: number;
}

/** What drawings show of the booklet. */
export interface DrawingFacts {
  readonly bound: 'left' | 'right';
  /** Of the sheet: wider than high. */
  readonly lies: boolean;
  readonly rows: 1 | 2;
  /** Whether the printer turns it as a leaf of a book is turned. */
  readonly turnsLikeLeaf: boolean;
  readonly paper: string;
  readonly fullSize: string;
  /** The number of the first page, in the edition's digits. */
  readonly first: string;
  readonly spine: string;
}

/** Draws with the pen; gives the words, which the pen cannot write. */
export function drawStep(kind: StepKind, pen: Pen, facts: DrawingFacts): readonly DrawnWord[] {
  switch (kind) {
    case 'print':
      return drawPrint(pen, facts);
    case 'by-hand':
      return drawByHand(pen, facts);
    case 'check':
      return drawCheck(pen, facts);
    case 'cut':
      return drawCut(pen);
    case 'fold':
      return drawFold(pen, facts);
    case 'staple':
      return drawStaple(pen);
    case 'bind':
      return drawBinding(pen, facts);
    case 'trim':
      return drawTrim(pen, facts);
  }
}
