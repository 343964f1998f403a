// A collection comes in; documents that are gone, but whose string files are there, go out, with the language of each.

import { type CollectionSource, groupBy, type LivingDocument } from '@warraq/core';

/**
 * Nothing says any more in which language such a document was written: the memory does where something was accepted; else
 * it is the language whose file has all texts that the others have and more, for that one was generated; else the
 * collection's first.
 */
export function goneDocuments({
  collection,
  documents,
  strings,
  memory,
}: CollectionSource): readonly (readonly [string, LivingDocument])[] {
  const named = new Set(documents.map(({ id }) => id));
  const gone = strings.filter(({ document }) => !named.has(document));
  return [...groupBy(gone, ({ document }) => document)].map(([document, own]) => {
    const [most, next] = own.toSorted((a, b) => b.entries.length - a.entries.length);
    const isWhole = most !== undefined && most.entries.length > (next?.entries.length ?? most.entries.length);
    const language =
      memory.find((record) => record.document === document)?.sourceLanguage ??
      (isWhole ? most.language : collection.languages[0]?.tag) ??
      '';
    return [document, { language, units: new Set() }];
  });
}
