// The floats that wait come in; how many of them may stand at a page's head or foot, and how high, goes out.

import { nextLine } from './fill-page.ts';
import type { Flow } from './measure-flow.ts';
import { TOLERANCE } from './page-costs.ts';
import type { PageFrame } from './page-frame.ts';

/** The height of the floats from `from` up to `to` under each other, without the space above the first. */
export function floatsHeight({ floats }: Flow<unknown>, from: number, to: number): number {
  let height = 0;
  for (let index = from; index < to; index++) {
    height += floats.height[index]! + (index === from ? 0 : floats.before[index]!);
  }
  return height;
}

/** Where text begins under floats at the head: on the grid, under the greater of the spaces that both want. */
export function topUnderFloats(flow: Flow<unknown>, from: number, to: number, row: number, frame: PageFrame): number {
  if (to === from) return 0;
  const { floats, text } = flow;
  const wanted = Math.max(floats.before[to - 1]!, row < text.count ? text.before[row]! : 0);
  return nextLine(floatsHeight(flow, from, to) + wanted, frame);
}

/**
 * How many floats from `from` on may stand at the head of a page that begins with `row`. They are mentioned before
 * `end`. Floats that belong at the foot stand at the head only where no text is left. One that is higher than the
 * page stands there alone.
 */
export function mostAtHead(flow: Flow<unknown>, from: number, row: number, end: number, frame: PageFrame): number {
  const { floats, text } = flow;
  let to = from;
  while (to < floats.count && floats.row[to]! < end && (floats.place[to] !== 'foot' || row === text.count)) {
    const fits = floatsHeight(flow, from, to + 1) <= frame.height + TOLERANCE;
    if (!fits && to > from) break;
    to += 1;
    if (!fits) break;
  }
  return to - from;
}

/** How many floats from `from` on may stand at the foot of a page that ends before the row `end`. */
export function mostAtFoot({ floats }: Flow<unknown>, from: number, end: number): number {
  let to = from;
  while (to < floats.count && floats.row[to]! < end && floats.place[to] !== 'head') to += 1;
  return to - from;
}
