// An edition and its context come in; the bytes of its PDF, or the problems that stop it, go out.

import { distinctProblems, type Edition, hasErrors, type RenderContext, type Rendered, wordsOf } from '@warraq/core';
import { composeBook, type PageTaker } from './compose/compose-book.ts';
import { composeCover } from './cover/compose-cover.ts';
import type { Attachment } from './file/attachments.ts';
import type { BookInfo } from './file/book-document.ts';
import type { BookPage } from './paint/mark.ts';
import { BookPainter, type PaintedPage, paintBook } from './paint/paint-book.ts';
import { typesettingReport } from './report/typesetting-report.ts';

const MEDIA_TYPE = 'application/pdf';

/**
 * Renders an edition as a tagged book, PDF/UA-1 and PDF/A-2a at once (PDF/A-3a with its sources attached). The same
 * edition, pictures and sources give the same bytes.
 *
 * Problems: `character-without-glyph` (error; the bytes are empty then) for every character that no font of the book
 * has, `picture-unreadable` (error) for a broken or interlaced picture, `picture-without-profile` (error) for one of four
 * inks that names no press.
 */
export async function renderPdf(edition: Edition, context: RenderContext): Promise<Rendered> {
  // Every chapter is a step of setting and one of painting.
  const total = 2 * edition.chapters.length + 1;
  let done = 0;
  const step = (): void => context.progress?.(++done, total);
  const painting = new PaintingTaker(context.wantsReport === true);
  const { pages, structure, tops, problems, setTexts } = composeBook(edition, context, painting, step);
  if (hasErrors(problems)) return { bytes: new Uint8Array(0), mediaType: MEDIA_TYPE, pages: undefined, problems };
  const bytes = painting.painter!.finish({ pages, structure, tops }, sourceAttachments(edition, context));
  step();
  const report = setTexts && typesettingReport(painting.kept, setTexts);
  return { bytes, mediaType: MEDIA_TYPE, pages: pages.length, problems, report };
}

/**
 * Renders the cover of an edition's book: back, spine and front on one page, the spine as wide as the book is thick. The
 * book is composed for it, to count its pages; problems are those of the book and of the cover.
 */
export async function renderCover(edition: Edition, context: RenderContext): Promise<Rendered> {
  const total = 2 * edition.chapters.length + 1;
  let done = 0;
  const step = (): void => context.progress?.(++done, total);
  const composed = composeBook(edition, context, COUNTING, step);
  const cover = composeCover(edition, context, composed.pages.length);
  // The cover says again what the book says, and has the same faults.
  const problems = distinctProblems([...composed.problems, ...cover.problems]);
  if (hasErrors(problems)) return { bytes: new Uint8Array(0), mediaType: MEDIA_TYPE, pages: undefined, problems };
  const bytes = paintBook(cover.book);
  step();
  return { bytes, mediaType: MEDIA_TYPE, pages: 1, problems };
}

/** Of a book that is only counted nothing is kept. */
const COUNTING: PageTaker<undefined> = { begin: () => {}, take: () => undefined };

/** The documents, where the collection attaches them: whoever has the book has what it was made from. */
function sourceAttachments(edition: Edition, context: RenderContext): readonly Attachment[] {
  if (!edition.collection.attachSources) return [];
  return edition.chapters.flatMap((chapter): readonly Attachment[] => {
    const file = context.sourceFile?.(chapter.id);
    if (file === undefined) return [];
    const description = wordsOf(chapter.title[0].content);
    return [{ name: file.name, bytes: file.bytes, mediaType: file.mediaType, description }];
  });
}

/** Paints pages as they come, and keeps them only for the report. */
class PaintingTaker implements PageTaker<PaintedPage> {
  painter: BookPainter | undefined;
  readonly kept: BookPage[] = [];
  private readonly keeps: boolean;

  constructor(keeps: boolean) {
    this.keeps = keeps;
  }

  begin(info: BookInfo, inGrey: boolean): void {
    this.painter = new BookPainter(info, inGrey);
  }

  take(page: BookPage): PaintedPage {
    if (this.keeps) this.kept.push(page);
    return this.painter!.paint(page);
  }
}
