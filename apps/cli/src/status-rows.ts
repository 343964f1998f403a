// A loaded collection comes in; a row for each document and language goes out: what is translated, what is left, what is next.

import { type CompiledDocument, type Completeness, completenessOf, wordsOf } from '@warraq/core';
import { stringFilePath } from '@warraq/store';
import { isBroken } from './is-broken.ts';
import type { Loaded } from './load.ts';
import { byReaderValue, type UnitToDo, unitsToDo } from './units-to-do.ts';
import { countWords } from './words.ts';

export type Counts = Omit<Completeness, 'source'>;

/** One document in one language other than its own. */
export interface StatusRow extends Counts {
  readonly collection: string;
  readonly document: string;
  readonly language: string;
  /** Of the fresh ones, how many a second person has read. */
  readonly reviewed: number;
  /** Of the units that a reader gets in the language, whole per cent, rounded down: 100 means all. */
  readonly percent: number;
  readonly wordsLeft: number;
  /** What is left, what readers meet first at its head. */
  readonly next: readonly UnitToDo[];
  /** All that is left, in the document's order; only when it is asked for. */
  readonly units?: readonly UnitToDo[];
}

/** How many units a row proposes to do next. */
export const NEXT = 5;

/**
 * None for a file that cannot be read: how much of it is translated is not known.
 * @param cwd the folder from which files are named
 */
export function statusRows(loaded: Loaded, cwd: string, isListed: boolean): readonly StatusRow[] {
  const { compiled, layout } = loaded;
  const { collection, documents, prose } = compiled;
  return documents.flatMap((one: CompiledDocument) => {
    const { document, resolved } = one;
    const isReadable = (language: string) => !isBroken(loaded, stringFilePath(layout, language, document.id));
    return [...resolved]
      .filter(([language]) => language !== document.language.tag)
      .filter(([language]) => isReadable(language) && isReadable(document.language.tag))
      .map(([language, units]): StatusRow => {
        const { source: _, ...counts } = completenessOf(units);
        const left = units.filter(({ state }) => state === 'missing' || state === 'stale');
        const wordsLeft = left.reduce((sum, { unit }) => sum + countWords(wordsOf(prose.of(unit).value)), 0);
        const toDo = unitsToDo(one, language, layout, cwd);
        return {
          collection: collection.id,
          document: document.id,
          language,
          ...counts,
          reviewed: units.filter(({ reviewed }) => reviewed !== undefined).length,
          percent: percentOf(counts),
          wordsLeft,
          next: byReaderValue(toDo).slice(0, NEXT),
          ...(isListed ? { units: toDo } : {}),
        };
      });
  });
}

/** Stale units are not done: somebody must look at them. */
export function percentOf({ fresh, touched, stale, missing, computed }: Counts): number {
  const all = fresh + touched + stale + missing + computed;
  return all === 0 ? 100 : Math.floor((100 * (fresh + touched + computed)) / all);
}

/** The rows of one language added up. */
export function totalOf(rows: readonly StatusRow[]): Counts & Pick<StatusRow, 'reviewed' | 'percent' | 'wordsLeft'> {
  const sum = (key: keyof Counts | 'reviewed' | 'wordsLeft') => rows.reduce((total, row) => total + row[key], 0);
  const counts: Counts = {
    fresh: sum('fresh'),
    touched: sum('touched'),
    stale: sum('stale'),
    missing: sum('missing'),
    computed: sum('computed'),
  };
  return { ...counts, reviewed: sum('reviewed'), percent: percentOf(counts), wordsLeft: sum('wordsLeft') };
}
