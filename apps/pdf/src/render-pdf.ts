// An edition and its context come in; the bytes of its PDF, or the problems that stop it, go out.

import { type Edition, hasErrors, type Problem, type RenderContext, type Rendered, wordsOf } from '@warraq/core';
import { composeBook } from './compose/compose-book.ts';
import { composeCover } from './cover/compose-cover.ts';
import type { Attachment } from './file/attachments.ts';
import { paintBook } from './paint/paint-book.ts';
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
  // Every chapter is a step of composing and one of painting.
  const total = 2 * edition.chapters.length + 1;
  let done = 0;
  const step = (): void => context.progress?.(++done, total);
  const { book, problems, setTexts } = composeBook(edition, context, step);
  if (hasErrors(problems)) return { bytes: new Uint8Array(0), mediaType: MEDIA_TYPE, pages: undefined, problems };
  const attachments = sourceAttachments(edition, context);
  const bytes = paintBook(book, attachments, paintedSteps(book.pages.length, edition.chapters.length, step));
  step();
  const report = setTexts && typesettingReport(book.pages, setTexts);
  return { bytes, mediaType: MEDIA_TYPE, pages: book.pages.length, problems, report };
}

/**
 * Renders the cover of an edition's book: back, spine and front on one page, the spine as wide as the book is thick. The
 * book is composed for it, to count its pages; problems are those of the book and of the cover.
 */
export async function renderCover(edition: Edition, context: RenderContext): Promise<Rendered> {
  const total = edition.chapters.length + 1;
  let done = 0;
  const step = (): void => context.progress?.(++done, total);
  const composed = composeBook(edition, context, step);
  const cover = composeCover(edition, context, composed.book.pages.length);
  const problems = distinct([...composed.problems, ...cover.problems]);
  if (hasErrors(problems)) return { bytes: new Uint8Array(0), mediaType: MEDIA_TYPE, pages: undefined, problems };
  const bytes = paintBook(cover.book, [], () => {});
  step();
  return { bytes, mediaType: MEDIA_TYPE, pages: 1, problems };
}

/** The cover says again what the book says, and has the same faults. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

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

/** Turns pages painted into `steps` steps. */
function paintedSteps(pages: number, steps: number, step: () => void): () => void {
  let painted = 0;
  let reported = 0;
  return () => {
    painted++;
    for (; reported < Math.floor((painted * steps) / pages); reported++) step();
  };
}
