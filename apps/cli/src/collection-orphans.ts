// A loaded collection comes in; the translations that no unit has any more go out, without those of files that cannot be read.

import { type Orphan, orphansOf, proseOf, renamedFiles } from '@warraq/core';
import { goneDocuments } from './gone-documents.ts';
import type { Loaded } from './load.ts';
import { obstaclesAmong } from './obstacles.ts';

/**
 * Documents that are not synced, or whose files have errors, are left out: which of their units live is not certain.
 */
export function collectionOrphans(
  { compiled, source, problems }: Loaded,
  languages: readonly string[],
): readonly Orphan[] {
  const bad = new Set(obstaclesAmong(problems).map(({ place }) => place.file));
  const ownFiles = new Map(
    compiled.documents.map(({ document, strings }) => [document.id, strings.get(document.language.tag)?.file]),
  );
  const uncertain = new Set(
    compiled.documents
      .filter(({ document }) => bad.has(document.file) || bad.has(ownFiles.get(document.id) ?? ''))
      .map(({ document }) => document.id),
  );
  // A document that is listed and cannot be read at all is not gone.
  const listed = new Set(compiled.collection.order);
  // Nor is one whose file has another name since the last sync.
  const renamed = new Set([...renamedFiles(source.documents, source.strings).values()].map(({ document }) => document));
  const isKnown = (document: string) =>
    !uncertain.has(document) &&
    !renamed.has(document) &&
    !bad.has(`${document}.md`) &&
    !(listed.has(document) && !ownFiles.has(document));
  const living = compiled.documents.map(
    ({ document }) =>
      [
        document.id,
        { language: document.language.tag, units: new Set(proseOf(document).map(({ id }) => id)) },
      ] as const,
  );
  const documents = new Map([...living, ...goneDocuments(source)]);
  const strings = compiled.strings.filter(({ file, document }) => !bad.has(file) && isKnown(document));
  return orphansOf(documents, strings, source.memory).filter(
    ({ document, targetLanguage }) =>
      isKnown(document) && (languages.length === 0 || languages.includes(targetLanguage)),
  );
}
