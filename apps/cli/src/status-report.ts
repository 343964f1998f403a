// Rows of a status come in; the table that people read goes out, with what is left to do under it.

import { stateBar } from './state-bar.ts';
import { type Counts, NEXT, type StatusRow, totalOf } from './status-rows.ts';
import { table } from './table.ts';
import type { Ui } from './ui.ts';
import { byReaderValue, listOf, type UnitToDo } from './units-to-do.ts';

const STATES = ['fresh', 'touched', 'stale', 'missing', 'computed'] as const;

/** @param isDrawn whether somebody watches: bars are for eyes, and would be in the way of programs */
export function statusReport(rows: readonly StatusRow[], isDrawn: boolean, ui: Ui): string {
  if (rows.length === 0) return `${ui.text('status.none')}\n`;
  const listed = rows.flatMap(({ units }) => units ?? []);
  const isListed = rows.some(({ units }) => units !== undefined);
  return [statusTable(rows, isDrawn, ui), isListed ? unitList(listed, ui) : nextList(rows, ui)].join('');
}

function statusTable(rows: readonly StatusRow[], isDrawn: boolean, ui: Ui): string {
  const several = new Set(rows.map((row) => row.collection)).size > 1;
  const columns = rows.some(({ reviewed }) => reviewed > 0) ? ([...STATES, 'reviewed'] as const) : STATES;
  const names = ['document', 'language', ...(isDrawn ? ['bar'] : []), ...columns, 'percent', 'words'];
  const cells = (
    name: string,
    language: string,
    row: Counts & Pick<StatusRow, 'reviewed' | 'percent' | 'wordsLeft'>,
  ) => [
    name,
    language,
    ...(isDrawn ? [stateBar(row, ui)] : []),
    ...columns.map((state) => row[state]),
    row.percent,
    row.wordsLeft,
  ];
  const body = rows.map((row) =>
    cells(ui.name(several ? `${row.collection}/${row.document}` : row.document), row.language, row),
  );
  const totals = languagesOf(rows).flatMap((language) => {
    const own = rows.filter((row) => row.language === language);
    return own.length < 2 ? [] : [cells(ui.text('status.total'), language, totalOf(own))];
  });
  const head = names.map((name) => ui.text(`status.${name}`));
  const [first = '', ...rest] = table([head, ...body, ...totals]);
  return `${[ui.colours.bold(first), ...rest].join('\n')}\n`;
}

export function languagesOf(rows: readonly StatusRow[]): readonly string[] {
  return [...new Set(rows.map((row) => row.language))];
}

function unitList(units: readonly UnitToDo[], ui: Ui): string {
  const lines = listOf(units, ui);
  return lines.length === 0 ? '' : `\n${lines.join('\n')}\n`;
}

/** The first units of each language by what readers meet first, over all its documents. */
function nextList(rows: readonly StatusRow[], ui: Ui): string {
  const units = languagesOf(rows).flatMap((language) =>
    byReaderValue(rows.filter((row) => row.language === language).flatMap(({ next }) => next)).slice(0, NEXT),
  );
  if (units.length === 0) return '';
  return `\n${ui.colours.bold(ui.text('status.next'))}\n${listOf(units, ui).join('\n')}\n`;
}
