// The files that a book was made from come in; they are embedded in the PDF as its sources.

import type { PdfReference } from 'pdfkit';
import type { BookDocument } from './book-document.ts';
import { writeNameTree } from './tree.ts';
import { writeStream } from './write-stream.ts';

export interface Attachment {
  /** The file's name, without folders. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What it is, for readers who see the list of attachments. */
  readonly description: string;
}

/** Control characters and bidi controls: in a list of files they would show another name, or another ending. */
const TREACHEROUS = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Embeds the files (ISO 32000-1, 7.11.4) and names them as the document's sources (ISO 19005-3, annex E). */
export function writeAttachments(document: BookDocument, attachments: readonly Attachment[], modified: string): void {
  if (attachments.length === 0) return;
  const entries = attachments.map((attachment, index) => {
    // Keys are bytes to readers, names of files any text: a number before an ASCII form keeps them apart and in order.
    const key = `${String(index + 1).padStart(5, '0')}-${attachment.name.replace(/[^\x20-\x7e]/g, '_')}`;
    return [key, writeFile(document, attachment, new Date(modified))] as const;
  });
  const make = (data: Record<string, unknown>): PdfReference => document.ref(data);
  document.setNames('EmbeddedFiles', writeNameTree(make, new Map(entries)));
  document._root.data.AF = entries.map(([, file]) => file);
}

function writeFile(document: BookDocument, attachment: Attachment, ModDate: Date): PdfReference {
  const { bytes, mediaType, description } = attachment;
  const name = attachment.name.replace(TREACHEROUS, '_');
  const file = writeStream(document, bytes, {
    Type: 'EmbeddedFile',
    Subtype: mediaType.replace('/', '#2F'),
    Params: { Size: bytes.length, ModDate },
  });
  const specification = document.ref({
    Type: 'Filespec',
    F: new String(name),
    UF: new String(name),
    Desc: new String(description),
    AFRelationship: 'Source',
    EF: { F: file, UF: file },
  });
  specification.end();
  return specification;
}
