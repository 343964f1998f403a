// The parts of PDFKit 0.20 that the painter uses as an object writer; PDFKit ships no types of its own.
declare module 'pdfkit' {
  import { Readable } from 'node:stream';

  export interface PdfReference {
    readonly id: number;
    data: Record<string, unknown>;
    buffer: Uint8Array[];
    compress: boolean;
    write(chunk: Uint8Array | string): void;
    end(chunk?: Uint8Array | string): void;
  }

  export interface PdfTree {
    add(key: string | number, value: unknown): void;
  }

  export interface PdfPage {
    readonly content: PdfReference;
    readonly dictionary: PdfReference;
    readonly fonts: Record<string, PdfReference>;
    readonly xobjects: Record<string, PdfReference>;
    readonly annotations: PdfReference[];
    readonly structParentTreeKey: number;
  }

  export interface PdfOutline {
    readonly outlineData: Record<string, unknown>;
    readonly dictionary: PdfReference;
    addItem(title: string, options: { readonly pageNumber: number }): PdfOutline;
  }

  export default class PDFDocument extends Readable {
    constructor(options: Record<string, unknown>);
    readonly _root: PdfReference;
    readonly _fontFamilies: Record<string, { finalize(): void }>;
    readonly outline: PdfOutline;
    readonly page: PdfPage;
    info: Record<string, unknown>;
    addPage(): this;
    ref(data?: Record<string, unknown>): PdfReference;
    end(): void;
    appendXML(xml: string): void;
    getStructTreeRoot(): PdfReference;
    getStructParentTree(): PdfTree;
    createStructParentTreeNextKey(): number;
    _addInfo(): void;
  }
}
