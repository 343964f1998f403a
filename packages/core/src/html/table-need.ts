// A table comes in; how wide its columns must be that no word is wider than its own, in one of a few steps, goes out.

import type { Block, TableCell } from '../model/block.ts';
import type { Prose } from '../model/edition.ts';
import { renditionText } from './rendition-text.ts';

type Table = Extract<Block<Prose>, { kind: 'table' }>;

/** In ems of the text around the table. A style sheet has a rule for each. */
export const TABLE_NEEDS = [8, 12, 16, 20, 24, 28, 32, 40, 48, 60, 80, 120] as const;

/** A letter of a cell, as wide as in a face that a reader may choose; and the space between two columns. */
const LETTER = 0.5;
const BETWEEN = 1;

/** At least so many ems; the greatest step for whatever needs more, the least for what needs less. */
export function tableNeed({ head, rows }: Table): number {
  const columns: number[] = [];
  for (const row of [head, ...rows])
    for (const [column, cell] of row.entries()) columns[column] = Math.max(columns[column] ?? 0, longestWord(cell));
  const needed = columns.reduce((sum, letters) => sum + letters * LETTER + BETWEEN, 0);
  return TABLE_NEEDS.find((step) => step >= needed) ?? TABLE_NEEDS.at(-1)!;
}

/** Marks stand over letters, and a no-break space holds what is beside it together. */
function longestWord({ prose }: TableCell<Prose>): number {
  const words = prose.flatMap((rendition) => renditionText(rendition).split(/[^\S\u00a0\u202f]+/u));
  return Math.max(...words.map((word) => [...word.replaceAll(/\p{M}|\p{Cf}/gu, '')].length));
}
