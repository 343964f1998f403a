// Pairs that somebody is sure of come in; they are written into string file and memory, and what was not goes out.

import {
  type AlignedPair,
  type DocumentAlignment,
  formatMemoryRecord,
  hasWords,
  type MemoryRecord,
  sourceHash,
  withEntry,
} from '@warraq/core';
import { appendMemory, editStringFile, stringFilePath } from '@warraq/store';
import type { AlignTarget } from './align-target.ts';
import type { Loaded } from './load.ts';
import { unitIds } from './unit-ids.ts';

export interface Written {
  readonly file: string;
  /** How many entries are new in the string file, and how many records in the memory. */
  readonly entries: number;
  readonly records: number;
  /** Pairs of units that have another translation already: theirs is in the memory alone. */
  readonly occupied: readonly AlignedPair[];
}

export async function writeAligned(
  loaded: Loaded,
  { document, ids }: AlignTarget,
  { source }: DocumentAlignment,
  pairs: readonly AlignedPair[],
  language: string,
  acceptance: Pick<MemoryRecord, 'who' | 'when'>,
): Promise<Written> {
  const { layout } = loaded;
  const { id, language: own } = document.document;
  const newId = unitIds(loaded.compiled.strings.flatMap(({ entries }) => entries.map((entry) => entry.id)));
  // Numbers alone have no translation: an edition writes them.
  const wanted = pairs.filter((pair) => hasWords(source[pair.source]?.text ?? ''));
  const hashAt = (index: number) => (source[index] === undefined ? '' : sourceHash(source[index].text));
  const records = wanted.map(
    (pair): MemoryRecord => ({
      document: id,
      unit: ids[pair.source] ?? newId(),
      sourceLanguage: own.tag,
      targetLanguage: language,
      source: source[pair.source]?.text ?? '',
      target: pair.text,
      before: hashAt(pair.source - 1),
      after: hashAt(pair.source + 1),
      ...acceptance,
    }),
  );
  const known = new Set(loaded.source.memory.map(formatPair));
  const fresh = records.filter((record) => !known.has(formatPair(record)));
  const present = new Map(document.strings.get(language)?.entries.map((entry) => [entry.id, entry.text]));
  const isFree = (unit: string) => (present.get(unit) ?? '').trim() === '';
  const entries = wanted.flatMap((pair) => {
    const unit = ids[pair.source];
    return unit !== undefined && isFree(unit) ? [{ unit, text: pair.text }] : [];
  });
  const occupied = wanted.filter((pair) => {
    const unit = ids[pair.source];
    return unit !== undefined && !isFree(unit) && present.get(unit) !== pair.text;
  });
  await appendMemory(layout, fresh);
  const order = (document.resolved.get(language) ?? []).map(({ unit }) => unit.id);
  if (entries.length > 0) await editStringFile(layout, language, id, (text) => withAll(text, entries, order, present));
  return { file: stringFilePath(layout, language, id), entries: entries.length, records: fresh.length, occupied };
}

/** Each behind the nearest unit before it that has an entry. */
function withAll(
  before: string,
  entries: readonly { readonly unit: string; readonly text: string }[],
  order: readonly string[],
  present: ReadonlyMap<string, string>,
): string {
  const there = new Set(present.keys());
  let text = before;
  for (const { unit, text: value } of entries) {
    const after = order.slice(0, order.indexOf(unit)).findLast((id) => there.has(id));
    text = withEntry(text, unit, value, after);
    there.add(unit);
  }
  return text;
}

/** The same pair at the same place is no news, whoever accepted it and when. */
function formatPair(record: MemoryRecord): string {
  return formatMemoryRecord({ ...record, before: '', after: '', who: '', when: '', reviewed: undefined });
}
