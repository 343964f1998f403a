// A loaded collection and a unit's id come in; translations that can be put back, and into which unit, go out.

import { type CompiledDocument, type MemoryRecord, proseOf, type Resolved } from '@warraq/core';
import { collectionOrphans } from './collection-orphans.ts';
import { WrongUse } from './exit-code.ts';
import type { Loaded } from './load.ts';
import { orphanRecord } from './orphan-record.ts';

export interface Restorable {
  readonly loaded: Loaded;
  readonly document: CompiledDocument;
  readonly language: string;
  /** The unit that gets it, as it stands. */
  readonly resolved: Resolved;
  readonly record: MemoryRecord;
}

/**
 * The newest translation of a unit that is not the one in its file, a language each. A unit that is gone needs `to`, the
 * unit that gets its translation; throws a WrongUse without it.
 */
export function restorable(
  loaded: Loaded,
  id: string,
  to: string | undefined,
  languages: readonly string[],
): readonly Restorable[] {
  const { compiled, source } = loaded;
  const isAsked = (language: string) => languages.length === 0 || languages.includes(language);
  const inFiles = collectionOrphans(loaded, languages).filter(({ unit, isInFile }) => unit === id && isInFile);
  const records = [...source.memory, ...inFiles.map(orphanRecord)].filter(
    ({ unit, targetLanguage }) => unit === id && isAsked(targetLanguage),
  );
  if (records.length === 0) return [];
  const wanted = to ?? id;
  const document = compiled.documents.find(({ document }) => proseOf(document).some((unit) => unit.id === wanted));
  if (document === undefined) throw new WrongUse(to === undefined ? 'restoreWhere' : 'unknownUnit', { name: wanted });
  return [...document.resolved].flatMap(([language, units]) => {
    if (language === document.document.language.tag) return [];
    const resolved = units.find(({ unit }) => unit.id === wanted);
    const record = records.findLast((one) => one.targetLanguage === language && one.target !== resolved?.target?.text);
    return resolved === undefined || record === undefined ? [] : [{ loaded, document, language, resolved, record }];
  });
}
