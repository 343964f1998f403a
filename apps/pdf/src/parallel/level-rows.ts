// The rows of both sides of a chapter come in; the pairs that begin level with each other go out.

import type { FlowPair } from '@warraq/typeset';
import type { Stack } from '../compose/composer.ts';
import type { Mark, Row } from '../paint/mark.ts';

/** The stack with a name for its first row, where it has none: a unit's is the surest. */
export function withLevel(stack: Stack, level: string): Stack {
  const [first, ...rest] = stack.rows;
  return first === undefined ? stack : { ...stack, rows: [{ ...first, level: first.level ?? level }, ...rest] };
}

/**
 * Pairs of rows between the names that both sides have, in the same order. What only one of them names stands where it
 * stands on its side.
 */
export function levelPairs(first: readonly Row[], second: readonly Row[]): readonly FlowPair<readonly Mark[]>[] {
  const named = new Map<string, number>();
  second.forEach(({ level }, index) => {
    if (level !== undefined && !named.has(level)) named.set(level, index);
  });
  const cuts: (readonly [number, number])[] = [[0, 0]];
  first.forEach(({ level }, index) => {
    const opposite = level === undefined ? undefined : named.get(level);
    const [above, aboveOpposite] = cuts.at(-1)!;
    if (opposite !== undefined && index > above && opposite > aboveOpposite) cuts.push([index, opposite]);
  });
  cuts.push([first.length, second.length]);
  return cuts.slice(1).map(([end, oppositeEnd], index) => {
    const [start, oppositeStart] = cuts[index]!;
    return { sides: [first.slice(start, end), second.slice(oppositeStart, oppositeEnd)] };
  });
}
