// The memory, the documents and their string files come in; records of renamed documents go out under the new name.

import type { MemoryRecord } from '../model/memory-record.ts';
import type { StringFile } from '../model/strings.ts';

/** A document's id and the tag of the language it was written in. */
export interface NamedDocument {
  readonly id: string;
  readonly language: { readonly tag: string };
}

/**
 * Ids of units stay when a document's file gets another name, records keep the name that it had: one whose document is
 * gone counts for the document in whose string file its unit stands today. The memory itself where none does.
 */
export function rehomedRecords(
  memory: readonly MemoryRecord[],
  documents: readonly NamedDocument[],
  strings: readonly StringFile[],
): readonly MemoryRecord[] {
  const named = new Set(documents.map(({ id }) => id));
  if (memory.every(({ document }) => named.has(document))) return memory;
  const own = new Map(documents.map(({ id, language }) => [id, language.tag]));
  const homes = new Map<string, StringFile>();
  for (const file of strings)
    if (own.get(file.document) === file.language) for (const { id } of file.entries) homes.set(id, file);
  const homeOf = ({ document, unit, sourceLanguage }: MemoryRecord): string => {
    const home = named.has(document) ? undefined : homes.get(unit);
    return home?.language === sourceLanguage ? home.document : document;
  };
  const found = memory.map(homeOf);
  if (memory.every(({ document }, i) => document === found[i])) return memory;
  const known = rehomed.get(memory);
  if (known?.every(({ document }, i) => document === found[i])) return known;
  const records = memory.map((record, i) =>
    record.document === found[i] ? record : { ...record, document: found[i]! },
  );
  rehomed.set(memory, records);
  return records;
}

/** Whoever has read the same memory gets the same records: indices are kept by them. */
const rehomed = new WeakMap<readonly MemoryRecord[], readonly MemoryRecord[]>();
