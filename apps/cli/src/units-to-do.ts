// A document's units as they stand in a language come in; those that wait for a translator go out, and lines that show them.

import { type CompiledDocument, READER_RANKS, type ReaderRank, readerRanks, type UnitState } from '@warraq/core';
import type { Layout } from '@warraq/store';
import { fileSeenFrom } from './seen-from.ts';
import { table } from './table.ts';
import type { Ui } from './ui.ts';

/** A unit that somebody must translate or look at. */
export interface UnitToDo {
  /** As seen from the folder in which the program runs. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What `accept` takes; undefined until a sync gives the unit one. */
  readonly id: string | undefined;
  readonly language: string;
  readonly state: UnitState;
  /** How early a reader meets it. */
  readonly rank: ReaderRank;
  readonly source: string;
}

const TO_DO: ReadonlySet<UnitState> = new Set(['missing', 'stale', 'touched']);

export function isToDo({ state }: UnitToDo): boolean {
  return TO_DO.has(state);
}

/** What is left, in the document's order. */
export function unitsToDo(
  document: CompiledDocument,
  language: string,
  layout: Pick<Layout, 'folder'>,
  cwd: string,
): readonly UnitToDo[] {
  return toDoOf(document, language, layout, cwd).filter(isToDo);
}

/** Every unit, as if somebody had to do it. */
export function toDoOf(
  { document, strings, resolved }: CompiledDocument,
  language: string,
  { folder }: Pick<Layout, 'folder'>,
  cwd: string,
): readonly UnitToDo[] {
  const ranks = readerRanks(document);
  const synced = new Set(strings.get(document.language.tag)?.entries.map((entry) => entry.id));
  return (resolved.get(language) ?? []).map(({ unit, state }) => ({
    file: fileSeenFrom(cwd, folder, unit.place.file),
    line: unit.place.line,
    column: unit.place.column,
    id: synced.has(unit.id) ? unit.id : undefined,
    language,
    state,
    rank: ranks.get(unit.id) ?? 'text',
    source: unit.text,
  }));
}

/**
 * What readers meet first at the head; of equal value, as they came. What is touched needs no more than a look: last.
 */
export function byReaderValue<T extends Pick<UnitToDo, 'rank' | 'state'>>(units: readonly T[]): readonly T[] {
  const value = ({ rank, state }: T) => READER_RANKS.indexOf(rank) + (state === 'touched' ? READER_RANKS.length : 0);
  return units.toSorted((a, b) => value(a) - value(b));
}

/** A line a unit; its language too, where there are several. */
export function listOf(units: readonly UnitToDo[], ui: Ui): readonly string[] {
  const several = new Set(units.map(({ language }) => language)).size > 1;
  return table(
    units.map(({ file, line, column, id, language, state, source }) => [
      ui.name(`${file}:${line}:${column}`),
      id ?? '-',
      ...(several ? [language] : []),
      ui.text(`status.${state}`),
      ui.name(firstWords(source)),
    ]),
  );
}

const ROOM = 60;

function firstWords(text: string): string {
  const folded = text.replace(/\s+/gu, ' ').trim();
  const letters = [...folded];
  if (letters.length <= ROOM) return folded;
  const cut = letters.slice(0, ROOM).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > 0 ? cut.slice(0, space) : cut}…`;
}
