// An edition and its context come in; the bytes of its PDF, or the problems that stop it, go out.

import { type Edition, hasErrors, type RenderContext, type Rendered } from '@warraq/core';
import { composeBook } from './compose/compose-book.ts';
import { paintBook } from './paint/paint-book.ts';

const MEDIA_TYPE = 'application/pdf';

/**
 * Renders an edition as a tagged A5 book. The same edition and pictures give the same bytes.
 *
 * Problems: `character-without-glyph` (error; the bytes are empty then) for every character that no font of the book
 * has, `picture-unreadable` (error) for a broken or interlaced picture.
 */
export async function renderPdf(edition: Edition, context: RenderContext): Promise<Rendered> {
  // Every chapter is a step of composing and one of painting.
  const total = 2 * edition.chapters.length + 1;
  let done = 0;
  const step = (): void => context.progress?.(++done, total);
  const { book, problems } = composeBook(edition, context, step);
  if (hasErrors(problems)) return { bytes: new Uint8Array(0), mediaType: MEDIA_TYPE, pages: undefined, problems };
  const bytes = paintBook(book, paintedSteps(book.pages.length, edition.chapters.length, step));
  step();
  return { bytes, mediaType: MEDIA_TYPE, pages: book.pages.length, problems };
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
