// The lines of a page come in; what must be added to them so that poppler reads those of both directions goes out.

import type { PlacedPiece, VisualLine } from '@warraq/typeset';
import { NUMBER_SIGN } from '../font/cluster-encoder.ts';

/**
 * poppler (pdftotext, Evince, Okular) counts the letters of a page and reads all its lines in the direction of the
 * greater number. Read from the left, a right-to-left line breaks at every number, comma and Latin name; read from the
 * right, a left-to-right line loses only the sign at its end, which a mark behind it saves.
 */
export interface PageDirection {
  /** How many right-to-left marks each right-to-left line must begin with, to make the greater number. */
  readonly marksAtStart: number;
  /** Whether a left-to-right line that ends in a sign needs a mark behind it. */
  readonly markAtEnd: boolean;
}

const ONE_DIRECTION: PageDirection = { marksAtStart: 0, markAtEnd: false };

/** More marks than this in a line are too many for what they save: the page has hardly a right-to-left line. */
const MOST_MARKS = 48;
/** What the count here and poppler's may differ by: its table of characters is older. */
const SURE = { share: 0.03, letters: 8 };

/** Below this share of left-to-right text nobody needs to count letters. */
const CLEARLY = 0.6;

/** Most pages are told by their clusters; letters are counted only where both directions have many. */
export function pageDirection(lines: Iterable<VisualLine>): PageDirection {
  const all = [...lines];
  const size = { ltr: 0, rtl: 0 };
  for (const { pieces } of all) for (const piece of pieces) size[piece.direction] += piece.clusters.length;
  if (size.rtl === 0) return ONE_DIRECTION;
  if (size.ltr < CLEARLY * size.rtl) return { marksAtStart: 0, markAtEnd: true };
  return balanced(all);
}

function balanced(lines: readonly VisualLine[]): PageDirection {
  const letters = { ltr: 0, rtl: 0 };
  for (const { pieces } of lines) for (const piece of pieces) letters[piece.direction] += lettersOf(piece);
  const missing = letters.ltr * (1 + SURE.share) + SURE.letters - letters.rtl;
  if (missing <= 0) return { marksAtStart: 0, markAtEnd: true };
  const rtl = lines.filter(isRightToLeft);
  const broken = rtl.filter(({ pieces }) => pieces.some(isBroken)).length;
  const mixed = lines.filter((line) => !isRightToLeft(line) && line.pieces.some(({ level }) => level % 2 === 1)).length;
  const marksAtStart = Math.ceil(missing / rtl.length);
  return broken > mixed && marksAtStart <= MOST_MARKS ? { marksAtStart, markAtEnd: true } : ONE_DIRECTION;
}

/** Whether the line's paragraph runs from the right: then nothing in it has level 0 (UAX #9). */
export function isRightToLeft(line: VisualLine): boolean {
  return line.pieces.length > 0 && line.pieces.every((piece) => piece.level > 0);
}

function isBroken(piece: PlacedPiece): boolean {
  return piece.direction === 'ltr' || piece.clusters.some(({ text }) => NUMBER_SIGN.test(text));
}

const LETTER = /\p{L}/gu;

function lettersOf({ clusters }: PlacedPiece): number {
  return clusters.reduce((sum, { text }) => sum + (text.match(LETTER)?.length ?? 0), 0);
}
