// Rows of a panel come in; their marks at their places on the cover, in the colour of its letters, go out.

import type { VisualLine } from '@warraq/typeset';
import { heightOf } from '../compose/stack.ts';
import type { Color, Mark, Row } from '../paint/mark.ts';
import type { StructNode } from '../structure/struct-node.ts';

/** What stands at the head and at the foot of a panel, and its place in the structure. */
export interface PanelStacks {
  readonly element: StructNode;
  readonly upper: readonly Row[];
  readonly lower: readonly Row[];
}

/** Set smaller and smaller until it fits, but no smaller than `smallest` of its size. */
export function fitted(
  set: (scale: number) => PanelStacks,
  fits: (stacks: PanelStacks) => boolean,
  smallest: number,
): PanelStacks {
  for (let scale = 1; ; scale *= 0.92) {
    const stacks = set(scale);
    if (fits(stacks) || scale < smallest) return stacks;
  }
}

export function heightOfBoth({ upper, lower }: PanelStacks): number {
  return heightOf(upper) + heightOf(lower);
}

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

/** Whether a line of the rows is wider than it may be, or a word in it was, and is parted. */
export function isOverfull(rows: readonly Row[]): boolean {
  return rows.some(({ content }) => content.some((mark) => mark.kind === 'line' && isTooWide(mark.line)));
}

function isTooWide({ overfull, cut, divided }: VisualLine): boolean {
  return overfull || cut || divided;
}
