// The trimmed size of a page, its bleed and whether it has marks come in; its boxes (ISO 32000-1, 14.11.2) go out.

/** Lengths in points. */
export interface PageSheet {
  /** Trimmed. */
  readonly pageWidth: number;
  readonly pageHeight: number;
  /** How far colour runs over the trimmed edge. */
  readonly bleed: number;
  /** Whether crop marks stand outside it. */
  readonly marks: boolean;
}

type Rectangle = readonly [left: number, bottom: number, right: number, top: number];

export interface PageBoxes {
  readonly media: Rectangle;
  readonly bleed: Rectangle;
  readonly trim: Rectangle;
}

/** Between the trimmed edge and a mark, at least, so that no cut leaves a trace of it; and of the mark. */
export const MARK_GAP = 8.5;
export const MARK_LENGTH = 14.2;
/** Between a mark and the edge of the sheet. */
const MARK_EDGE = 5.7;

/** How far a mark begins outside the trimmed edge: never in the bleed. */
export function markStart({ bleed }: PageSheet): number {
  return Math.max(bleed, MARK_GAP);
}

/** The media box begins at 0; the others lie in it, alike on all sides. */
export function pageBoxes(sheet: PageSheet): PageBoxes {
  const { pageWidth, pageHeight, bleed, marks } = sheet;
  const outside = marks ? markStart(sheet) + MARK_LENGTH + MARK_EDGE : bleed;
  const around = (by: number): Rectangle => [
    hundredths(outside - by),
    hundredths(outside - by),
    hundredths(outside + pageWidth + by),
    hundredths(outside + pageHeight + by),
  ];
  return { media: around(outside), bleed: around(bleed), trim: around(0) };
}

function hundredths(points: number): number {
  return Math.round(points * 100) / 100;
}
