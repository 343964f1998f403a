// Comma-separated text comes in; its rows go out, each cell with the offset at which it begins.

import { CsvError, parse } from 'csv-parse/sync';

interface CsvCell {
  /** Without quotes and without white space around it. */
  readonly text: string;
  /** Offset in the text of its first character or its quote. */
  readonly start: number;
}

export interface CsvRow {
  readonly cells: readonly CsvCell[];
}

/**
 * Reads comma-separated values (RFC 4180) without a byte order mark. Rows without any text are left out. `broken` is
 * where a cell begins whose quotes do not close or do not stand around all of it; there are no rows then.
 */
export function readCsv(text: string): { readonly rows: readonly CsvRow[]; readonly broken: number | undefined } {
  const rows: CsvRow[] = [];
  let start = 0;
  const addRow = (values: readonly string[]) => {
    const { starts, end } = cellStarts(text, start);
    const cells = values.map((value, i) => ({ text: value.trim(), start: starts[i] ?? start }));
    if (cells.some((cell) => cell.text !== '')) rows.push({ cells });
    start = end;
  };
  try {
    parse(text, {
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: (values: readonly string[]) => {
        addRow(values);
        return undefined;
      },
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const { starts } = cellStarts(text, start);
    return { rows: [], broken: starts[brokenCell(cause, starts.length)] ?? start };
  }
  return { rows, broken: undefined };
}

/** An open quote swallows all that follows it: it is the last cell's. */
function brokenCell(cause: CsvError, cells: number): number {
  return cause.code === 'CSV_QUOTE_NOT_CLOSED' ? cells - 1 : Number((cause as { readonly index?: unknown }).index ?? 0);
}

/** Where the cells of the row at `start` begin, and where the next row does. */
function cellStarts(text: string, start: number): { readonly starts: readonly number[]; readonly end: number } {
  const starts = [start];
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign === ',') starts.push(at + 1);
    else if (sign === '\n' || sign === '\r') return { starts, end: at + (text.startsWith('\r\n', at) ? 2 : 1) };
  }
  return { starts, end: text.length };
}
