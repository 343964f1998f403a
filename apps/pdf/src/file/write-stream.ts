// Bytes and a dictionary come in; the stream that holds them is written.

import type { PdfReference } from 'pdfkit';
import type { BookDocument } from './book-document.ts';
import { deflate } from './deflate.ts';

/** Writes a stream that is compressed here: PDFKit would copy it once more. */
export function writeStream(document: BookDocument, bytes: Uint8Array, data: Record<string, unknown>): PdfReference {
  return writePacked(document, deflate(bytes), { ...data, Filter: 'FlateDecode' });
}

/** Writes a stream whose bytes are already as they are to stand in the file; `data` names their filter, if any. */
export function writePacked(document: BookDocument, bytes: Uint8Array, data: Record<string, unknown>): PdfReference {
  const stream = document.ref(data);
  stream.compress = false;
  stream.buffer = [bytes];
  stream.end();
  return stream;
}
