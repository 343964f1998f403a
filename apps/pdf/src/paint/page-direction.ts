// The lines of a page come in; what must be added to them so that poppler reads those of both directions goes out.

import type { Cluster, PlacedPiece, VisualLine } from '@warraq/typeset';

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

export const ONE_DIRECTION: PageDirection = { marksAtStart: 0, markAtEnd: false };

/** More marks than this in a line are too many for what they save: the page has hardly a right-to-left line. */
const MOST_MARKS = 48;
/** What the count here and poppler's may differ by: its table of characters is older. */
const SURE = { share: 0.03, letters: 8 };

export function pageDirection(lines: Iterable<VisualLine>): PageDirection {
  const count = { ltr: 0, rtl: 0, rtlLines: 0, broken: 0, mixed: 0 };
  for (const line of lines) {
    const isRtl = isRightToLeft(line);
    if (isRtl) count.rtlLines++;
    if (isRtl && line.pieces.some(isBroken)) count.broken++;
    if (!isRtl && line.pieces.some((piece) => piece.direction === 'rtl')) count.mixed++;
    for (const piece of line.pieces) count[piece.direction] += lettersOf(piece);
  }
  if (count.rtl === 0) return ONE_DIRECTION;
  const missing = count.ltr * (1 + SURE.share) + SURE.letters - count.rtl;
  if (missing <= 0) return { marksAtStart: 0, markAtEnd: true };
  const marksAtStart = Math.ceil(missing / count.rtlLines);
  return count.broken > count.mixed && marksAtStart <= MOST_MARKS ? { marksAtStart, markAtEnd: true } : ONE_DIRECTION;
}

export function isRightToLeft(line: VisualLine): boolean {
  return line.pieces.length > 0 && line.pieces.every((piece) => piece.level > 0);
}

function isBroken(piece: PlacedPiece): boolean {
  return piece.direction === 'ltr' || piece.clusters.some(({ text }) => SIGN.test(text));
}

const SIGN = /^[+\-#$%,./:\u060c\u066a-\u066c\u2212]/;
const LETTER = /\p{L}/gu;
const known = new WeakMap<Cluster, number>();

function lettersOf(piece: PlacedPiece): number {
  let letters = 0;
  for (const cluster of piece.clusters) {
    let own = known.get(cluster);
    if (own === undefined) {
      own = cluster.text.match(LETTER)?.length ?? 0;
      known.set(cluster, own);
    }
    letters += own;
  }
  return letters;
}
