// A GFM table of a syntax tree comes in; the model's table goes out.

import type { Table, TableRow } from 'mdast';
import type { Alignment, Block, TableCell } from '../model/block.ts';
import type { Draft } from '../model/unit.ts';
import { draftOf, type Reading, type Surroundings, startOf } from './reading.ts';

const ALIGNMENTS: Readonly<Record<'left' | 'right' | 'center', Alignment>> = {
  left: 'start',
  right: 'end',
  center: 'center',
};

/** Every row gets as many cells as the longest has: GFM lets rows be shorter or longer than the head. */
export function tableOf(reading: Reading, table: Table, where: Surroundings, caption: Draft | undefined): Block<Draft> {
  const columns = Math.max(...table.children.map((row) => row.children.length));
  const rows = table.children.map((row) => cellsOf(reading, row, columns, where));
  const [head = [], ...body] = rows;
  const alignments = Array.from({ length: columns }, (_, column): Alignment => {
    const written = table.align?.[column];
    return written ? ALIGNMENTS[written] : 'start';
  });
  return { kind: 'table', caption, alignments, head, rows: body };
}

function cellsOf(reading: Reading, row: TableRow, columns: number, where: Surroundings): readonly TableCell<Draft>[] {
  return Array.from({ length: columns }, (_, column) => {
    const cell = row.children[column];
    const at: Surroundings = { ...where, kind: 'cell' };
    const place = reading.source.placeAt(startOf(cell ?? row));
    const blank: Draft = { kind: 'cell', text: '', place, part: where.part };
    return { prose: (cell && draftOf(reading, cell.children, at)) ?? blank };
  });
}
