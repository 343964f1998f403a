// A document, its string file in a language and the memory come in; the pairs that can be accepted today go out as records.

import type { Document } from '../model/document.ts';
import { knownLanguage } from '../model/language.ts';
import type { MemoryRecord } from '../model/memory-record.ts';
import type { StringFile } from '../model/strings.ts';
import { proseOf } from '../model/traverse.ts';
import type { Unit } from '../model/unit.ts';
import { neighbours } from './neighbours.ts';
import { recordsByUnit } from './records-by-unit.ts';
import { type Resolved, resolveUnits, sameSource } from './resolve-units.ts';

export interface Acceptance {
  /** Who accepts; empty when nobody says. */
  readonly who: string;
  /** The day, ISO 8601. */
  readonly when: string;
  /**
   * Ids of units to accept, and only those: also stale and touched ones, whose translation the acceptance declares right
   * for today's source. Without it every fresh translation that was not accepted yet.
   */
  readonly units?: ReadonlySet<string> | undefined;
  /** Whether who accepts has read what somebody else translated: such a record may follow one of the same pair. */
  readonly isReview?: boolean | undefined;
}

/** What accepting would add to the memory, in the document's order: pairs that it does not hold yet. */
export function acceptable(
  document: Document<Unit>,
  target: StringFile,
  records: readonly MemoryRecord[],
  acceptance: Acceptance,
): readonly MemoryRecord[] {
  const language = knownLanguage(target.language);
  const resolved = resolveUnits(document, target, records, language);
  const known = recordsByUnit(records, document.id, language.tag);
  const units = proseOf(document);
  return resolved.flatMap((candidate, i) => {
    if (!isWanted(candidate, acceptance) || isRecorded(candidate, known.get(candidate.unit.id) ?? [], acceptance))
      return [];
    return [
      {
        document: document.id,
        unit: candidate.unit.id,
        sourceLanguage: document.language.tag,
        targetLanguage: language.tag,
        source: candidate.unit.text,
        target: candidate.target?.text ?? '',
        ...neighbours(units, i),
        who: acceptance.who,
        when: acceptance.when,
        ...(acceptance.isReview === true ? { reviewed: true as const } : {}),
      },
    ];
  });
}

function isWanted({ unit, state, target }: Resolved, { units }: Acceptance): boolean {
  if (target === undefined) return false;
  return units === undefined ? state === 'fresh' : units.has(unit.id);
}

function isRecorded(
  { unit, target }: Resolved,
  known: readonly MemoryRecord[],
  { isReview, who }: Acceptance,
): boolean {
  // What a sync or a prune has put away bears no day: nobody has accepted it.
  const same = known.filter(
    (record) => record.when !== '' && record.target === target?.text && sameSource(record.source, unit.text),
  );
  return isReview === true ? same.some((record) => record.reviewed === true && record.who === who) : same.length > 0;
}
