// The composed pages of a book come in; the bytes of its PDF go out.

import { deflateSync } from 'node:zlib';
import type { Picture } from '@warraq/core';
import type { PdfPage, PdfReference } from 'pdfkit';
import { BookDocument, type BookInfo } from '../file/book-document.ts';
import { type OutlineEntry, writeOutline } from '../file/outline.ts';
import { createFontObjects, type FontObjects } from '../font/font-objects.ts';
import { writePicture } from '../picture/write-picture.ts';
import type { StructNode } from '../structure/struct-node.ts';
import { writeStructure } from '../structure/write-structure.ts';
import { createInlineNodes, type InlineNodes } from './inline-nodes.ts';
import type { BookPage, Mark } from './mark.ts';
import { PageContent } from './page-content.ts';
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
  readonly pictures: Map<Picture, { readonly name: string; readonly reference: PdfReference }>;
  readonly destinations: Destination[];
  readonly outline: OutlineEntry[];
  readonly annotations: PdfReference[];
}

/** Paints a book. `painted` is called after every page. The same book gives the same bytes. */
export function paintBook(book: Book, painted: () => void): Uint8Array {
  const document = new BookDocument(book.info);
  const painting: Painting = {
    document,
    fonts: createFontObjects(document),
    inlineNodes: createInlineNodes(),
    pictures: new Map(),
    destinations: [],
    outline: [],
    annotations: [],
  };
  const dictionaries: PdfReference[] = [];
  const parentKeys: number[] = [];
  book.pages.forEach((page, index) => {
    document.addPage();
    dictionaries.push(document.page.dictionary);
    parentKeys.push(document.page.structParentTreeKey);
    paintPage(painting, page, index, book.info.pageHeight);
    painted();
  });
  for (const { name, page, y } of painting.destinations) {
    document.addDestination(name, [dictionaries[page], 'XYZ', null, y, null]);
  }
  writeOutline(document, painting.outline, dictionaries);
  writeStructure(document, book.structure, dictionaries, parentKeys);
  for (const annotation of painting.annotations) annotation.end();
  document._root.data.PageLabels = {
    Nums: book.pages.flatMap((page, index) => [index, { P: new String(page.label) }]),
  };
  return document.finish();
}

function paintPage(painting: Painting, page: BookPage, index: number, pageHeight: number): void {
  const content = new PageContent(index);
  const links: LinkArea[] = [];
  const work: PageWork = {
    page: index,
    content,
    fonts: painting.fonts,
    inlineNodes: painting.inlineNodes,
    pictureName: (mark) => pictureOf(painting, mark.picture).name,
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
  writePage(painting, painting.document.page, content, links);
}

function furnitureKind(mark: Mark): 'header' | 'footer' {
  return mark.kind === 'line' && mark.y < 0 ? 'header' : 'footer';
}

function addOutline(painting: Painting, mark: Extract<Mark, { kind: 'anchor' }>, page: number, y: number): void {
  if (mark.outline !== undefined) painting.outline.push({ ...mark.outline, page, y });
}

function writePage(painting: Painting, page: PdfPage, content: PageContent, links: readonly LinkArea[]): void {
  // One deflated string: PDFKit's own content would turn the page upside down first.
  const bytes = deflateSync(Buffer.from(content.finish(), 'latin1'));
  page.content.buffer = [bytes];
  page.content.compress = false;
  page.content.data = { Length: bytes.length, Filter: 'FlateDecode' };
  for (const font of content.fonts) page.fonts[font.name] = font.reference;
  for (const { name, reference } of painting.pictures.values()) {
    if (content.pictures.has(name)) page.xobjects[name] = reference;
  }
  for (const link of links) page.annotations.push(annotate(painting, link));
}

function annotate(painting: Painting, link: LinkArea): PdfReference {
  const { target, area, owner } = link;
  const action =
    target.kind === 'address'
      ? { A: { Type: 'Action', S: 'URI', URI: new String(target.url) } }
      : { Dest: new String(target.name) };
  const annotation = painting.document.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [...area],
    Border: [0, 0, 0],
    F: 4,
    ...action,
    Contents: new String(target.description),
  });
  const page = (painting.document._root.data.Pages as PdfReference).data.Count as number;
  owner?.children.push({ kind: 'annotation', page: page - 1, annotation });
  painting.annotations.push(annotation);
  return annotation;
}

function pictureOf(painting: Painting, picture: Picture): { readonly name: string; readonly reference: PdfReference } {
  const found = painting.pictures.get(picture);
  if (found !== undefined) return found;
  const made = { name: `P${painting.pictures.size + 1}`, reference: writePicture(painting.document, picture) };
  painting.pictures.set(picture, made);
  return made;
}
