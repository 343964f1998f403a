// The pages of a book and the plan of its sheets come in; the bytes of the booklet's PDF go out.

import type { FlipEdge, SheetFrame, Slot } from '@warraq/typeset';
import type { PdfReference } from 'pdfkit';
import { BookDocument } from '../file/book-document.ts';
import { pdfNumber } from '../file/pdf-syntax.ts';
import { writeStream } from '../file/write-stream.ts';
import { createFontObjects } from '../font/font-objects.ts';
import type { LineReading } from '../paint/line-shows.ts';
import { pageDirection } from '../paint/page-direction.ts';
import { createPageResources } from '../paint/page-resources.ts';
import { type Book, linesOf } from '../paint/paint-book.ts';
import { paintMark } from '../paint/paint-marks.ts';
import { pageOnSheet, type SheetPainting, untaggedWork } from './page-on-sheet.ts';
import type { BookletPlan } from './plan-booklet.ts';
import { NO_MARKS, type SideMarks } from './side-marks.ts';

/** What stands on the sheets beside the book's pages. */
export interface BookletExtras {
  /** The front of the leaf before the sheets. */
  readonly instructions: SideMarks;
  /** Of a sheet, from 0, and its side. */
  marksOf(sheet: number, side: 'front' | 'back'): SideMarks;
}

interface Painting extends SheetPainting {
  readonly document: BookDocument;
  readonly book: Book;
  readonly frame: SheetFrame;
}

/**
 * Paints a booklet: a leaf that says how to print and fold, empty on its back, then the front and the back of every
 * sheet. Pages are painted where they stand on their sheets, so that nothing is in the file twice. `painted` is called
 * after every page of the file.
 */
export function paintBooklet(book: Book, plan: BookletPlan, extras: BookletExtras, painted: () => void): Uint8Array {
  const { frame, sheets } = plan.imposition;
  const sheet = { pageWidth: frame.width, pageHeight: frame.height, bleed: 0, marks: false };
  const document = new BookDocument({ ...book.info, ...sheet }, 'sheets');
  askPrinter(document, plan.flip);
  const resources = createPageResources(document, book.inGrey);
  const painting: Painting = { document, fonts: createFontObjects(document), resources, book, frame };
  const add = (slots: readonly Slot[], marks: SideMarks): void => {
    addSide(painting, slots, marks);
    painted();
  };
  add([], extras.instructions);
  add([], NO_MARKS);
  sheets.forEach(({ front, back }, index) => {
    add(front.slots, extras.marksOf(index, 'front'));
    add(back.slots, extras.marksOf(index, 'back'));
  });
  return document.finish(document.pages);
}

/** What a program that prints shall offer: the actual size, both sides, the right edge (ISO 32000-1, 12.2). */
function askPrinter(document: BookDocument, flip: FlipEdge): void {
  const Duplex = flip === 'short' ? 'DuplexFlipShortEdge' : 'DuplexFlipLongEdge';
  const preferences = document._root.data.ViewerPreferences as PdfReference;
  Object.assign(preferences.data, { PrintScaling: 'None', Duplex, PickTrayByPDFSize: true });
}

function addSide(painting: Painting, slots: readonly Slot[], marks: SideMarks): void {
  const { document, book, frame, resources } = painting;
  const pages = slots.flatMap((slot) => (slot.page === undefined ? [] : [{ slot, page: book.pages[slot.page]! }]));
  const lines = [...pages.flatMap(({ page }) => [...linesOf(page)]), ...marks.lines.map(({ line }) => line)];
  // Readers tell the direction of all that stands on a sheet at once.
  const reading: LineReading = { fromRight: book.info.direction === 'rtl', direction: pageDirection(lines) };
  const contents = pages.map(({ page }) => pageOnSheet(painting, page, book.info, reading));
  const own = untaggedWork(painting, reading);
  if (marks.strokes !== '') own.content.draw(`q\n${marks.strokes}Q\n`);
  for (const { line, x, y } of marks.lines) {
    paintMark(own, { kind: 'line', x, y, line, owner: 'artifact', inline: new Map() }, 0, frame.height);
  }
  const placed = contents.map((content, index) => placedContent(content.finish(), pages[index]!.slot, frame));
  document.addLeaf({
    Contents: writeStream(document, Buffer.from(placed.join('') + own.content.finish(), 'latin1'), {}),
    Resources: resources.of(...contents, own.content),
    TrimBox: trimBox(frame),
  });
}

/** Content of a page at its place, cut where the page ends. */
function placedContent(content: string, { left, top, shift, turned }: Slot, frame: SheetFrame): string {
  const { height, pageWidth, pageHeight } = frame;
  const [x, y] = [left, height - top - pageHeight];
  const clip = [x, y, pageWidth, pageHeight].map(pdfNumber).join(' ');
  const matrix = turned ? [-1, 0, 0, -1, x + shift + pageWidth, y + pageHeight] : [1, 0, 0, 1, x + shift, y];
  return `q ${clip} re W n ${matrix.map(pdfNumber).join(' ')} cm\n${content}Q\n`;
}

/** What is left when the margin around the pages is cut off. */
function trimBox({ width, height, left, top }: SheetFrame): readonly number[] {
  const [x, y] = [Math.max(0, left), Math.max(0, top)];
  return [x, y, width - x, height - y];
}
