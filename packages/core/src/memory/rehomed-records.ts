// The memory, the documents and their string files come in; records of renamed or parted documents go out under the new name.

import type { MemoryRecord } from '../model/memory-record.ts';
import type { StringFile } from '../model/strings.ts';

/** A document's id and the tag of the language it was written in. */
export interface NamedDocument {
  readonly id: string;
  readonly language: { readonly tag: string };
}

/**
 * Ids of units stay when a document's file gets another name, or when a part of it becomes a document and takes its entries
 * along; records keep the name that it had. A record counts for every document in whose own string file its unit stands
 * today, one where nobody copied entries; for the document that it names where there is none. The memory itself where that
 * changes nothing.
 */
export function rehomedRecords(
  memory: readonly MemoryRecord[],
  documents: readonly NamedDocument[],
  strings: readonly StringFile[],
): readonly MemoryRecord[] {
  const homes = homesByUnit(documents, strings);
  const isAtHome = ({ document, unit }: MemoryRecord) =>
    homes.get(unit)?.every((home) => home.document === document) ?? true;
  if (memory.every(isAtHome)) return memory;
  const records = memory.flatMap((record) => {
    const found = homes.get(record.unit);
    if (found === undefined) return [record];
    // Also where the source is in another language: a translation may have been given to a unit that it was not made for.
    return found.map(({ document }) => (document === record.document ? record : { ...record, document }));
  });
  const known = rehomed.get(memory);
  if (known !== undefined && haveEqualNames(known, records)) return known;
  rehomed.set(memory, records);
  return records;
}

function homesByUnit(
  documents: readonly NamedDocument[],
  strings: readonly StringFile[],
): ReadonlyMap<string, readonly StringFile[]> {
  const own = new Map(documents.map(({ id, language }) => [id, language.tag]));
  const homes = new Map<string, readonly StringFile[]>();
  for (const file of strings) {
    if (own.get(file.document) !== file.language) continue;
    // Of most units this is the only home: they share one list.
    const alone = [file];
    for (const { id } of file.entries) {
      const known = homes.get(id);
      homes.set(id, known === undefined ? alone : [...new Set([...known, file])]);
    }
  }
  return homes;
}

/** Made of the same memory they differ in nothing else. */
function haveEqualNames(a: readonly MemoryRecord[], b: readonly MemoryRecord[]): boolean {
  return a.length === b.length && a.every(({ document, unit }, i) => document === b[i]?.document && unit === b[i].unit);
}

/** Whoever has read the same memory gets the same records: indices are kept by them. */
const rehomed = new WeakMap<readonly MemoryRecord[], readonly MemoryRecord[]>();
