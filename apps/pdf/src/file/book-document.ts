// What the book is called comes in; a PDFKit document goes out that holds objects only: it sets no text, and writes its file itself.

import PDFDocument, { type PdfReference } from 'pdfkit';
import { deflate } from './deflate.ts';
import { ObjectFile } from './object-file.ts';
import { writePageTree } from './page-tree.ts';
import { xmpPacket } from './xmp.ts';

export interface BookInfo {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** BCP 47: the leading language. */
  readonly language: string;
  /** All languages that the book is in, the leading one first. */
  readonly languages: readonly string[];
  readonly direction: 'ltr' | 'rtl';
  /** ISO 8601 instant. */
  readonly created: string;
  readonly pageWidth: number;
  readonly pageHeight: number;
}

const TOOL = 'Warraq';
const VERSION = '1.7';

/**
 * PDFKit as a model of objects: references, catalog, the colour profile of the output. The file is ours, PDF/UA-1 and
 * PDF/A-2a at once (PDF/A-3a where files are attached), and so is what it says of itself, since PDFKit knows neither
 * both standards together nor object streams, and escapes no metadata.
 */
export class BookDocument extends PDFDocument {
  /** In the order in which they were added. */
  readonly pages: PdfReference[] = [];
  private readonly book: BookInfo;
  private readonly file = new ObjectFile(VERSION);

  constructor(book: BookInfo) {
    super({
      pdfVersion: VERSION,
      font: null,
      autoFirstPage: false,
      lang: book.language,
      displayTitle: true,
      // In a book bound on the right the first page is a left-hand page too: it stands alone, as a cover does.
      pageLayout: 'TwoPageRight',
      subset: 'PDF/A-2a',
      info: infoDictionary(book),
    });
    this.book = book;
    // PDFKit knows only twelve entries of the catalog; the direction is written into the one it makes.
    const preferences = this._root.data.ViewerPreferences as PdfReference;
    if (book.direction === 'rtl') preferences.data.Direction = 'R2L';
    this.getMarkInfoDictionary().data.Marked = true;
  }

  /** Adds a page; its dictionary is ended with the document, so that it may still be completed. */
  addLeaf(data: Readonly<Record<string, unknown>>): PdfReference {
    const page = this.ref({ Type: 'Page', ...data });
    this.pages.push(page);
    return page;
  }

  /** Sets a tree of the catalog's Names. */
  setNames(kind: 'Dests' | 'EmbeddedFiles', tree: PdfReference): void {
    (this._root.data.Names as PdfReference).data[kind] = tree;
  }

  /** A reference that writes itself into our file. PDFKit counts which of them are not yet ended. */
  override ref(data?: Record<string, unknown>): PdfReference {
    const reference = super.ref(data);
    reference.finalize = finalizeReference;
    return reference;
  }

  /** Writes a reference that has ended. */
  write(reference: PdfReference): void {
    const { id, data, buffer, compress } = reference;
    if (buffer.length > 0) {
      const bytes = buffer.length === 1 ? buffer[0]! : Buffer.concat(buffer);
      if (compress) this.file.addStream(id, { ...data, Filter: 'FlateDecode' }, deflate(bytes));
      else this.file.addStream(id, data, bytes);
      reference.buffer = [];
    } else if (reference === this._root || reference === this._root.data.Pages) {
      // How many pages a file has can be read without decompressing anything.
      this.file.addAlone(id, data);
    } else {
      this.file.add(id, data);
    }
    this._refEnd(reference);
  }

  /** Ends the document and gives its bytes; `pages` as they are read. */
  finish(pages: readonly PdfReference[]): Uint8Array {
    const { pageWidth, pageHeight } = this.book;
    writePageTree(this, pages, [0, 0, pageWidth, pageHeight]);
    this.end();
    if (this._waiting !== 0) throw new Error(`${this._waiting} objects of the PDF were never ended`);
    return this.file.finish({ Root: this._root, Info: this._info });
  }

  override endMetadata(): void {
    const archivePart = this._root.data.AF === undefined ? 2 : 3;
    const metadata = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    metadata.compress = false;
    metadata.end(Buffer.from(xmpPacket({ ...this.book, tool: TOOL, archivePart })));
    this._root.data.Metadata = metadata;
  }

  /** PDFKit writes the header and every object through this; here the file is written by `write` and `finish`. */
  override _write(): void {}

  override _finalize(): void {}
}

/** In place of PDFKit's own `finalize` of a reference. */
function finalizeReference(this: PdfReference): void {
  (this.document as BookDocument).write(this);
}

function infoDictionary(info: BookInfo): Record<string, unknown> {
  const texts = { Title: info.title, Author: info.author, Subject: info.subject, Keywords: info.keywords };
  return {
    Producer: TOOL,
    Creator: TOOL,
    CreationDate: new Date(info.created),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
  };
}
