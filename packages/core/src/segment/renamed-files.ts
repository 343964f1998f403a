// Documents and string files come in; which file a document without one had under its earlier name goes out.

import { foldText } from '../letters/fold-text.ts';
import type { Document } from '../model/document.ts';
import type { StringFile } from '../model/strings.ts';
import { proseOf } from '../model/traverse.ts';
import type { Draft } from '../model/unit.ts';

/** Of the texts of the longer of both: a document may be edited and renamed at once. */
export const LEAST_SHARED = 0.5;

/**
 * A document whose file got another name has no string file of its own language, and the file under its earlier name no
 * document. Where at least half of the texts are the same, they belong together; each file goes to the document that
 * shares most with it, the first of equals.
 */
export function renamedFiles(
  documents: readonly Document<Draft>[],
  strings: readonly StringFile[],
): ReadonlyMap<string, StringFile> {
  const named = new Set(documents.map(({ id }) => id));
  const orphans = strings.filter(({ document, entries }) => !named.has(document) && entries.length > 0);
  const found = new Map<string, StringFile>();
  if (orphans.length === 0) return found;
  const written = new Set(strings.map(keyOf));
  const pairs = documents
    .filter(({ id, language }) => !written.has(keyOf({ document: id, language: language.tag })))
    .flatMap((document) => {
      const texts = proseOf(document).map(({ text }) => foldText(text));
      return orphans
        .filter(({ language }) => language === document.language.tag)
        .map((file) => ({ id: document.id, file, shared: sharedPart(texts, file) }));
    })
    .filter(({ shared }) => shared >= LEAST_SHARED)
    .sort((a, b) => b.shared - a.shared);
  const taken = new Set<StringFile>();
  for (const { id, file } of pairs) {
    if (found.has(id) || taken.has(file)) continue;
    found.set(id, file);
    taken.add(file);
  }
  return found;
}

function keyOf({ document, language }: Pick<StringFile, 'document' | 'language'>): string {
  return `${language}/${document}`;
}

/** Which part of a document's folded texts, or of a file's where those are more, stands in both. */
export function sharedPart(texts: readonly string[], { entries }: StringFile): number {
  const known = new Set(entries.map(({ text }) => foldText(text)));
  return texts.filter((text) => known.has(text)).length / Math.max(texts.length, entries.length);
}
