// The parts of PDFKit 0.20 that the painter uses as a model of objects; PDFKit ships no types of its own.
declare module 'pdfkit' {
  import { Readable } from 'node:stream';

  export interface PdfReference {
    readonly id: number;
    readonly document: PDFDocument;
    data: Record<string, unknown>;
    buffer: Uint8Array[];
    compress: boolean;
    write(chunk: Uint8Array | string): void;
    end(chunk?: Uint8Array | string): void;
    finalize(): void;
  }

  export default class PDFDocument extends Readable {
    constructor(options: Record<string, unknown>);
    readonly _root: PdfReference;
    readonly _info: PdfReference;
    readonly _fontFamilies: Record<string, { finalize(): void }>;
    /** How many references have not ended. */
    readonly _waiting: number;
    readonly outline: { readonly dictionary: PdfReference };
    ref(data?: Record<string, unknown>): PdfReference;
    end(): void;
    endMetadata(): void;
    getStructTreeRoot(): PdfReference;
    getMarkInfoDictionary(): PdfReference;
    _write(data: Uint8Array | string): void;
    _refEnd(reference: PdfReference): void;
    _finalize(): void;
  }
}
