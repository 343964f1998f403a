// A flow comes in; the pages that cost least together go out, as the places where each begins and ends.

import { type Draft, emptyCost, isEnd, lineOf } from './draft-page.ts';
import { draftPages } from './draft-pages.ts';
import type { Flow } from './measure-flow.ts';
import { FLOAT_OPPOSITE, FLOAT_OVERLEAF, STRETCHED, STRETCHED_LINE, UNEVEN } from './page-costs.ts';
import { frameOf, type PageFrame } from './page-frame.ts';
import { ALONE, type ChosenPage, createWays, leastAhead, offerWay, type Way, type Ways } from './ways.ts';

/** Ways that cost so much more than one which has come further are given up. */
const MARGIN = 500;

/**
 * Breaks the whole flow at once, as Plass does (Optimal Pagination Techniques for Automatic Typesetting Systems,
 * 1981): a page may begin at any row; for each of these, with what is left over of notes and floats, the way there that
 * costs least is kept. Notes and floats stay in their order, without which the problem would have no quick answer.
 * Here a way also remembers the line that a verso ends on, until the recto opposite is chosen.
 */
export function choosePages(flow: Flow<unknown>, frame: PageFrame): readonly ChosenPage[] {
  const { count } = flow.text;
  const start = { row: 0, note: 0, float: 0, cost: 0, verso: frame.opensSpread, opposite: ALONE };
  const ways = createWays(count, { ...start, page: undefined, previous: undefined });
  for (let row = 0; row < count; row++) {
    if (ways.byRow[row] === undefined) continue;
    followRow(flow, ways, row, leastAhead(ways, row) + MARGIN, frame);
    // What no way leads through any more is forgotten.
    ways.byRow[row] = undefined;
  }
  followRow(flow, ways, count, Number.POSITIVE_INFINITY, frame);
  const ends = ways.byRow[count]!.filter(({ row, note, float }) => isEnd(flow, row, note, float));
  return trace(ends.reduce((best, way) => (way.cost < best.cost ? way : best)));
}

/** Goes on with every way that has come to a row, by every page that may follow. */
function followRow(flow: Flow<unknown>, ways: Ways, row: number, limit: number, frame: PageFrame): void {
  const here = ways.byRow[row] ?? [];
  let drafts: readonly Draft[] = [];
  let drafted: { readonly way: Way; readonly frame: PageFrame } | undefined;
  // A page of notes or floats only leads to the same row: the list grows while it is read.
  for (let index = 0; index < here.length; index++) {
    const way = here[index]!;
    if (way.cost > limit || isEnd(flow, way.row, way.note, way.float)) continue;
    const own = frame.opening === undefined ? frame : frameOf(frame, pagesOf(way, frame.opening.pages));
    // Most ways to a row differ only in the page opposite.
    if (drafted?.way.note !== way.note || drafted.way.float !== way.float || drafted.frame.height !== own.height) {
      drafts = draftPages({ flow, frame: own, from: way }, way.page === undefined);
      drafted = { way, frame: own };
    }
    for (const draft of drafts) followDraft(ways, way, draft, own);
  }
}

/** How many pages a way has, as far as `most`: of further ones nobody asks. */
function pagesOf(way: Way, most: number): number {
  let pages = 0;
  for (let each: Way | undefined = way; each?.page !== undefined && pages < most; each = each.previous) pages++;
  return pages;
}

/** The page as it stands, and stretched as far as may do it good. */
function followDraft(ways: Ways, way: Way, draft: Draft, frame: PageFrame): void {
  if (draft.last) {
    offerWay(ways, way, draft, 0, draft.cost);
    return;
  }
  followStretched(ways, way, draft, 0, frame);
  if (draft.stretch === 0) return;
  for (const lines of targets(way, draft, frame)) {
    if (lines > 0 && lines <= draft.stretch) followStretched(ways, way, draft, lines, frame);
  }
}

/**
 * By how many lines to stretch: above notes and floats what room is left; on a recto down to the line opposite, or as
 * near as may be; on a verso, whose recto is still to come, to the foot of the page or the line above it.
 */
function targets(way: Way, draft: Draft, frame: PageFrame): readonly number[] {
  if (draft.closed) return [Math.min(draft.stretch, Math.floor(draft.free / frame.leading))];
  if (way.opposite !== ALONE) return [Math.min(draft.stretch, way.opposite - draft.depth)];
  const missing = lineOf(frame.height, frame) - draft.depth;
  return [missing, missing - 1];
}

function followStretched(ways: Ways, way: Way, draft: Draft, lines: number, frame: PageFrame): void {
  const stretched = lines === 0 ? 0 : STRETCHED * (lines / draft.stretch) ** 2 + STRETCHED_LINE * lines;
  const depth = draft.closed ? draft.depth : draft.depth + lines;
  const uneven = way.opposite === ALONE ? 0 : UNEVEN * Math.abs(depth - way.opposite);
  const empty = emptyCost(Math.max(0, draft.free - lines * frame.leading), frame);
  const late = draft.late * (way.verso ? FLOAT_OPPOSITE : FLOAT_OVERLEAF);
  offerWay(ways, way, draft, lines, draft.cost + empty + stretched + uneven + late);
}

function trace(end: Way): readonly ChosenPage[] {
  const pages: ChosenPage[] = [];
  for (let way: Way | undefined = end; way?.page !== undefined; way = way.previous) pages.push(way.page);
  return pages.reverse();
}
