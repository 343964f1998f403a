// A document's units, a language's string file and the accepted pairs come in; each unit's state and translation go out.

import type { Document } from '../model/document.ts';
import type { Language } from '../model/language.ts';
import type { MemoryRecord } from '../model/memory-record.ts';
import type { StringEntry, StringFile } from '../model/strings.ts';
import { proseOf } from '../model/traverse.ts';
import type { Unit, UnitState } from '../model/unit.ts';
import { hasWords } from '../segment/has-words.ts';
import { lettersHash, sourceHash } from '../segment/source-hash.ts';
import { recordsByUnit } from './records-by-unit.ts';

/** How a unit stands in one language. */
export interface Resolved {
  readonly unit: Unit;
  readonly state: UnitState;
  /** The translation; undefined in the document's own language and where there is none. */
  readonly target: StringEntry | undefined;
  /** The source text that a stale or touched translation was made from. */
  readonly basis: string | undefined;
  /** When the translation was first accepted as it stands (YYYY-MM-DD), if somebody accepted it. */
  readonly accepted?: string | undefined;
  /** The newest review of a fresh translation as it stands. */
  readonly reviewed?: Pick<MemoryRecord, 'who' | 'when'> | undefined;
}

/**
 * Finds out how every unit of a document stands in a language, in the document's order. `records` is the translation
 * memory, or any part of it that holds the document's records in their order. Staleness is computed, never stored: the
 * source text that was accepted together with today's target text is held against today's source.
 * @param synced the document's own string file where it is not up to date: what was never accepted was made from its texts
 */
export function resolveUnits(
  document: Document<Unit>,
  target: StringFile | undefined,
  records: readonly MemoryRecord[],
  language: Language,
  synced?: StringFile,
): readonly Resolved[] {
  const units = proseOf(document);
  if (document.language.tag === language.tag) return units.map((unit) => plain(unit, 'source'));
  const entries = new Map(target?.entries.map((entry) => [entry.id, entry]));
  const accepted = recordsByUnit(records, document.id, language.tag);
  const seen = new Map(synced?.entries.map(({ id, text }) => [id, text]));
  return units.map((unit) => resolve(unit, entries.get(unit.id), accepted.get(unit.id) ?? [], seen.get(unit.id)));
}

function plain(unit: Unit, state: UnitState): Resolved {
  return { unit, state, target: undefined, basis: undefined };
}

function resolve(
  unit: Unit,
  target: StringEntry | undefined,
  accepted: readonly MemoryRecord[],
  seen: string = unit.text,
): Resolved {
  if (target === undefined || target.text.trim() === '')
    return plain(unit, hasWords(unit.text) ? 'missing' : 'computed');
  const pairs = accepted.filter((record) => record.target === target.text);
  // Written since the last acceptance, so it was made from the text of the last sync.
  const sources = pairs.length === 0 ? [seen] : pairs.map(({ source }) => source);
  // Accepted again for a new source, the same words have not changed for a reader.
  const when = pairs.find((pair) => pair.when !== '')?.when.slice(0, 10);
  if (sources.some((source) => sameSource(source, unit.text))) {
    const review = pairs.findLast(({ source, reviewed }) => reviewed && sameSource(source, unit.text));
    const reviewed = review && { reviewed: { who: review.who, when: review.when } };
    return { unit, state: 'fresh', target, basis: undefined, accepted: when, ...reviewed };
  }
  const touched = sources.findLast((source) => lettersHash(source) === lettersHash(unit.text));
  return {
    unit,
    state: touched === undefined ? 'stale' : 'touched',
    target,
    basis: touched ?? sources.at(-1),
    accepted: when,
  };
}

/** Whether two source texts count as one: equal, or equal by their hash (NFC, white space folded). */
export function sameSource(a: string, b: string): boolean {
  return a === b || sourceHash(a) === sourceHash(b);
}
