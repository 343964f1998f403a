// The name of a document in a collection's folder comes in; the document, read and parsed, goes out, or why there is none.

import {
  type Checked,
  type Document,
  type Draft,
  error,
  type Language,
  likelyName,
  type Place,
  parseDocument,
} from '@warraq/core';
import { fileInside } from './inside.ts';
import { readText } from './read-text.ts';

/** What the documents of a collection have in common. */
export interface Reading {
  readonly folder: string;
  /** All ids in the folder. */
  readonly names: readonly string[];
  /** Of documents that name none. */
  readonly language: Language;
}

/** A document that somebody wants. */
export interface WantedDocument {
  readonly id: string;
  /** Where it is listed. */
  readonly place: Place;
}

/**
 * Reports `document-missing`, `path-outside`, the problems of `readText` and those of `parseDocument`.
 * @param parse makes of the text what is wanted of it
 */
export async function readDocument<T>(
  { folder, names }: Reading,
  { id, place }: WantedDocument,
  parse: (text: string, file: string, id: string) => Checked<T | undefined>,
): Promise<Checked<T | undefined>> {
  const file = `${id}.md`;
  const inside = await fileInside(folder, file, place);
  if (inside.value === undefined) {
    if (inside.problems.length > 0) return { value: undefined, problems: inside.problems };
    // A link that leads nowhere stands among the names.
    const near =
      likelyName(
        id,
        names.filter((name) => name !== id),
      ) ?? '';
    return { value: undefined, problems: [error('document-missing', place, { document: id, near })] };
  }
  const { value: text, problems } = await readText(inside.value, file);
  return text === undefined ? { value: undefined, problems } : parse(text, file, id);
}

/** Parses documents and makes something of each. */
export function parsing<T>({ language }: Reading, make: (document: Document<Draft>) => T) {
  return (text: string, file: string, id: string): Checked<T | undefined> => {
    const { value, problems } = parseDocument(text, file, id, language);
    return { value: value && make(value), problems };
  };
}
