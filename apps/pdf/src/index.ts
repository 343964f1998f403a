// The public face of @warraq/pdf.

import type { Edition, PrintPage, RenderContext, Rendered } from '@warraq/core';

/**
 * Renders an edition of one or two languages as a tagged A5 book, PDF/UA-1 and PDF/A-2a; see `render-pdf.ts` for the
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
