// What a feed needs to know of a finished file that it attaches.

import type { Format } from '@warraq/core';

/** A finished edition beside the feed: `{ format: 'pdf', file: 'iraq-reader.en.pdf', bytes: 81234 }`. */
export interface Attachment {
  readonly format: Format;
  /** The file's name, from the folder in which the feed stands. */
  readonly file: string;
  /** Of a file that holds one document: its item alone has it. */
  readonly document?: string | undefined;
  /** Its size. */
  readonly bytes: number;
}

/** Media types as IANA registers them. */
export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  booklet: 'application/pdf',
  cover: 'application/pdf',
  documents: 'application/pdf',
  pamphlets: 'application/pdf',
  epub: 'application/epub+zip',
  feed: 'application/feed+json',
  site: 'application/json',
};
