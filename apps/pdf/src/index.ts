// The public face of @warraq/pdf.

import type { Edition, PrintedBook, Problem, RenderContext, Rendered } from '@warraq/core';

/**
 * Renders an edition of one or two languages as a tagged book, PDF/UA-1 and PDF/A-2a; see `render-pdf.ts` for the
 * problems. The typesetter, the fonts and PDFKit are loaded when it is called first.
 */
export async function renderPdf(edition: Edition, context: RenderContext): Promise<Rendered> {
  const { renderPdf: render } = await import('./render-pdf.ts');
  return render(edition, context);
}

/** Where the pages of the printed book begin; see `report/printed-book.ts`. */
export async function printedBook(edition: Edition, context: RenderContext): Promise<PrintedBook> {
  const { printedBook: book } = await import('./report/printed-book.ts');
  return book(edition, context);
}

/** Renders the cover of an edition's book, as wide as its number of pages asks for. */
export async function renderCover(edition: Edition, context: RenderContext): Promise<Rendered> {
  const { renderCover: render } = await import('./render-pdf.ts');
  return render(edition, context);
}

/**
 * Renders an edition as a booklet: the pages of its book on sheets to be printed on both sides and folded; see
 * `render-booklet.ts` for the problems.
 */
export async function renderBooklet(edition: Edition, context: RenderContext): Promise<Rendered> {
  const { renderBooklet: render } = await import('./render-booklet.ts');
  return render(edition, context);
}

/** Loads the renderer before there is anything to render; its WebAssembly is compiled by other threads meanwhile. */
export async function loadRenderer(): Promise<void> {
  await import('./render-pdf.ts');
}

/** What would stop an edition's PDFs: its characters that no font has; see `compose/unprintable-characters.ts`. */
export async function unprintableCharacters(edition: Edition): Promise<readonly Problem[]> {
  return (await import('./compose/unprintable-characters.ts')).unprintableCharacters(edition);
}
