// Rows of a panel come in; their marks at their places on the cover, in the colour of its letters, go out.

import { heightOf } from '../compose/stack.ts';
import type { Color, Mark, Row } from '../paint/mark.ts';

/** The marks of rows under each other, the first row's top at (x, y). */
export function placeRows(rows: readonly Row[], x: number, y: number, color: Color | undefined): readonly Mark[] {
  return rows.flatMap((row, index) => {
    const top = y + heightOf(rows.slice(0, index)) + row.before;
    return row.content.map((mark): Mark => {
      const placed = { ...mark, x: mark.x + x, y: mark.y + top };
      return placed.kind === 'line' ? { ...placed, color } : placed;
    });
  });
}

/** Whether a line of the rows is wider than it may be. */
export function isOverfull(rows: readonly Row[]): boolean {
  return rows.some(({ content }) => content.some((mark) => mark.kind === 'line' && mark.line.overfull));
}
