// A source document: front matter and parts, its prose still drafts, or units once the ids are known.

import type { Part } from './block.ts';
import type { Language } from './language.ts';
import type { Localised } from './localised.ts';
import type { Place } from './place.ts';

/** A cross-reference as it is written, and where. */
export interface WrittenReference {
  readonly target: string;
  readonly place: Place;
}

/** The original that a document discusses. */
export interface SourceWork {
  readonly title: Localised;
  readonly author: Localised | undefined;
  /** An ISO 8601 date, year-month or year. */
  readonly date: string | undefined;
  readonly publisher: Localised | undefined;
  readonly language: string | undefined;
  readonly url: string | undefined;
}

/** What front matter says beside the title, subtitle and summary, which are prose. */
export interface DocumentMeta {
  /** Ids of people in collection.yaml, or names as they stand. */
  readonly authors: readonly string[];
  readonly translators: readonly string[];
  /** ISO 8601 dates (YYYY-MM-DD). */
  readonly date: string | undefined;
  readonly modified: string | undefined;
  /** Ids of tags in collection.yaml. */
  readonly tags: readonly string[];
  readonly place: Localised | undefined;
  /** Other names under which `[[…]]` finds the document. */
  readonly aliases: readonly string[];
  readonly source: SourceWork | undefined;
}

export interface Document<P> {
  /** The file's name without its extension: `02-survey`. */
  readonly id: string;
  readonly file: string;
  readonly language: Language;
  readonly title: P;
  readonly subtitle: P | undefined;
  readonly summary: P | undefined;
  readonly meta: DocumentMeta;
  readonly parts: readonly Part<P>[];
  /** Every cross-reference of the text, in the order of reading. */
  readonly references: readonly WrittenReference[];
  /** Where the front matter stands: the place of problems about the document as a whole. */
  readonly place: Place;
}
