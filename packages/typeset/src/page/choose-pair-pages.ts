// Measured pairs come in; the pages that cost least together go out, as the positions where each begins and ends.

import { draftPairPages, isPairEnd, type PairDraft, type PairPosition } from './draft-pair-pages.ts';
import type { PageFrame } from './page-frame.ts';
import type { PairFlow } from './pair-flow.ts';

/** One page, from a position up to the next. */
export interface ChosenPairPage {
  readonly from: PairPosition;
  readonly to: PairPosition;
}

/** The last page of a way through the pairs, and all before it. */
interface PairWay extends PairPosition {
  readonly cost: number;
  readonly previous: PairWay | undefined;
}

/** So many ways to one position are kept, that differ in the notes left over. */
const MOST = 8;

/** Ways that cost so much more than one which has come further are given up. */
const MARGIN = 500;

/**
 * Breaks all pairs at once, as `choosePages` does a single flow: for every position, with what is left over of the notes
 * of either side, the way there that costs least is kept. Sides that are level page by page are even without more.
 */
export function choosePairPages(flow: PairFlow<unknown>, frame: PageFrame): readonly ChosenPairPage[] {
  const ways: (PairWay[] | undefined)[] = new Array(flow.count + 1);
  ways[0] = [{ position: 0, notes: [0, 0], cost: 0, previous: undefined }];
  const least = new Float64Array(flow.count + 1).fill(Number.POSITIVE_INFINITY);
  let furthest = 0;
  for (let position = 0; position <= flow.count; position++) {
    const here = ways[position];
    if (here === undefined) continue;
    const limit = leastBetween(least, position + 1, furthest) + MARGIN;
    // A page of notes only leads to the same position: the list grows while it is read.
    for (let index = 0; index < here.length; index++) {
      const way = here[index]!;
      if (way.cost > limit || isPairEnd(flow, way)) continue;
      for (const draft of draftPairPages({ flow, frame, from: way })) {
        offer(ways, way, draft);
        least[draft.position] = Math.min(least[draft.position]!, way.cost + draft.cost);
        furthest = Math.max(furthest, draft.position);
      }
    }
    // What no way leads through any more is forgotten.
    if (position < flow.count) ways[position] = undefined;
  }
  const ends = ways[flow.count]!.filter((way) => isPairEnd(flow, way));
  return trace(ends.reduce((best, way) => (way.cost < best.cost ? way : best)));
}

function leastBetween(costs: Float64Array, from: number, to: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = from; index <= to; index++) least = Math.min(least, costs[index]!);
  return least;
}

/** Goes on from a way with one more page, unless a better way is known, or enough of them. */
function offer(ways: (PairWay[] | undefined)[], from: PairWay, draft: PairDraft): void {
  const { position, notes } = draft;
  const way = { position, notes, cost: from.cost + draft.cost, previous: from };
  const known = ways[position];
  if (known === undefined) {
    ways[position] = [way];
    return;
  }
  const place = placeFor(known, from, way);
  if (place >= 0) known[place] = way;
}

/** In place of one to the same notes or, where the list is full, of the worst; at the end; -1 where it is not wanted. */
function placeFor(known: readonly PairWay[], from: PairWay, way: PairWay): number {
  const same = known.findIndex(({ notes }) => notes[0] === way.notes[0] && notes[1] === way.notes[1]);
  if (same >= 0) return way.cost < known[same]!.cost ? same : -1;
  // The list of the position that a page of notes only began with is just being read: nothing in it is moved.
  if (known.length < MOST || from.position === way.position) return known.length;
  const worst = known.reduce((at, { cost }, index) => (cost > known[at]!.cost ? index : at), 0);
  return way.cost < known[worst]!.cost ? worst : -1;
}

function trace(end: PairWay): readonly ChosenPairPage[] {
  const pages: ChosenPairPage[] = [];
  for (let to = end; to.previous !== undefined; to = to.previous) pages.push({ from: to.previous, to });
  return pages.reverse();
}
