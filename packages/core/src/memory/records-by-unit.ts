// The records of a translation memory come in; those of one document and language go out by unit.

import type { MemoryRecord } from '../model/memory-record.ts';

/** The records of a document in a target language (its tag), by unit, in the memory's order: the newest last. */
export function recordsByUnit(
  records: readonly MemoryRecord[],
  document: string,
  language: string,
): ReadonlyMap<string, readonly MemoryRecord[]> {
  const found = new Map<string, MemoryRecord[]>();
  for (const record of records) {
    if (record.document !== document || record.targetLanguage !== language) continue;
    const known = found.get(record.unit);
    if (known === undefined) found.set(record.unit, [record]);
    else known.push(record);
  }
  return found;
}
