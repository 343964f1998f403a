// The plan of a booklet comes in; the marks of each of its sheets go out: where to fold and cut, and which sheet it is.

import type { Imposition, Sheet, SheetFrame, Spine, VisualLine } from '@warraq/typeset';
import { Pen, type Point } from './pen.ts';
import type { PlacedLine, SideMarks } from './side-marks.ts';

/** The short texts that marks consist of, each set on one line. */
export interface MarkTexts {
  signature(index: number): VisualLine | undefined;
  sheet(index: number, side: 'front' | 'back'): VisualLine | undefined;
  halfLeft(): VisualLine | undefined;
}

/** Lengths in points. Marks keep a little away from what is cut off along them. */
const GAP = 3;
const LENGTH = 12;
const HAIRLINE = 0.3;
/** Less room than this beside the pages shows no mark: printers leave the edge of the paper white. */
const LEAST_ROOM = 10;
/** How far a cut shows at the edges of sheets that have no room beside their pages. */
const CUT = 20;

export function sheetMarks(plan: Imposition, index: number, side: 'front' | 'back', texts: MarkTexts): SideMarks {
  const { frame, signatures } = plan;
  const sheet = plan.sheets[index]!;
  const pen = new Pen({ left: 0, top: frame.height, scale: 1 });
  foldMarks(pen, frame);
  cropMarks(pen, frame);
  const lines = [...lineOf(texts.sheet(index, side), (line) => underPages(frame, line))];
  if (side === 'front') {
    cutMarks(pen, frame);
    lines.push(...leftOver(frame, sheet, texts));
    if (signatures.length > 1) {
      for (const spine of sheet.front.spines) lines.push(...step(pen, frame, spine, signatures.length, texts));
    }
  }
  return { strokes: pen.finish(), lines };
}

function hair(pen: Pen, from: Point, to: Point): void {
  pen.line([from, to], { weight: HAIRLINE });
}

/** Over and under the pages, where the sheet is higher than they are. */
function foldMarks(pen: Pen, { width, height, top }: SheetFrame): void {
  if (top < LEAST_ROOM) return;
  const length = Math.min(LENGTH, top - GAP);
  const x = width / 2;
  pen.line(
    [
      [x, top - GAP],
      [x, top - GAP - length],
    ],
    { weight: HAIRLINE, dashed: true },
  );
  pen.line(
    [
      [x, height - top + GAP],
      [x, height - top + GAP + length],
    ],
    { weight: HAIRLINE, dashed: true },
  );
}

/** At the corners of the pages, on the sides where something is to be cut off. */
function cropMarks(pen: Pen, { width, height, left, top }: SheetFrame): void {
  for (const [x, outX] of [
    [left, -1],
    [width - left, 1],
  ] as const) {
    for (const [y, outY] of [
      [top, -1],
      [height - top, 1],
    ] as const) {
      if (left >= LEAST_ROOM) hair(pen, [x + outX * GAP, y], [x + outX * (GAP + lengthIn(left)), y]);
      if (top >= LEAST_ROOM) hair(pen, [x, y + outY * GAP], [x, y + outY * (GAP + lengthIn(top))]);
    }
  }
}

function lengthIn(room: number): number {
  return Math.min(LENGTH, room - GAP);
}

/** Between two rows of pages: at the edges of the sheet, and a cross on the fold. They lie on the cut itself. */
function cutMarks(pen: Pen, { width, height, left, rows }: SheetFrame): void {
  if (rows === 1) return;
  const [x, y] = [width / 2, height / 2];
  const length = left >= LEAST_ROOM ? left - GAP : CUT;
  hair(pen, [0, y], [length, y]);
  hair(pen, [width - length, y], [width, y]);
  hair(pen, [x - GAP, y], [x + GAP, y]);
  hair(pen, [x, y - GAP], [x, y + GAP]);
}

/** Of a step, and where in a page's height the steps stand. */
const STEP = { width: 4, height: 11, from: 0.1, to: 0.8 };

/** A black step on the outside of a signature's fold, lower than that of the one before, and the signature's number. */
function step(
  pen: Pen,
  { pageHeight }: SheetFrame,
  { signature, x, top }: Spine,
  count: number,
  texts: MarkTexts,
): readonly PlacedLine[] {
  const room = (STEP.to - STEP.from) * pageHeight;
  const rise = Math.min(STEP.height + 1, room / count);
  const y = top + STEP.from * pageHeight + signature * rise;
  const half = STEP.width / 2;
  pen.fill([
    [x - half, y],
    [x + half, y],
    [x + half, y + STEP.height],
    [x - half, y + STEP.height],
  ]);
  return lineOf(texts.signature(signature), (line) => ({
    line,
    x: x - line.width / 2,
    y: y + STEP.height + line.ascent,
  }));
}

/** In the middle of the margin under the pages, if there is one. */
function underPages({ width, height, top }: SheetFrame, line: VisualLine): PlacedLine | undefined {
  if (top < LEAST_ROOM + GAP) return undefined;
  // Beside the fold mark, where no crop mark is either.
  const y = height - top + GAP + Math.min(top - GAP, LENGTH) / 2 + line.ascent / 2;
  return { line, x: width / 4 - line.width / 2, y };
}

function leftOver(
  { width, height, pageHeight }: SheetFrame,
  { halfLeft }: Sheet,
  texts: MarkTexts,
): readonly PlacedLine[] {
  if (!halfLeft) return [];
  return lineOf(texts.halfLeft(), (line) => ({ line, x: (width - line.width) / 2, y: (height + pageHeight) / 2 }));
}

function lineOf(
  line: VisualLine | undefined,
  place: (line: VisualLine) => PlacedLine | undefined,
): readonly PlacedLine[] {
  const placed = line && place(line);
  return placed === undefined ? [] : [placed];
}
