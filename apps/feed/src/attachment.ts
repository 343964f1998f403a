// What a feed needs to know of a finished file that it attaches.

import type { Format } from '@warraq/core';

/** A finished edition beside the feed: `{ format: 'pdf', file: 'iraq-reader.en.pdf', bytes: 81234 }`. */
export interface Attachment {
  readonly format: Format;
  /** The file's name; it stands in the same folder as the feed. */
  readonly file: string;
  /** Its size. */
  readonly bytes: number;
}

/** Media types as IANA registers them. */
export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  booklet: 'application/pdf',
  cover: 'application/pdf',
  epub: 'application/epub+zip',
  feed: 'application/feed+json',
  site: 'application/json',
};
