// The memory and the ids in use come in; for a text that is back, the id that it had goes out.

import { type Document, type Draft, type MemoryRecord, sourceHash } from '@warraq/core';
import { isUnitId } from './unit-ids.ts';

/**
 * Gives the id under which the memory knows a text of the document, the newest first and none twice; undefined when it
 * knows none. Only the document's own records are asked: the translations of another document stand in another file,
 * where nobody would find them under the id.
 * @param alive ids of units that stand somewhere in the collection: those are not given
 */
export function lostIds(
  document: Document<Draft>,
  memory: readonly MemoryRecord[],
  alive: ReadonlySet<string>,
): (text: string) => string | undefined {
  const ids = new Map<string, string[]>();
  for (const record of memory) {
    if (record.document !== document.id || record.sourceLanguage !== document.language.tag) continue;
    // Anybody may have written into the memory; what is no id does not come into a string file.
    if (alive.has(record.unit) || !isUnitId(record.unit)) continue;
    const key = sourceHash(record.source);
    const known = ids.get(key);
    if (known === undefined) ids.set(key, [record.unit]);
    else known.push(record.unit);
  }
  const given = new Set<string>();
  return (text) => {
    const candidates = ids.get(sourceHash(text)) ?? [];
    const id = candidates.findLast((candidate) => !given.has(candidate));
    if (id !== undefined) given.add(id);
    return id;
  };
}
