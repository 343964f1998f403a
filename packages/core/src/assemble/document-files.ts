// A document and an edition's key come in; the name of the document's own PDF goes out, and what such names look like.

import type { Format } from '../model/collection.ts';

/** The formats that make a file of every document; each is the name of the folder in which they stand. */
export const DOCUMENT_FORMATS = ['documents', 'pamphlets'] as const;

export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** The formats that make one file of an edition. */
export type WholeFormat = Exclude<Format, DocumentFormat>;

export function isDocumentFormat(format: Format): format is DocumentFormat {
  return DOCUMENT_FORMATS.some((one) => one === format);
}

/**
 * `documents/01-basra.en-ar.pdf`. With `*` for the document it is the pattern of all of them, as Turborepo writes patterns.
 * @param key of the edition: `en`, `en-ar.facing`
 */
export function documentFileName(document: string, key: string, format: DocumentFormat): string {
  return `${format}/${document}.${key}.pdf`;
}
