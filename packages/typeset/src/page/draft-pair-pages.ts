// The position where a page of pairs begins comes in; every page worth comparing that may be made from there goes out.

import { emptyCost } from './draft-page.ts';
import { fillPairPage, type PairFill } from './fill-pair-page.ts';
import { leastNotes } from './measure-flow.ts';
import { NOTE_BEGINS, NOTE_CROWD, NOTE_SPLIT, TEXT_BESIDE_NOTES, TOLERANCE } from './page-costs.ts';
import type { PageFrame } from './page-frame.ts';
import { type PairFlow, SIDES, type Side } from './pair-flow.ts';
import { lastFitting, notesHeight, partNotes } from './place-notes.ts';

/** What has not yet been set: steps from a position on, and rows of the notes of either side. */
export interface PairPosition {
  readonly position: number;
  readonly notes: readonly [number, number];
}

/** A page that may follow a position; it ends before the position that it is itself. */
export interface PairDraft extends PairPosition {
  readonly cost: number;
}

export interface PairPageStart {
  readonly flow: PairFlow<unknown>;
  readonly frame: PageFrame;
  readonly from: PairPosition;
}

/** Pages that cost so much more than the best from the same position are not followed up. */
const SLACK = 200;

/** All pages from a position that are worth comparing; at least one as long as something is left to set. */
export function draftPairPages(start: PairPageStart): readonly PairDraft[] {
  const { flow, frame, from } = start;
  const fill = fillPairPage(flow, from.position, frame);
  const drafts: PairDraft[] = [];
  let best = Number.POSITIVE_INFINITY;
  for (let steps = fill.steps; steps >= (notesWait(start) ? 0 : 1); steps--) {
    const draft = draftPage(start, fill, steps);
    if (draft === undefined) continue;
    best = Math.min(best, draft.cost);
    if (draft.cost <= best + SLACK) drafts.push(draft);
    // With fewer rows the page is only emptier.
    if (draft.empty > best + SLACK) break;
  }
  return drafts.length > 0 ? drafts : [forcedPage(start, fill)];
}

/** Whether all of the pairs and their notes are set. */
export function isPairEnd({ count, sides }: PairFlow<unknown>, { position, notes }: PairPosition): boolean {
  return position === count && SIDES.every((side) => notes[side] === sides[side].notes.count);
}

function notesWait(start: PairPageStart): boolean {
  return SIDES.some((side) => start.from.notes[side] < calledBefore(start, side, start.from.position));
}

/** Rows of the notes that a side calls before a position. */
function calledBefore({ flow }: PairPageStart, side: Side, position: number): number {
  return flow.sides[side].text.calls[flow.rows[side][position]!]!;
}

/** The page with so many steps and as much of both sides' notes as has room; undefined where they do not fit. */
function draftPage(
  start: PairPageStart,
  fill: PairFill,
  steps: number,
): (PairDraft & { readonly empty: number }) | undefined {
  const { flow, frame, from } = start;
  const position = from.position + steps;
  const feet = SIDES.map((side) => foot(start, side, position, textEnd(fill, side, steps)));
  const [first, second] = feet;
  if (first === undefined || second === undefined) return undefined;
  const notes = [first.note, second.note] as const;
  // The last page ends where it will, but should not be one that a note alone has spilled over to.
  if (isPairEnd(flow, { position, notes })) {
    return { position, notes, cost: steps > 0 ? 0 : first.cost + second.cost, empty: 0 };
  }
  const broken = steps > 0 && position < flow.count ? flow.breakCost[position]! : 0;
  // The fuller side says how full the page is: the other is as long as its language needs.
  const empty = position < flow.count ? emptyCost(Math.min(first.free, second.free), frame) : 0;
  return { position, notes, cost: broken + empty + first.cost + second.cost, empty };
}

function textEnd(fill: PairFill, side: Side, steps: number): number {
  return steps === 0 ? 0 : fill.sides[side].bottoms[steps]!;
}

interface Foot {
  readonly note: number;
  /** The height that nothing takes. */
  readonly free: number;
  readonly cost: number;
}

/** The notes at the foot of one side under text that ends at `y`. */
function foot(start: PairPageStart, side: Side, position: number, y: number): Foot | undefined {
  const { flow, frame, from } = start;
  const { notes } = flow.sides[side];
  const called = calledBefore(start, side, position);
  const first = from.notes[side];
  const room = frame.height - y - (called > first && y > 0 ? frame.noteGap : 0);
  if (room < -TOLERANCE) return undefined;
  if (called === first) return { note: first, free: Math.max(0, room), cost: 0 };
  const note = partNotes(notes, first, called, leastAtFoot(start, side, position), room, frame.height);
  if (note === undefined) return undefined;
  const free = Math.max(0, room - notesHeight(notes, first, note));
  return { note, free, cost: noteCost(start, side, note < called ? note : undefined, y) };
}

/** Up to which row the notes of a side must at least be set on a page that ends before `position`. */
function leastAtFoot(start: PairPageStart, side: Side, position: number): number {
  const { flow, from } = start;
  const { notes } = flow.sides[side];
  const waiting = calledBefore(start, side, from.position);
  if (calledBefore(start, side, position) > waiting) return leastNotes(flow.sides[side], flow.rows[side][position]!);
  return Math.min(from.notes[side] + NOTE_BEGINS, notes.after[from.notes[side]]!);
}

/** What parting a note costs, `goesOn` being the row before which it is parted, and what little text beside it. */
function noteCost(start: PairPageStart, side: Side, goesOn: number | undefined, y: number): number {
  const { flow, frame, from } = start;
  if (goesOn === undefined && from.notes[side] === calledBefore(start, side, from.position)) return 0;
  const lacking = Math.max(0, TEXT_BESIDE_NOTES - y / frame.height);
  const split = goesOn === undefined ? 0 : NOTE_SPLIT + flow.sides[side].notes.breakCost[goesOn]!;
  return split + NOTE_CROWD * lacking * lacking;
}

/** Where nothing can be set as it should be: a row, or the row of a note, that is higher than the page. */
function forcedPage(start: PairPageStart, fill: PairFill): PairDraft {
  const { flow, frame, from } = start;
  const onlyNotes = notesWait(start);
  const position = onlyNotes ? from.position : from.position + 1;
  const setNotes = (side: Side): number => {
    const { notes } = flow.sides[side];
    const first = from.notes[side];
    const called = calledBefore(start, side, position);
    if (first === called) return first;
    if (onlyNotes) return Math.max(first + 1, lastFitting(notes, first, called, frame.height));
    return lastFitting(notes, first, called, frame.height - fill.sides[side].bottoms[1]! - frame.noteGap);
  };
  return { position, notes: [setNotes(0), setNotes(1)], cost: 0 };
}
