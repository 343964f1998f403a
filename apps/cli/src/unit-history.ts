// A loaded collection and a unit's id come in; what the memory knows of its translations goes out, a language each.

import { type DiffRun, type MemoryRecord, proseOf, type UnitState, wordDiff } from '@warraq/core';
import type { Loaded } from './load.ts';

/** A pair as somebody accepted it, or as it stood when its source changed. */
export interface PastPair extends Pick<MemoryRecord, 'source' | 'target' | 'who' | 'when'> {
  readonly reviewed: boolean;
  /** From the translation before it to this one, word by word; empty where they are equal, and for the first. */
  readonly difference: readonly DiffRun[];
}

export interface UnitHistory {
  readonly collection: string;
  readonly document: string;
  readonly id: string;
  readonly language: string;
  /** `gone`: no document has the unit any more. */
  readonly state: UnitState | 'gone';
  /** The source of today, and the translation as it stands in the string file. */
  readonly source: string | undefined;
  readonly target: string | undefined;
  /** The source that the translation was made from, where it is not that of today, and what changed since. */
  readonly basis: string | undefined;
  readonly difference: readonly DiffRun[];
  /** The oldest first. */
  readonly history: readonly PastPair[];
}

export function unitHistories(
  { compiled, source }: Loaded,
  id: string,
  languages: readonly string[],
): readonly UnitHistory[] {
  const isAsked = (language: string) => languages.length === 0 || languages.includes(language);
  const records = source.memory.filter(({ unit, targetLanguage }) => unit === id && isAsked(targetLanguage));
  const living = compiled.documents.find(({ document }) => proseOf(document).some((unit) => unit.id === id));
  const collection = compiled.collection.id;
  if (living === undefined) {
    const places = new Map(records.map((record) => [`${record.document} ${record.targetLanguage}`, record]));
    return [...places.values()].map(({ document, targetLanguage: language }) => {
      const nothing = { source: undefined, target: undefined, basis: undefined, difference: [] };
      return {
        collection,
        document,
        id,
        language,
        state: 'gone',
        ...nothing,
        history: past(records, document, language),
      };
    });
  }
  const { document, resolved } = living;
  return [...resolved]
    .filter(([language]) => language !== document.language.tag && isAsked(language))
    .flatMap(([language, units]) => {
      const one = units.find(({ unit }) => unit.id === id);
      if (one === undefined) return [];
      const { unit, state, target, basis } = one;
      const difference = basis === undefined ? [] : wordDiff(basis, unit.text);
      const history = past(records, document.id, language);
      const head = { collection, document: document.id, id, language, state };
      return [{ ...head, source: unit.text, target: target?.text, basis, difference, history }];
    });
}

function past(records: readonly MemoryRecord[], document: string, language: string): readonly PastPair[] {
  const own = records.filter((record) => record.document === document && record.targetLanguage === language);
  return own.map(({ source, target, who, when, reviewed }, i) => ({
    source,
    target,
    who,
    when,
    reviewed: reviewed === true,
    difference: i === 0 ? [] : wordDiff(own[i - 1]!.target, target),
  }));
}
