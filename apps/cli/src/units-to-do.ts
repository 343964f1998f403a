// A document's units as they stand in a language come in; those that wait for a translator go out, and lines that show them.

import type { CompiledDocument, UnitState } from '@warraq/core';
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
  readonly source: string;
}

const TO_DO: ReadonlySet<UnitState> = new Set(['missing', 'stale', 'touched']);

/** In the document's order. */
export function unitsToDo(
  { document, strings, resolved }: CompiledDocument,
  language: string,
  folder: string,
  cwd: string,
): readonly UnitToDo[] {
  const synced = new Set(strings.get(document.language.tag)?.entries.map((entry) => entry.id));
  return (resolved.get(language) ?? [])
    .filter(({ state }) => TO_DO.has(state))
    .map(({ unit, state }) => ({
      file: fileSeenFrom(cwd, folder, unit.place.file),
      line: unit.place.line,
      column: unit.place.column,
      id: synced.has(unit.id) ? unit.id : undefined,
      language,
      state,
      source: unit.text,
    }));
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
