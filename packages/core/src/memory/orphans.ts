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

/** A document's living units, none where it is gone, and the language it was written in. */
export interface LivingDocument {
  readonly language: string;
  readonly units: ReadonlySet<string>;
}

/**
 * The newest translation, a unit and language, of every unit that is gone: first those of string files, as they stand
 * there, then those that only the memory has. Blank entries are none. Of a document that is gone the file of its own
 * language may still be there: it tells what translations were made from, and is none itself.
 * @param documents by id; also those that are gone, where string files of theirs are there
 */
export function orphansOf(
  documents: ReadonlyMap<string, LivingDocument>,
  strings: readonly StringFile[],
  memory: readonly MemoryRecord[],
): readonly Orphan[] {
  const found = new Map<string, Orphan>();
  const newest = new Map(memory.map((record) => [keyOf(record.document, record.unit, record.targetLanguage), record]));
  const sources = sourceTexts(documents, strings);
  const living = new Set([...documents.values()].flatMap(({ units }) => [...units]));
  const isGone = (document: string, unit: string) => {
    const units = documents.get(document)?.units;
    // The document may have another name now, and the translator's file the earlier one.
    return units === undefined || units.size === 0 ? !living.has(unit) : !units.has(unit);
  };
  for (const { document, language, entries } of strings) {
    const own = documents.get(document)?.language;
    if (language === own) continue;
    for (const { id: unit, text } of entries) {
      if (text.trim() === '' || !isGone(document, unit)) continue;
      const key = keyOf(document, unit, language);
      // Records count where their unit stands today, which may be another document than the one of this file.
      const same = memory.findLast(
        (one) => one.unit === unit && one.targetLanguage === language && one.target === text,
      );
      // What was written since it was last accepted was made from the text of the last sync.
      const from = same ?? sources.get(unit) ?? newest.get(key) ?? { sourceLanguage: own ?? '', source: '' };
      const languages = { sourceLanguage: from.sourceLanguage, targetLanguage: language };
      const made = { source: from.source, target: text, who: same?.who ?? '', when: same?.when ?? '' };
      found.set(key, { document, unit, ...languages, ...made, isInFile: true });
    }
  }
  for (const [key, record] of newest) {
    if (found.has(key) || !isGone(record.document, record.unit)) continue;
    const { document, unit, sourceLanguage, targetLanguage, source, target, who, when } = record;
    found.set(key, { document, unit, sourceLanguage, targetLanguage, source, target, who, when, isInFile: false });
  }
  return [...found.values()];
}

/** By unit, under whatever name its file has: what stands in the files of the documents' own languages. */
function sourceTexts(
  documents: ReadonlyMap<string, LivingDocument>,
  strings: readonly StringFile[],
): ReadonlyMap<string, Pick<Orphan, 'source' | 'sourceLanguage'>> {
  const own = strings.filter(({ document, language }) => documents.get(document)?.language === language);
  return new Map(
    own.flatMap(({ language, entries }) =>
      entries.map(({ id, text }) => [id, { source: text, sourceLanguage: language }] as const),
    ),
  );
}

function keyOf(document: string, unit: string, language: string): string {
  return JSON.stringify([document, unit, language]);
}
