// What a catalogue says of a book or a text, in no format yet.

import type { Language } from '@warraq/core';
import type { PublishedFile } from './site.ts';

/** A text by language tag; never empty. */
export type Words = Readonly<Record<string, string>>;

export interface Contributor {
  /** The person's id, or the name as it stands. */
  readonly id: string;
  readonly names: Words;
  readonly sortAs: Words | undefined;
  readonly url: string | undefined;
}

/** A picture of the cover in one size. */
export interface CoverImage {
  /** A path inside the editions' folder. */
  readonly file: string;
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

/** The same in other languages. */
export interface Sibling {
  readonly languages: readonly Language[];
  /** The page where it is read or downloaded, a path inside the editions' folder. */
  readonly page: string;
}

export interface Publication {
  /** `urn:uuid:…`, for ever. */
  readonly id: string;
  /** An edition of the whole collection, or one document in a language. */
  readonly kind: 'book' | 'text';
  /** Of a text: the document's id and its place in the reading order, from 1. */
  readonly document: { readonly id: string; readonly position: number } | undefined;
  readonly titles: Words;
  readonly subtitles: Words | undefined;
  readonly languages: readonly [Language, ...Language[]];
  readonly authors: readonly Contributor[];
  readonly editors: readonly Contributor[];
  readonly translators: readonly Contributor[];
  /** ISO 8601 dates (YYYY-MM-DD). */
  readonly published: string | undefined;
  readonly modified: string | undefined;
  readonly description: string;
  /** Ids of tags. */
  readonly tags: readonly string[];
  /** The page where it is read or downloaded, a path inside the editions' folder. */
  readonly page: string;
  /** The files that hold it; of a text, those that hold nothing else. */
  readonly files: readonly PublishedFile[];
  readonly images: readonly CoverImage[];
  readonly siblings: readonly Sibling[];
}
