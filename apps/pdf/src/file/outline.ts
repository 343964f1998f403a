// The headings with the pages they stand on come in; the document's outline (bookmarks) is written.

import type { PdfReference } from 'pdfkit';
import type { BookDocument } from './book-document.ts';

export interface OutlineEntry {
  readonly title: string;
  /** 1 for a chapter; deeper for what it holds. */
  readonly level: number;
  readonly page: number;
  /** In PDF units, from the page's foot. */
  readonly y: number;
}

interface Item {
  readonly reference: PdfReference;
  readonly level: number;
  readonly children: PdfReference[];
}

/** Writes the outline (ISO 32000-1, 12.3.3): chapters are seen, what they hold is folded up. */
export function writeOutline(document: BookDocument, entries: readonly OutlineEntry[]): void {
  if (entries.length === 0) return;
  // PDFKit's own root is ended with the document.
  const root: Item = { reference: document.outline.dictionary, level: 0, children: [] };
  const items: Item[] = [root];
  const open: Item[] = [root];
  for (const entry of entries) {
    while (open.at(-1)!.level >= entry.level) open.pop();
    const item = addItem(document, open.at(-1)!, entry);
    items.push(item);
    open.push(item);
  }
  for (const item of items) linkChildren(item, item === root);
  for (const { reference } of items.slice(1)) reference.end();
  document._root.data.Outlines = root.reference;
  document._root.data.PageMode = 'UseOutlines';
}

function addItem(document: BookDocument, parent: Item, entry: OutlineEntry): Item {
  const { title, level, page, y } = entry;
  const Dest = [document.pages[page], 'XYZ', null, y, null];
  const reference = document.ref({ Title: new String(title), Parent: parent.reference, Dest });
  parent.children.push(reference);
  return { reference, level, children: [] };
}

/** A negative count folds an item's children up. */
function linkChildren({ reference, children }: Item, isRoot: boolean): void {
  if (children.length === 0) return;
  const Count = isRoot ? children.length : -children.length;
  Object.assign(reference.data, { First: children[0], Last: children.at(-1), Count });
  children.forEach((child, index) => {
    Object.assign(child.data, { Prev: children[index - 1], Next: children[index + 1] });
  });
}
