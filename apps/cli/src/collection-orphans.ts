// A loaded collection comes in; the translations that no unit has any more go out, without those of files that cannot be read.

import { type Orphan, orphansOf, proseOf } from '@warraq/core';
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
  const isKnown = (document: string) =>
    !uncertain.has(document) && !bad.has(`${document}.md`) && !(listed.has(document) && !ownFiles.has(document));
  const documents = new Map(
    compiled.documents.map(({ document }) => [
      document.id,
      { language: document.language.tag, units: new Set(proseOf(document).map(({ id }) => id)) },
    ]),
  );
  const strings = compiled.strings.filter(({ file, document }) => !bad.has(file) && isKnown(document));
  return orphansOf(documents, strings, source.memory).filter(
    ({ document, targetLanguage }) =>
      isKnown(document) && (languages.length === 0 || languages.includes(targetLanguage)),
  );
}
