// The pages of a document come in; the page tree over them is written.

import type { PdfReference } from 'pdfkit';
import type { BookDocument } from './book-document.ts';
import { chunks } from './tree.ts';

/** Pages under one node: readers find a page from its number without reading all. */
const WIDTH = 50;

/** Writes the pages, and over them a tree of two levels (ISO 32000-1, 7.7.3) whose root names their box. */
export function writePageTree(document: BookDocument, pages: readonly PdfReference[], box: readonly number[]): void {
  const root = document._root.data.Pages as PdfReference;
  Object.assign(root.data, { MediaBox: box, Count: pages.length });
  root.data.Kids = chunks(pages, WIDTH).map((Kids) => {
    const node = document.ref({ Type: 'Pages', Parent: root, Count: Kids.length, Kids });
    for (const page of Kids) {
      page.data.Parent = node;
      page.end();
    }
    node.end();
    return node;
  });
}
