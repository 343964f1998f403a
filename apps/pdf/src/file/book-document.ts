// What the book is called comes in; a PDFKit document goes out that writes objects only, sets no text of its own.

import PDFDocument, { type PdfReference } from 'pdfkit';

export interface BookInfo {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** ISO 8601 instant. */
  readonly created: string;
  readonly pageWidth: number;
  readonly pageHeight: number;
}

/** PDFKit as an object writer: output is kept in pieces, metadata is escaped, no standard font is loaded. */
export class BookDocument extends PDFDocument {
  // Pushes come from the constructor of the superclass already: a field initialiser would wipe out the header.
  declare private pieces: Uint8Array[] | undefined;

  constructor(info: BookInfo) {
    super({
      pdfVersion: '1.7',
      size: [info.pageWidth, info.pageHeight],
      margin: 0,
      font: null,
      autoFirstPage: false,
      lang: info.language,
      displayTitle: true,
      bufferPages: true,
      // In a book bound on the right the first page is a left-hand page too: it stands alone, as a cover does.
      pageLayout: 'TwoPageRight',
      info: infoDictionary(info),
    });
    // PDFKit knows only twelve entries of the catalog; the direction is written into the one it makes.
    const preferences = this._root.data.ViewerPreferences as PdfReference;
    if (info.direction === 'rtl') preferences.data.Direction = 'R2L';
  }

  /** Adds a named destination. */
  addDestination(name: string, place: readonly unknown[]): void {
    const tree = (this._root.data.Names as PdfReference).data.Dests as NameTree;
    // PDFKit sorts as people read, which passes over hyphens; readers search by bytes (ISO 32000-1, 7.9.6).
    tree._compareKeys = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    tree.add(name, place);
  }

  override push(piece: Uint8Array | null): boolean {
    this.pieces ??= [];
    if (piece !== null) this.pieces.push(piece);
    return true;
  }

  /** XMP is XML, and PDFKit puts the values in as they are. */
  override _addInfo(): void {
    const plain = this.info;
    this.info = Object.fromEntries(
      Object.entries(plain).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]),
    );
    super._addInfo();
    this.info = plain;
  }

  /** Ends the document and gives its bytes. */
  finish(): Uint8Array {
    this.end();
    return Buffer.concat(this.pieces ?? []);
  }
}

interface NameTree {
  add(key: string, value: unknown): void;
  _compareKeys(a: string, b: string): number;
}

function infoDictionary(info: BookInfo): Record<string, unknown> {
  const texts = { Title: info.title, Author: info.author, Subject: info.subject, Keywords: info.keywords };
  return {
    Producer: 'Warraq',
    Creator: 'Warraq',
    CreationDate: new Date(info.created),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
  };
}

/** Escapes for XML 1.0; control characters that XML cannot hold are dropped. */
function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is dropped
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
  );
}
