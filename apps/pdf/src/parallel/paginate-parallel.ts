// The stacks of both sides of a chapter come in; its pages go out, with figures that left a hole moved behind some text.

import { type PageFrame, type PairPage, paginatePairs } from '@warraq/typeset';
import type { Stack } from '../compose/composer.ts';
import { emptyFoot } from '../compose/paginate-floating.ts';
import { joinStacks, withFirmEnd } from '../compose/stack.ts';
import type { Mark } from '../paint/mark.ts';
import { joinOutlines } from './join-outlines.ts';
import { levelPairs } from './level-rows.ts';

export type MarkPair = PairPage<readonly Mark[]>;

/** So many lines may stay empty before a figure that begins the next page is worth moving. */
const EMPTY_LINES = 3;
/** Over so many blocks a figure may be moved. */
const FURTHEST = 4;

/**
 * Both sides have the same blocks. A figure or table that would leave the foot of the page before it empty changes places
 * with the paragraph behind it, on both sides at once: so the two figures stay level. Ends, for none is moved for ever.
 */
export function paginateParallel(
  first: readonly Stack[],
  second: readonly Stack[],
  frame: PageFrame,
): readonly MarkPair[] {
  const order = first.map((_, index) => index);
  const moves = new Map<number, number>();
  for (;;) {
    const [one, other] = [rowsOf(first, order), rowsOf(second, first.length === second.length ? order : undefined)];
    const pages = paginatePairs(levelPairs(...joinOutlines(one, other)), frame);
    const place = order.findIndex(
      (index, at) =>
        (moves.get(index) ?? 0) < FURTHEST &&
        mayChange(first, second, order, at) &&
        leavesHole(first[index]!, pages, frame),
    );
    if (place < 0) return pages;
    const [figure, text] = [order[place]!, order[place + 1]!];
    order.splice(place, 2, text, figure);
    moves.set(figure, (moves.get(figure) ?? 0) + 1);
  }
}

function rowsOf(stacks: readonly Stack[], order: readonly number[] | undefined) {
  return withFirmEnd(joinStacks(order === undefined ? stacks : order.map((index) => stacks[index]!)));
}

/** Whether the block at a place is a figure without notes, and a text that is no heading follows it, on both sides. */
function mayChange(
  first: readonly Stack[],
  second: readonly Stack[],
  order: readonly number[],
  place: number,
): boolean {
  if (first.length !== second.length) return false;
  return [first, second].every((stacks) => {
    const [above, figure, text] = [-1, 0, 1].map((step) => stacks[order[place + step] ?? -1]);
    if (figure === undefined || text === undefined || text.rows.length === 0) return false;
    const isFigure = figure.movable && figure.rows.length > 0 && figure.rows.every(({ notes }) => notes.length === 0);
    return isFigure && !above?.keepWithNext && !text.keepWithNext && !text.movable;
  });
}

/** Whether the block begins a page after one that ends early on both its sides. */
function leavesHole(figure: Stack, pages: readonly MarkPair[], frame: PageFrame): boolean {
  const page = pages.findIndex(({ sides }) => sides[0].rows[0]?.row.content === figure.rows[0]!.content);
  const before = pages[page - 1];
  return before?.sides.every((side) => emptyFoot(side, frame) > EMPTY_LINES * frame.leading) ?? false;
}
