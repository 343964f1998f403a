// The composed pages of a book come in one by one, and at the end their order; the bytes of its PDF go out.

import type { Picture } from '@warraq/core';
import type { VisualLine } from '@warraq/typeset';
import type { PdfReference } from 'pdfkit';
import { type Attachment, writeAttachments } from '../file/attachments.ts';
import { BookDocument, type BookInfo } from '../file/book-document.ts';
import { type OutlineEntry, writeOutline } from '../file/outline.ts';
import { writeNameTree } from '../file/tree.ts';
import { writeStream } from '../file/write-stream.ts';
import { createFontObjects, type FontObjects } from '../font/font-objects.ts';
import { writePicture } from '../picture/write-picture.ts';
import type { StructNode } from '../structure/struct-node.ts';
import { writeStructure } from '../structure/write-structure.ts';
import { createInlineNodes, type InlineNodes } from './inline-nodes.ts';
import type { BookPage, Mark } from './mark.ts';
import { PageContent } from './page-content.ts';
import { pageDirection } from './page-direction.ts';
import { type Destination, type LinkArea, type PageWork, paintMark } from './paint-marks.ts';

/** A page that has been painted. */
export interface PaintedPage {
  readonly leaf: PdfReference;
  /** Its number among the painted pages. */
  readonly painted: number;
  readonly label: string;
}

/** What is known of a book when all its pages have been painted. */
export interface PaintedBook {
  /** As they are read. */
  readonly pages: readonly PaintedPage[];
  readonly structure: StructNode;
  /** Places at the top of pages, by index among the pages. */
  readonly tops: ReadonlyMap<number, string>;
}

interface Painting {
  readonly document: BookDocument;
  readonly info: BookInfo;
  readonly fonts: FontObjects;
  readonly inlineNodes: InlineNodes;
  readonly pictures: Map<Picture, { readonly name: string; readonly reference: PdfReference }>;
  /** By the names of what they hold: most pages use the same fonts. */
  readonly resources: Map<string, PdfReference>;
  readonly destinations: Destination[];
  readonly outline: OutlineEntry[];
  /** The tops of the painted pages' text areas, from the foot. */
  readonly tops: number[];
  /** Keys of the parent tree, by number of the painted page. */
  readonly keys: number[];
  nextKey: number;
}

/** Paints a book page by page; of a painted page only its bytes are kept. The same pages give the same bytes. */
export class BookPainter {
  private readonly painting: Painting;

  constructor(info: BookInfo) {
    const document = new BookDocument(info);
    this.painting = {
      document,
      info,
      fonts: createFontObjects(document),
      inlineNodes: createInlineNodes(),
      pictures: new Map(),
      resources: new Map(),
      destinations: [],
      outline: [],
      tops: [],
      keys: [],
      nextKey: 0,
    };
  }

  /** Pages may be painted in any order. */
  paint(page: BookPage): PaintedPage {
    const painted = this.painting.keys.length;
    return { leaf: paintPage(this.painting, page, painted), painted, label: page.label };
  }

  finish({ pages, structure, tops }: PaintedBook, attachments: readonly Attachment[]): Uint8Array {
    const { painting } = this;
    const { document, info } = painting;
    for (const [index, name] of tops) addTop(painting, pages[index]!, name);
    writeDestinations(painting);
    writeOutline(document, inReadingOrder(painting.outline, pages));
    writeStructure(document, structure, info.language, painting.keys, painting.nextKey);
    writeAttachments(document, attachments, info.created);
    document._root.data.PageLabels = {
      Nums: pages.flatMap((page, index) => [index, { P: new String(page.label) }]),
    };
    return document.finish(pages.map(({ leaf }) => leaf));
  }
}

function addTop({ destinations, tops }: Painting, { painted }: PaintedPage, name: string): void {
  destinations.push({ name, page: painted, y: tops[painted]! });
}

/** Front matter is painted last, and read first. */
function inReadingOrder(entries: readonly OutlineEntry[], pages: readonly PaintedPage[]): readonly OutlineEntry[] {
  const places: number[] = [];
  pages.forEach(({ painted }, index) => {
    places[painted] = index;
  });
  return [...entries].sort((a, b) => places[a.page]! - places[b.page]!);
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

function* linesOf({ rows, furniture }: BookPage): Iterable<VisualLine> {
  for (const mark of rows.flatMap(({ marks }) => marks)) if (mark.kind === 'line') yield mark.line;
  for (const mark of furniture) if (mark.kind === 'line') yield mark.line;
}

function paintPage(painting: Painting, page: BookPage, index: number): PdfReference {
  const { pageHeight, direction } = painting.info;
  const top = pageHeight - page.top;
  painting.keys.push(painting.nextKey++);
  painting.tops.push(top);
  const content = new PageContent(index);
  const links: LinkArea[] = [];
  const work: PageWork = {
    page: index,
    content,
    fonts: painting.fonts,
    reading: { fromRight: direction === 'rtl', direction: pageDirection(linesOf(page)) },
    inlineNodes: painting.inlineNodes,
    pictureName: (mark) => pictureOf(painting, mark.picture).name,
    links,
    destinations: painting.destinations,
  };
  for (const row of page.rows) {
    for (const mark of row.marks) {
      paintMark(work, mark, page.left, top - row.y, row.again ? 'layout' : undefined);
      if (mark.kind === 'anchor' && !row.again) addOutline(painting, mark, index, top - row.y - mark.y);
    }
  }
  for (const mark of page.furniture) paintMark(work, mark, page.left, top, furnitureKind(mark));
  return writePage(painting, index, content, links);
}

function furnitureKind(mark: Mark): 'header' | 'footer' {
  return mark.kind === 'line' && mark.y < 0 ? 'header' : 'footer';
}

function addOutline(painting: Painting, mark: Extract<Mark, { kind: 'anchor' }>, page: number, y: number): void {
  if (mark.outline !== undefined) painting.outline.push({ ...mark.outline, page, y });
}

function writePage(painting: Painting, index: number, content: PageContent, links: readonly LinkArea[]): PdfReference {
  const { document } = painting;
  const annotations = links.map((link) => annotate(painting, link, index));
  return document.addLeaf({
    // One string, deflated at once: PDFKit's own content would turn the page upside down first.
    Contents: writeStream(document, Buffer.from(content.finish(), 'latin1'), {}),
    Resources: resourcesOf(painting, content),
    StructParents: painting.keys[index],
    Tabs: 'S',
    Annots: annotations.length === 0 ? undefined : annotations,
  });
}

function resourcesOf(painting: Painting, content: PageContent): PdfReference {
  const fonts = [...content.fonts].sort((a, b) => (a.name < b.name ? -1 : 1));
  const pictures = [...painting.pictures.values()].filter(({ name }) => content.pictures.has(name));
  const key = [...fonts, ...pictures].map(({ name }) => name).join(' ');
  const found = painting.resources.get(key);
  if (found !== undefined) return found;
  const named = (objects: readonly { readonly name: string; readonly reference: PdfReference }[]) =>
    objects.length === 0 ? undefined : Object.fromEntries(objects.map(({ name, reference }) => [name, reference]));
  const made = painting.document.ref({ Font: named(fonts), XObject: named(pictures) });
  made.end();
  painting.resources.set(key, made);
  return made;
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

function pictureOf(painting: Painting, picture: Picture): { readonly name: string; readonly reference: PdfReference } {
  const found = painting.pictures.get(picture);
  if (found !== undefined) return found;
  const made = { name: `P${painting.pictures.size + 1}`, reference: writePicture(painting.document, picture) };
  painting.pictures.set(picture, made);
  return made;
}
