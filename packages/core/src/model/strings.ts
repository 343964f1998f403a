// A string file: the texts of one document in one language, by unit id.

import type { Place } from './place.ts';

export interface StringEntry {
  readonly id: string;
  readonly text: string;
  /** Where the text (not its key) begins in the file. */
  readonly place: Place;
  /** The text as it stands in the file, between its quotation marks, where escapes make it another than `text`. */
  readonly written?: string | undefined;
}

/**
 * One `translations/<collection>/<language>/<document>.json`, an i18next JSON v4 namespace. In the document's own
 * language it is generated (id → source text); in any other it belongs to the translator (id → translation).
 */
export interface StringFile {
  readonly language: string;
  readonly document: string;
  readonly file: string;
  /** In the file's order. */
  readonly entries: readonly StringEntry[];
}
