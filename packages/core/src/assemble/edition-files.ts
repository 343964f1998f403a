// A collection comes in; the names of the files that its editions consist of go out.

import type { Collection, Format } from '../model/collection.ts';
import type { Language } from '../model/language.ts';

/** A file that a collection asks for. */
export interface EditionFile {
  /** `iraq-reader.en-ar.pdf`, `feed.ar.json`. */
  readonly name: string;
  readonly format: Format;
  readonly languages: readonly [Language, ...Language[]];
}

/** `iraq-reader.en-ar`: the stem of an edition's files. */
export function editionName(collection: Collection, languages: readonly Language[]): string {
  return `${collection.id}.${languages.map(({ tag }) => tag).join('-')}`;
}

/** The name of an edition's file in a format. */
export function editionFileName(collection: Collection, languages: readonly Language[], format: Format): string {
  if (format === 'feed') return `feed.${languages.map(({ tag }) => tag).join('-')}.json`;
  return `${editionName(collection, languages)}.${format}`;
}

/** The named destination of a chapter in the edition's PDF, by its place in the reading order. */
export function chapterDestination(index: number): string {
  return `c${String(index).padStart(5, '0')}`;
}

/** Every file that the collection's editions ask for, in the order of the editions and formats. */
export function editionFiles(collection: Collection): readonly EditionFile[] {
  return collection.editions.flatMap(({ languages, formats }) =>
    formats.map((format) => ({ name: editionFileName(collection, languages, format), format, languages })),
  );
}
