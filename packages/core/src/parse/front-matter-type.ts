// What a document's front matter says, after the schema accepted it; `parseFrontMatter` makes it, `parseDocument` takes it.

import type { DocumentMeta } from '../model/document.ts';
import type { Place } from '../model/place.ts';

/** One line of prose in front matter and the place of its value (not of its key) in the file. */
export interface FrontMatterText {
  readonly text: string;
  readonly place: Place;
}

/** `title`, `subtitle` and `summary` are Markdown inline text; `language` is a tag that `languageOf` knows. */
export interface FrontMatter {
  readonly title?: FrontMatterText | undefined;
  readonly subtitle?: FrontMatterText | undefined;
  readonly summary?: FrontMatterText | undefined;
  readonly language?: string | undefined;
  readonly meta: DocumentMeta;
}

/** The meta data of a document that has no front matter. */
export const NO_META: DocumentMeta = {
  authors: [],
  translators: [],
  date: undefined,
  modified: undefined,
  tags: [],
  place: undefined,
  aliases: [],
  source: undefined,
};
