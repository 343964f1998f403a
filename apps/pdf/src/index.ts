// The public face of @warraq/pdf.

import type { Edition, PrintPage, RenderContext, Rendered } from '@warraq/core';

/**
 * Renders an edition of one or two languages as a tagged book, PDF/UA-1 and PDF/A-2a; see `render-pdf.ts` for the
 * problems. The typesetter, the fonts and PDFKit are loaded when it is called first.
 */
export async function renderPdf(edition: Edition, context: RenderContext): Promise<Rendered> {
  const { renderPdf: render } = await import('./render-pdf.ts');
  return render(edition, context);
}

/** Where the pages of the printed book begin in its texts; see `report/print-pages.ts`. */
export async function printPages(edition: Edition, context: RenderContext): Promise<readonly PrintPage[]> {
  const { printPages: pages } = await import('./report/print-pages.ts');
  return pages(edition, context);
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
