// A memory, or documents and what it offers for them, come in; figures that a translator plans by go out.

import { foldText } from '../letters/fold-text.ts';
import type { Document } from '../model/document.ts';
import type { Unit } from '../model/unit.ts';
import { draftsFor } from './drafts.ts';
import type { Resolved } from './resolve-units.ts';
import type { SentenceMemory } from './sentence-memory.ts';
import type { TranslationMemory } from './translation-memory.ts';

export interface MemoryStatistics {
  readonly pairs: number;
  /** Of which were translated in the other direction. */
  readonly reversed: number;
  readonly sources: number;
  /** Sources that have more than one translation. */
  readonly ambiguous: number;
  /** Dates of the oldest and the newest acceptance; empty where none has one. */
  readonly oldest: string;
  readonly newest: string;
}

export function memoryStatistics(memory: TranslationMemory): MemoryStatistics {
  const targets = new Map<string, Set<string>>();
  const dates: string[] = [];
  let reversed = 0;
  for (const { record, isReversed } of memory.pairs()) {
    const [source, target] = isReversed ? [record.target, record.source] : [record.source, record.target];
    const known = targets.get(foldText(source)) ?? new Set();
    targets.set(foldText(source), known.add(foldText(target)));
    if (isReversed) reversed++;
    if (record.when !== '') dates.push(record.when);
  }
  dates.sort();
  return {
    pairs: memory.size,
    reversed,
    sources: targets.size,
    ambiguous: [...targets.values()].filter(({ size }) => size > 1).length,
    oldest: dates[0] ?? '',
    newest: dates.at(-1) ?? '',
  };
}

/** By the points of the best match: 100 and more, 95–99, 85–94, 75–84; and nothing. */
export const BANDS = ['100', '95', '85', '75', '0'] as const;
export type Band = (typeof BANDS)[number];

/** The ids of a document's missing units, by the band of the best that is known for them. */
export function missingByBand(
  document: Document<Unit>,
  resolved: readonly Resolved[],
  memory: TranslationMemory,
  sentences: SentenceMemory,
): Readonly<Record<Band, readonly string[]>> {
  const best = new Map(draftsFor(document, resolved, memory, sentences, 75).map(({ id, score }) => [id, score]));
  const missing = resolved.filter(({ state }) => state === 'missing').map(({ unit }) => unit.id);
  const bandOf = (id: string): Band => BANDS.find((band) => (best.get(id) ?? 0) >= Number(band)) ?? '0';
  const of = (band: Band) => missing.filter((id) => bandOf(id) === band);
  return { 100: of('100'), 95: of('95'), 85: of('85'), 75: of('75'), 0: of('0') };
}
