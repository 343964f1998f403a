// The place where a page begins comes in; every page that may be made from there, with its cost, goes out.

import { fillPage, nextLine, type PageFill } from './fill-page.ts';
import { floatsHeight, mostAtFoot, mostAtHead, topUnderFloats } from './floats.ts';
import { type Flow, leastNotes } from './measure-flow.ts';
import {
  EMPTY,
  FLOAT_AT_FOOT,
  FLOAT_LATE,
  FLOATS_ALONE,
  NOTE_BEGINS,
  NOTE_CROWD,
  NOTE_SPLIT,
  TEXT_BESIDE_NOTES,
  TOLERANCE,
} from './page-costs.ts';
import type { PageFrame } from './page-frame.ts';
import { lastFitting, notesHeight, partNotes } from './place-notes.ts';

/** What has not yet been set: all rows, rows of notes and floats from these on. */
export interface Position {
  readonly row: number;
  readonly note: number;
  readonly float: number;
}

/** A page that may follow a position. */
export interface Draft extends Position {
  /** How many floats stand at its head and at its foot. */
  readonly head: number;
  readonly foot: number;
  /** The grid line that the page ends on, counted from 1, before any stretching. */
  readonly depth: number;
  /** Whether something stands at its foot: then the page ends there, however little text it has. */
  readonly closed: boolean;
  /** The height that nothing takes. */
  readonly free: number;
  /** How many whole lines its text may be stretched by. */
  readonly stretch: number;
  /** Without that of the free height, of the stretching and of the page opposite. */
  readonly cost: number;
}

/** Pages that cost so much more than the best from the same position are not followed up. */
const SLACK = 150;

/** All pages from a position that are worth comparing; at least one as long as something is left to set. */
export function draftPages(flow: Flow<unknown>, from: Position, opens: boolean, frame: PageFrame): readonly Draft[] {
  const drafts: Draft[] = [];
  const plain = fillPage(flow.text, from.row, 0, frame);
  const reach = from.row + plain.bottoms.length - 1;
  // A chapter's opening stands at the head of its first page, and no float above it.
  const most = opens && flow.text.count > 0 ? 0 : mostAtHead(flow, from.float, from.row, reach, frame);
  for (let head = 0; head <= most; head++) {
    const top = topUnderFloats(flow, from.float, from.float + head, from.row, frame);
    draftWithHead(flow, from, head, head === 0 ? plain : fillPage(flow.text, from.row, top, frame), frame, drafts);
  }
  if (drafts.length === 0) drafts.push(forcedPage(flow, from, plain, frame));
  return drafts;
}

/** The pages with `head` floats at their head, from the fullest back to those that are too empty. */
function draftWithHead(
  flow: Flow<unknown>,
  from: Position,
  head: number,
  fill: PageFill,
  frame: PageFrame,
  drafts: Draft[],
): void {
  let best = drafts.reduce((least, draft) => Math.min(least, totalOf(draft, frame)), Number.POSITIVE_INFINITY);
  for (let end = from.row + fill.bottoms.length - 1; end >= from.row; end--) {
    if (end === from.row && !mayLackText(flow, from, head, frame)) break;
    if (head > 0 && flow.floats.row[from.float + head - 1]! >= Math.max(end, from.row)) break;
    const most = mostAtFoot(flow, from.float + head, end);
    let emptied = false;
    for (let foot = 0; foot <= most; foot++) {
      const draft = draftPage(flow, from, head, foot, fill, end, frame);
      if (draft === undefined) break;
      const total = totalOf(draft, frame);
      best = Math.min(best, total);
      if (total <= best + SLACK) drafts.push(draft);
      emptied = emptyCost(draft.free, frame) > best + SLACK;
    }
    // With fewer rows the page is only emptier.
    if (emptied) break;
  }
}

/** Pages of floats only are filled by them; a page of notes only goes on with a note. */
function mayLackText(flow: Flow<unknown>, from: Position, head: number, frame: PageFrame): boolean {
  if (head === 0) return from.note < flow.text.calls[from.row]!;
  if (from.row === flow.text.count) return true;
  return floatsHeight(flow, from.float, from.float + head) >= FLOATS_ALONE * frame.height;
}

/** The page with the rows up to `end`; undefined where they, their floats and the beginning of their notes do not fit. */
function draftPage(
  flow: Flow<unknown>,
  from: Position,
  head: number,
  foot: number,
  fill: PageFill,
  end: number,
  frame: PageFrame,
): Draft | undefined {
  const feet = from.float + head;
  const rows = end - from.row;
  const textEnd = rows > 0 ? fill.bottoms[rows]! : floatsHeight(flow, from.float, feet);
  const gap = foot > 0 && textEnd > 0 ? flow.floats.before[feet]! : 0;
  const bottom = foot > 0 ? textEnd + gap + floatsHeight(flow, feet, feet + foot) : textEnd;
  const called = flow.text.calls[end]!;
  const noteGap = called > from.note && bottom > 0 ? frame.noteGap : 0;
  const room = frame.height - bottom - noteGap;
  if (room < -TOLERANCE) return undefined;
  const note = partNotes(flow.notes, from.note, called, leastAtFoot(flow, from, end), room, frame.height);
  if (note === undefined) return undefined;
  const closed = note > from.note || foot > 0;
  const position = { row: end, note, float: feet + foot };
  // Written out: thousands of these are made, and a spread takes ten times as long.
  return {
    row: end,
    note,
    float: feet + foot,
    head,
    foot,
    depth: closed ? linesOf(frame.height, frame) : linesOf(textEnd, frame),
    closed,
    free: Math.max(0, room - notesHeight(flow.notes, from.note, note)),
    stretch: fill.stretch[rows]!,
    cost: costOf(flow, from, position, foot, end > from.row ? textEnd : 0, frame),
  };
}

/** Up to which row the notes must at least be set on a page that ends before `end`. */
function leastAtFoot(flow: Flow<unknown>, from: Position, end: number): number {
  const called = flow.text.calls[end]!;
  if (called === from.note) return from.note;
  if (called > flow.text.calls[from.row]!) return leastNotes(flow, end);
  return Math.min(from.note + NOTE_BEGINS, flow.notes.after[from.note]!);
}

function costOf(
  flow: Flow<unknown>,
  from: Position,
  to: Position,
  foot: number,
  textEnd: number,
  frame: PageFrame,
): number {
  const { text } = flow;
  const late = Math.max(0, text.mentions[to.row]! - to.float);
  const split = to.note < text.calls[to.row]!;
  const lacking = split || to.note > from.note ? Math.max(0, TEXT_BESIDE_NOTES - textEnd / frame.height) : 0;
  const crowded = split || from.note < text.calls[from.row]! ? NOTE_CROWD * lacking * lacking : 0;
  const broken = to.row > from.row && to.row < text.count ? text.breakCost[to.row]! : 0;
  return broken + late * FLOAT_LATE + foot * FLOAT_AT_FOOT + (split ? NOTE_SPLIT : 0) + crowded;
}

/** Where nothing can be set as it should be: a row, a float or the row of a note that is higher than the page. */
function forcedPage(flow: Flow<unknown>, from: Position, fill: PageFill, frame: PageFrame): Draft {
  const base = { head: 0, foot: 0, depth: linesOf(frame.height, frame), closed: true, free: 0, stretch: 0, cost: 0 };
  const called = flow.text.calls[from.row]!;
  if (from.note < called) {
    return {
      ...base,
      ...from,
      note: Math.max(from.note + 1, lastFitting(flow.notes, from.note, called, frame.height)),
    };
  }
  if (from.row === flow.text.count) return { ...base, ...from, head: 1, float: from.float + 1 };
  const room = frame.height - fill.bottoms[1]! - frame.noteGap;
  const note = lastFitting(flow.notes, from.note, flow.text.calls[from.row + 1]!, room);
  return { ...base, ...from, row: from.row + 1, note };
}

function linesOf(y: number, frame: PageFrame): number {
  return Math.round(nextLine(y, frame) / frame.leading);
}

/** What a page costs by itself. */
export function totalOf(draft: Draft, frame: PageFrame): number {
  return draft.cost + emptyCost(draft.free, frame);
}

export function emptyCost(free: number, frame: PageFrame): number {
  const part = free / frame.height;
  return EMPTY * part * part;
}
