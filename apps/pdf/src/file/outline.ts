// The headings with the pages they stand on come in; the document's outline (bookmarks) is written.

import type { PdfOutline, PdfReference } from 'pdfkit';
import type { BookDocument } from './book-document.ts';

export interface OutlineEntry {
  readonly title: string;
  /** 1 for a chapter; deeper for what it holds. */
  readonly level: number;
  readonly page: number;
  /** In PDF units, from the page's foot. */
  readonly y: number;
}

/** Writes the outline: chapters are seen, what they hold is folded up. */
export function writeOutline(
  document: BookDocument,
  entries: readonly OutlineEntry[],
  pages: readonly PdfReference[],
): void {
  const open: { readonly item: PdfOutline; readonly level: number }[] = [];
  const counts = new Map<PdfOutline, number>();
  for (const entry of entries) {
    while ((open.at(-1)?.level ?? 0) >= entry.level) open.pop();
    const parent = open.at(-1)?.item ?? document.outline;
    const item = parent.addItem(entry.title, { pageNumber: entry.page });
    item.outlineData.Dest = [pages[entry.page], 'XYZ', null, entry.y, null];
    counts.set(parent, (counts.get(parent) ?? 0) + 1);
    open.push({ item, level: entry.level });
  }
  for (const [item, count] of counts) item.outlineData.Count = item === document.outline ? count : -count;
}
