// A document and its collection come in; the ids of the people who translate it go out.

import type { Collection } from './collection.ts';
import type { DocumentMeta } from './document.ts';

/** The document's own translators, else the collection's. */
export function translatorsOf(
  { translators: own }: Pick<DocumentMeta, 'translators'>,
  { translators }: Pick<Collection, 'translators'>,
): readonly string[] {
  return own.length > 0 ? own : translators;
}
