// The composed pages of a book come in; the bytes of its PDF go out.

import type { VisualLine } from '@warraq/typeset';
import type { PdfReference } from 'pdfkit';
import { type Attachment, writeAttachments } from '../file/attachments.ts';
import { BookDocument, type BookInfo } from '../file/book-document.ts';
import { type OutlineEntry, writeOutline } from '../file/outline.ts';
import { writeNameTree } from '../file/tree.ts';
import { writeStream } from '../file/write-stream.ts';
import { createFontObjects, type FontObjects } from '../font/font-objects.ts';
import type { StructNode } from '../structure/struct-node.ts';
import { writeStructure } from '../structure/write-structure.ts';
import { createInlineNodes, type InlineNodes } from './inline-nodes.ts';
import type { BookPage, Mark } from './mark.ts';
import { PageContent } from './page-content.ts';
import { pageDirection } from './page-direction.ts';
import { createPageResources, type PageResources } from './page-resources.ts';
import { type Destination, type LinkArea, type PageWork, paintMark } from './paint-marks.ts';

export interface Book {
  readonly info: BookInfo;
  readonly pages: readonly BookPage[];
  readonly structure: StructNode;
}

interface Painting {
  readonly document: BookDocument;
  readonly fonts: FontObjects;
  readonly inlineNodes: InlineNodes;
  readonly resources: PageResources;
  readonly destinations: Destination[];
  readonly outline: OutlineEntry[];
  /** Keys of the parent tree: a page's is its index, then those of the annotations follow. */
  nextKey: number;
}

/** Paints a book. `painted` is called after every page. The same book gives the same bytes. */
export function paintBook(book: Book, attachments: readonly Attachment[], painted: () => void): Uint8Array {
  const document = new BookDocument(book.info);
  const painting: Painting = {
    document,
    fonts: createFontObjects(document),
    inlineNodes: createInlineNodes(),
    resources: createPageResources(document),
    destinations: [],
    outline: [],
    nextKey: book.pages.length,
  };
  book.pages.forEach((page, index) => {
    paintPage(painting, page, index, book.info);
    painted();
  });
  writeDestinations(painting);
  writeOutline(document, painting.outline);
  writeStructure(document, book.structure, book.info.language, painting.nextKey);
  writeAttachments(document, attachments, book.info.created);
  document._root.data.PageLabels = {
    Nums: book.pages.flatMap((page, index) => [index, { P: new String(page.label) }]),
  };
  return document.finish();
}

function writeDestinations({ document, destinations }: Painting): void {
  const places = destinations.map(({ name, page, y }) => {
    return [name, [document.pages[page], 'XYZ', null, tenths(y), null]] as const;
  });
  document.setNames(
    'Dests',
    writeNameTree((data) => document.ref(data), new Map(places)),
  );
}

/** The lines of a page, in the order in which they are painted. */
export function* linesOf({ rows, furniture }: BookPage): Iterable<VisualLine> {
  for (const mark of rows.flatMap(({ marks }) => marks)) if (mark.kind === 'line') yield mark.line;
  for (const mark of furniture) if (mark.kind === 'line') yield mark.line;
}

function paintPage(painting: Painting, page: BookPage, index: number, { pageHeight, direction }: BookInfo): void {
  const content = new PageContent(index);
  const links: LinkArea[] = [];
  const work: PageWork = {
    page: index,
    content,
    fonts: painting.fonts,
    reading: { fromRight: direction === 'rtl', direction: pageDirection(linesOf(page)) },
    inlineNodes: painting.inlineNodes,
    pictureName: (mark) => painting.resources.pictureName(mark.picture),
    links,
    destinations: painting.destinations,
  };
  const top = pageHeight - page.top;
  for (const row of page.rows) {
    for (const mark of row.marks) {
      paintMark(work, mark, page.left, top - row.y, row.again ? 'layout' : undefined);
      if (mark.kind === 'anchor' && !row.again) addOutline(painting, mark, index, top - row.y - mark.y);
    }
  }
  for (const mark of page.furniture) paintMark(work, mark, page.left, top, furnitureKind(mark));
  writePage(painting, index, content, links);
}

function furnitureKind(mark: Mark): 'header' | 'footer' {
  return mark.kind === 'line' && mark.y < 0 ? 'header' : 'footer';
}

function addOutline(painting: Painting, mark: Extract<Mark, { kind: 'anchor' }>, page: number, y: number): void {
  if (mark.outline !== undefined) painting.outline.push({ ...mark.outline, page, y });
}

function writePage(painting: Painting, index: number, content: PageContent, links: readonly LinkArea[]): void {
  const { document } = painting;
  const annotations = links.map((link) => annotate(painting, link, index));
  document.addLeaf({
    // One string, deflated at once: PDFKit's own content would turn the page upside down first.
    Contents: writeStream(document, Buffer.from(content.finish(), 'latin1'), {}),
    Resources: painting.resources.of(content),
    StructParents: index,
    Tabs: 'S',
    Annots: annotations.length === 0 ? undefined : annotations,
  });
}

function annotate(painting: Painting, { target, area, owner }: LinkArea, page: number): PdfReference {
  const action =
    target.kind === 'address' ? { A: { S: 'URI', URI: new String(target.url) } } : { Dest: new String(target.name) };
  const key = painting.nextKey++;
  const annotation = painting.document.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: area.map(tenths),
    Border: [0, 0, 0],
    F: PRINTED,
    ...action,
    Contents: new String(target.description),
    StructParent: key,
  });
  annotation.end();
  owner.children.push({ kind: 'annotation', page, annotation, key });
  return annotation;
}

/** A place where something is found or clicked, not painted: a tenth of a point is more than enough. */
function tenths(points: number): number {
  return Math.round(points * 10) / 10;
}

/** The flag that PDF/A wants on every annotation (ISO 19005-2, 6.3.2). */
const PRINTED = 4;
