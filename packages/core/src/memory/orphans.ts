// A collection's units, string files and memory come in; translations that no unit has any more go out.

import type { MemoryRecord } from '../model/memory-record.ts';
import type { StringFile } from '../model/strings.ts';

/** A translation of a text that stands in no document any more, or that its unit has lost. */
export interface Orphan {
  readonly document: string;
  readonly unit: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** What it was made from; empty where nobody knows. */
  readonly source: string;
  readonly target: string;
  readonly who: string;
  readonly when: string;
  /** Whether it still stands in the translator's file. */
  readonly isInFile: boolean;
}

/** A document's living units, and the language it was written in. */
export interface LivingDocument {
  readonly language: string;
  readonly units: ReadonlySet<string>;
}

/**
 * The newest translation, a unit and language, of every unit that is gone: first those of string files, as they stand
 * there, then those that only the memory has. Blank entries are none.
 * @param documents by id
 */
export function orphansOf(
  documents: ReadonlyMap<string, LivingDocument>,
  strings: readonly StringFile[],
  memory: readonly MemoryRecord[],
): readonly Orphan[] {
  const found = new Map<string, Orphan>();
  const newest = new Map(memory.map((record) => [keyOf(record.document, record.unit, record.targetLanguage), record]));
  const isGone = (document: string, unit: string) => documents.get(document)?.units.has(unit) !== true;
  for (const { document, language, entries } of strings) {
    const own = documents.get(document)?.language;
    if (language === own) continue;
    for (const { id: unit, text } of entries) {
      if (text.trim() === '' || !isGone(document, unit)) continue;
      const key = keyOf(document, unit, language);
      const same = memory.findLast(
        (one) => keyOf(one.document, one.unit, one.targetLanguage) === key && one.target === text,
      );
      const record = same ?? newest.get(key);
      const sourceLanguage = record?.sourceLanguage ?? own ?? '';
      const languages = { sourceLanguage, targetLanguage: language };
      const made = { who: same?.who ?? '', when: same?.when ?? '' };
      found.set(key, {
        document,
        unit,
        ...languages,
        source: record?.source ?? '',
        target: text,
        ...made,
        isInFile: true,
      });
    }
  }
  for (const [key, record] of newest) {
    if (found.has(key) || !isGone(record.document, record.unit)) continue;
    const { document, unit, sourceLanguage, targetLanguage, source, target, who, when } = record;
    found.set(key, { document, unit, sourceLanguage, targetLanguage, source, target, who, when, isInFile: false });
  }
  return [...found.values()];
}

function keyOf(document: string, unit: string, language: string): string {
  return JSON.stringify([document, unit, language]);
}
