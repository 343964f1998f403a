// The place where a page begins comes in; every page worth comparing that may be made from there goes out.

import { type Draft, draftPage, emptyCost, isEnd, lineOf, type PageStart } from './draft-page.ts';
import { fillPage, type PageFill } from './fill-page.ts';
import { floatsHeight, mostAtFoot, mostAtHead, topUnderFloats } from './floats.ts';
import { FLOATS_ALONE } from './page-costs.ts';
import { lastFitting } from './place-notes.ts';

/** Pages that cost so much more than the best from the same position are not followed up. */
const SLACK = 200;

/**
 * All pages from a position that are worth comparing; at least one as long as something is left to set. Nothing stands
 * at the head of the page that `opens` the flow: there a chapter's title stands.
 */
export function draftPages(start: PageStart, opens: boolean): readonly Draft[] {
  const { flow, frame, from } = start;
  const plain = fillPage(flow.text, from.row, 0, frame);
  const drafts: Draft[] = [];
  const best = draftWithHead(start, 0, plain, Number.POSITIVE_INFINITY, drafts);
  if (from.float < flow.floats.count && !opens) draftWithFloats(start, plain, best, drafts);
  if (drafts.length === 0) drafts.push(forcedPage(start, plain));
  return drafts;
}

function draftWithFloats(start: PageStart, plain: PageFill, least: number, drafts: Draft[]): void {
  const { flow, frame, from } = start;
  const reach = from.row + plain.bottoms.length - 1;
  const most = mostAtHead(flow, from.float, from.row, reach, frame);
  let best = least;
  for (let head = 1; head <= most; head++) {
    const top = topUnderFloats(flow, from.float, from.float + head, from.row, frame);
    best = draftWithHead(start, head, fillPage(flow.text, from.row, top, frame), best, drafts);
  }
}

/** Adds the pages with `head` floats at their head, from the fullest back to those too empty; the least cost goes out. */
function draftWithHead(start: PageStart, head: number, fill: PageFill, least: number, drafts: Draft[]): number {
  const { flow, frame, from } = start;
  let best = least;
  for (let end = from.row + fill.bottoms.length - 1; end >= from.row; end--) {
    if (end === from.row && !mayLackText(start, head)) break;
    if (head > 0 && flow.floats.row[from.float + head - 1]! >= Math.max(end, from.row)) break;
    const most = mostAtFoot(flow, from.float + head, end);
    let emptiness = 0;
    for (let foot = 0; foot <= most; foot++) {
      const draft = draftPage(start, fill, end, head, foot);
      emptiness = draft === undefined || draft.last ? 0 : emptyCost(draft.free, frame);
      if (draft === undefined) break;
      best = Math.min(best, draft.cost + emptiness);
      if (draft.cost + emptiness <= best + SLACK) drafts.push(draft);
    }
    // With fewer rows, and no float that has yet to find room, the page is only emptier.
    if (emptiness > best + SLACK) break;
  }
  return best;
}

/** Pages of floats only are filled by them; a page of notes only goes on with a note. */
function mayLackText({ flow, frame, from }: PageStart, head: number): boolean {
  if (head === 0) return from.note < flow.text.calls[from.row]!;
  if (from.row === flow.text.count) return true;
  return floatsHeight(flow, from.float, from.float + head) >= FLOATS_ALONE * frame.height;
}

/** Where nothing can be set as it should be: a row, a float or the row of a note that is higher than the page. */
function forcedPage(start: PageStart, fill: PageFill): Draft {
  const { flow, frame, from } = start;
  const called = flow.text.calls[from.row]!;
  if (from.note < called) {
    const note = Math.max(from.note + 1, lastFitting(flow.notes, from.note, called, frame.height));
    return forced(start, from.row, note, 0);
  }
  if (from.row === flow.text.count) return forced(start, from.row, from.note, 1);
  const room = frame.height - fill.bottoms[1]! - frame.noteGap;
  return forced(start, from.row + 1, lastFitting(flow.notes, from.note, flow.text.calls[from.row + 1]!, room), 0);
}

function forced({ flow, frame, from }: PageStart, row: number, note: number, head: number): Draft {
  const float = from.float + head;
  const last = isEnd(flow, row, note, float);
  return {
    ...{ row, note, float, head, foot: 0, depth: lineOf(frame.height, frame) },
    ...{ closed: true, free: 0, stretch: 0, late: Math.max(0, flow.text.mentions[row]! - float), last, cost: 0 },
  };
}
