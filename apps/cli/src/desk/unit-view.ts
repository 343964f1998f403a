// A document in a language comes in; of every unit goes out what stands beside it: state, place, matches, terms, findings, draft.

import {
  type Assembly,
  createUsedTerms,
  type DiffRun,
  type Match,
  MOST_MATCHES,
  neighbours,
  type Place,
  proseOf,
  type Resolved,
  type StringEntry,
  startOf,
  type Unit,
  type UsedTerm,
  wordDiff,
} from '@warraq/core';
import { nameInProblems, stringFilePath } from '@warraq/store';
import type { DeskCollection, DeskEntry } from './desk-state.ts';
import type { Finding, FindingsOf } from './findings.ts';

/** `draft`: there is no translation, but somebody or something has drafted one. */
export const UNIT_STATES = ['fresh', 'touched', 'stale', 'draft', 'missing', 'computed'] as const;
export type DeskUnitState = (typeof UNIT_STATES)[number];

export interface UnitView {
  readonly unit: Unit;
  readonly state: DeskUnitState;
  readonly isToDo: boolean;
  /** Of the translator's string; where there is none yet, of the string that it would follow. */
  readonly place: Place;
  readonly isWritten: boolean;
  /** From the source that the translation was made from to today's; empty where nothing changed. */
  readonly change: readonly DiffRun[];
  readonly draft: string | undefined;
  readonly matches: readonly Match[];
  /** Put together from sentences, where no whole translation is known that well. */
  readonly assembly: Assembly | undefined;
  /** Of the glossary, and whether the translation uses them. */
  readonly terms: readonly UsedTerm[];
  readonly findings: readonly Finding[];
}

const TO_DO: ReadonlySet<DeskUnitState> = new Set(['touched', 'stale', 'draft', 'missing']);

/** In the document's order. */
export function unitViews(entry: DeskEntry, collection: DeskCollection, findingsOf: FindingsOf): readonly UnitView[] {
  const { document } = entry.document;
  const { language } = entry;
  const units = proseOf(document);
  const drafts = draftsOf(entry, collection);
  const known = collection.memories.known(document.language.tag, language.tag);
  const termsOf = createUsedTerms(collection.compiled.glossary, document.language, language);
  let before = startOf(stringFileName(entry, collection));
  return (entry.document.resolved.get(language.tag) ?? []).map((resolved, i): UnitView => {
    const { unit, target, basis } = resolved;
    const draft = drafts.get(unit.id);
    const state = stateOf(resolved, draft);
    const findings = findingsOf({ document, unit, target, language });
    const query = { text: unit.text, document: document.id, unit: unit.id, ...neighbours(units, i) };
    const matches = state === 'computed' ? [] : othersThan(target, known.matches(query));
    const assembly = target === undefined && state !== 'computed' ? known.assembly(unit.text) : undefined;
    before = target?.place ?? before;
    return {
      ...{ unit, state, findings, matches, draft },
      isToDo: TO_DO.has(state) || findings.some(({ severity }) => severity !== 'info'),
      terms: state === 'computed' ? [] : termsOf(unit.text, target?.text),
      place: before,
      isWritten: target !== undefined,
      change: basis === undefined ? [] : wordDiff(basis, unit.text),
      assembly: assembly !== undefined && assembly.score > (matches[0]?.score ?? 0) ? assembly : undefined,
    };
  });
}

/** The same words are no news. */
function othersThan(target: StringEntry | undefined, matches: readonly Match[]): readonly Match[] {
  return matches.filter((match) => match.target !== target?.text).slice(0, MOST_MATCHES);
}

function stringFileName({ document, language }: DeskEntry, { layout }: DeskCollection): string {
  return nameInProblems(layout, stringFilePath(layout, language.tag, document.document.id));
}

function draftsOf({ document, language }: DeskEntry, { drafts }: DeskCollection): ReadonlyMap<string, string> {
  const files = drafts.filter((file) => file.document === document.document.id && file.language === language.tag);
  return new Map(files.flatMap(({ entries }) => entries.map(({ id, text }) => [id, text] as const)));
}

function stateOf({ state }: Resolved, draft: string | undefined): DeskUnitState {
  switch (state) {
    case 'missing':
      return draft === undefined ? 'missing' : 'draft';
    // A document in its own language is in no entry of the desk.
    case 'source':
    case 'fresh':
      return 'fresh';
    case 'touched':
    case 'stale':
    case 'computed':
      return state;
  }
}

export type StateCounts = Readonly<Record<DeskUnitState, number>>;

/** How many units of a document stand in which state. */
export function countStates(entry: DeskEntry, collection: DeskCollection): StateCounts {
  const drafts = draftsOf(entry, collection);
  const counts = { fresh: 0, touched: 0, stale: 0, draft: 0, missing: 0, computed: 0 };
  for (const resolved of entry.document.resolved.get(entry.language.tag) ?? [])
    counts[stateOf(resolved, drafts.get(resolved.unit.id))]++;
  return counts;
}
