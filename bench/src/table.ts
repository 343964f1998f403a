// A title and rows of cells come in; lines for a terminal go out.

import { columns } from './columns.ts';

/** The first row is the head; the first column is set to the left, the others to the right. */
export function table(title: string, rows: readonly (readonly string[])[]): string {
  return [title, ...columns(rows, 1), ''].join('\n');
}

export function ratio(value: number | undefined): string {
  return value === undefined ? '–' : `${value.toFixed(2)}×`;
}
