// An edition comes in; which pages stand before its text, and what stands over its versos, go out.

import type { Edition, Localised } from '@warraq/core';

export interface FrontMatter {
  readonly halfTitle: boolean;
  readonly titlePage: boolean;
  readonly contents: boolean;
  /** Behind the title page; a pamphlet has its own at the end of its text. */
  readonly colophon: boolean;
}

/** A document alone has contents from so many parts with a heading on. */
const LEAST_CONTENTS = 3;

export function frontMatterOf({ extract, chapters }: Edition): FrontMatter {
  const kind = extract?.kind ?? 'selection';
  switch (kind) {
    case 'selection':
      return { halfTitle: true, titlePage: true, contents: true, colophon: true };
    case 'document': {
      const headed = chapters.flatMap(({ parts }) => parts).filter(({ heading }) => heading !== undefined);
      return { halfTitle: false, titlePage: true, contents: headed.length >= LEAST_CONTENTS, colophon: true };
    }
    case 'pamphlet':
      return { halfTitle: false, titlePage: false, contents: false, colophon: false };
  }
}

/** Whether the edition is one document, so that its title is the chapter's. */
export function isOneDocument({ extract }: Edition): boolean {
  return extract !== undefined && extract.kind !== 'selection';
}

/** Over the versos: the book's title; of one document that of the collection, for its own stands over the rectos. */
export function versoTitle(edition: Edition): Localised {
  return edition.extract !== undefined && isOneDocument(edition) ? edition.extract.from : edition.collection.title;
}
