// Stacks of rows come in; they go out joined, with the space between them and the breaks that may not be.

import { BREAK_COST, type Pt, pt } from '@warraq/typeset';
import type { Mark, Row } from '../paint/mark.ts';
import type { Stack } from './composer.ts';

/** Rows as a stack without space around it, which may end a page and stays where it is written. */
export function stackOf(rows: readonly Row[], changes: Partial<Omit<Stack, 'rows'>> = {}): Stack {
  return { rows, before: 0, after: 0, keepWithNext: false, movable: false, ...changes };
}

/**
 * The rows of all stacks: between two stands the greater of what they want. The first keeps its own space above. Where
 * there is space it may grow by as much, so that facing pages end level; not under a heading.
 */
export function joinStacks(stacks: readonly Stack[]): readonly Row[] {
  const filled = stacks.filter((stack) => stack.rows.length > 0);
  return filled.flatMap((stack, index) => {
    const above = filled[index - 1];
    const [first, ...rest] = stack.rows;
    const gap = Math.max(stack.before, above?.after ?? 0);
    const isTied = above?.keepWithNext ?? false;
    const breakCost = first!.breakCost + (isTied ? BREAK_COST.never : 0);
    const stretch = pt(first!.stretch + (isTied ? 0 : gap));
    return [{ ...first!, before: pt(first!.before + gap), breakCost, stretch }, ...rest];
  });
}

/** A stack that holds others one under the other. */
export function gather(stacks: readonly Stack[], changes: Partial<Omit<Stack, 'rows'>> = {}): Stack {
  const rows = joinStacks(stacks.map((stack, index) => (index === 0 ? { ...stack, before: 0 } : stack)));
  return stackOf(rows, { keepWithNext: stacks.at(-1)?.keepWithNext ?? false, ...changes });
}

/** A row of a height in points, off the grid, before which a page may end. */
export function rowOf(height: number, content: readonly Mark[], changes: Partial<Row> = {}): Row {
  return {
    height: pt(height),
    before: pt(0),
    onGrid: false,
    breakCost: 0,
    repeated: [],
    notes: [],
    floats: [],
    stretch: pt(0),
    content,
    ...changes,
  };
}

/** Rows with a cost added to every page break among them, and none at their top. */
export function keepTogether(rows: readonly Row[], cost: number): readonly Row[] {
  return rows.map((row, index) => (index === 0 ? row : { ...row, breakCost: row.breakCost + cost }));
}

/** So many rows stand on the last page of a flow at least. */
const LEAST_END = 5;

/** Rows of a whole flow that hold on to its last ones: two lines on a page look forgotten. */
export function withFirmEnd(rows: readonly Row[]): readonly Row[] {
  const first = rows.length - LEAST_END + 1;
  return rows.map((row, index) => (index < first ? row : { ...row, breakCost: row.breakCost + BREAK_COST.apart }));
}

/** Rows with further marks in the first. */
export function withMarks(rows: readonly Row[], marks: readonly Mark[]): readonly Row[] {
  const [first, ...rest] = rows;
  return first === undefined ? rows : [{ ...first, content: [...marks, ...first.content] }, ...rest];
}

/** Empty space that stays at the top of a page too. */
export function space(height: number): Row {
  return rowOf(height, []);
}

/** Of rows under each other, with the space above each, the first too. */
export function heightOf(rows: readonly Row[]): Pt {
  return pt(rows.reduce((sum, row) => sum + row.height + row.before, 0));
}
