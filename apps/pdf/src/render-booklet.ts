// An edition and its context come in; the bytes of its booklet, or the problems that stop it, go out.

import { type Edition, hasErrors, type RenderContext, type Rendered } from '@warraq/core';
import { type ComposedBook, composeBook, type PageTaker } from './compose/compose-book.ts';
import type { BookInfo } from './file/book-document.ts';
import type { BookPage } from './paint/mark.ts';
import { paintedSteps } from './painted-steps.ts';
import { instructionLeaf } from './sheet/instruction-leaf.ts';
import { markTexts } from './sheet/mark-texts.ts';
import { type BookletExtras, paintBooklet } from './sheet/paint-booklet.ts';
import { type BookletPlan, planBooklet } from './sheet/plan-booklet.ts';
import { sheetMarks } from './sheet/sheet-marks.ts';
import { NO_MARKS } from './sheet/side-marks.ts';

const MEDIA_TYPE = 'application/pdf';

/**
 * Renders an edition's book on sheets to be printed on both sides, folded and bound, behind a leaf that says how. The
 * pages are those of the PDF. For printing only: PDF/A-2u without structure, so no PDF/UA. The same edition and pictures
 * give the same bytes.
 *
 * Problems: those of `renderPdf`, and `sheet-too-small` (error), `signature-does-not-fit` and `fold-too-thick` (warnings).
 */
export async function renderBooklet(edition: Edition, context: RenderContext): Promise<Rendered> {
  const total = 2 * edition.chapters.length + 1;
  let done = 0;
  const step = (): void => context.progress?.(++done, total);
  const book = new KeepingTaker();
  const composed = composeBook(edition, context, book, step);
  const { pages } = composed;
  const info = book.info!;
  const plan = planBooklet(edition, { count: pages.length, width: info.pageWidth, height: info.pageHeight });
  const extras = plan.value && extrasOf(composed, plan.value);
  const problems = [...composed.problems, ...plan.problems];
  if (plan.value === undefined || extras === undefined || hasErrors(problems)) {
    return { bytes: new Uint8Array(0), mediaType: MEDIA_TYPE, pages: undefined, problems };
  }
  const sides = 2 + 2 * plan.value.imposition.sheets.length;
  const whole = { info, pages, structure: composed.structure, inGrey: book.inGrey };
  const bytes = paintBooklet(whole, plan.value, extras, paintedSteps(sides, edition.chapters.length, step));
  step();
  return { bytes, mediaType: MEDIA_TYPE, pages: sides, problems };
}

/** A sheet holds pages from both ends of the book: all of them are kept. */
class KeepingTaker implements PageTaker<BookPage> {
  info: BookInfo | undefined;
  inGrey = false;

  begin(info: BookInfo, inGrey: boolean): void {
    this.info = info;
    this.inGrey = inGrey;
  }

  take(page: BookPage): BookPage {
    return page;
  }
}

function extrasOf({ pages, composer }: ComposedBook<BookPage>, plan: BookletPlan): BookletExtras {
  const { edition } = composer;
  const design = edition.collection.print.booklet;
  const texts = markTexts(composer, plan.imposition.sheets.length);
  return {
    instructions: instructionLeaf(composer, { plan, design, bound: edition.binding, pages: pages.length }),
    marksOf: (sheet, side) => (design.marks ? sheetMarks(plan.imposition, sheet, side, texts) : NO_MARKS),
  };
}
