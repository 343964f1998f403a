// Where a page begins and what is to stand on it comes in; that page goes out, or nothing where it does not fit.

import { nextLine, type PageFill } from './fill-page.ts';
import { floatsHeight } from './floats.ts';
import { type Flow, leastNotes } from './measure-flow.ts';
import {
  EMPTY,
  FLOAT_AT_FOOT,
  NOTE_BEGINS,
  NOTE_CROWD,
  NOTE_SPLIT,
  TEXT_BESIDE_NOTES,
  TOLERANCE,
} from './page-costs.ts';
import type { PageFrame } from './page-frame.ts';
import { notesHeight, partNotes } from './place-notes.ts';

/** What has not yet been set: all rows, rows of notes and floats from these on. */
export interface Position {
  readonly row: number;
  readonly note: number;
  readonly float: number;
}

/** Where a page begins. */
export interface PageStart {
  readonly flow: Flow<unknown>;
  readonly frame: PageFrame;
  readonly from: Position;
}

/** A page that may follow a position; it ends before the position that it is itself. */
export interface Draft extends Position {
  /** How many floats stand at its head and at its foot. */
  readonly head: number;
  readonly foot: number;
  /** The grid line that the page ends on, counted from 1, before any stretching. */
  readonly depth: number;
  /** Whether something stands at its foot, or it has no text: then it need not end where the page opposite ends. */
  readonly closed: boolean;
  /** The height that nothing takes. */
  readonly free: number;
  /** How many whole lines its text may be stretched by. */
  readonly stretch: number;
  /** How many floats mentioned on it or before have to wait. */
  readonly late: number;
  /** Whether nothing is left to set after it: then it ends where it will. */
  readonly last: boolean;
  /** What it costs apart from the free height, the stretching, the page opposite and the floats that wait. */
  readonly cost: number;
}

/** Whether all of a flow has been set. */
export function isEnd({ text, notes, floats }: Flow<unknown>, row: number, note: number, float: number): boolean {
  return row === text.count && note === notes.count && float === floats.count;
}

/**
 * The page with the rows up to `end`, so many floats at its head and foot and as much of its notes as has room.
 * Undefined where they, or the beginning of their notes, do not fit.
 */
export function draftPage(
  start: PageStart,
  fill: PageFill,
  end: number,
  head: number,
  foot: number,
): Draft | undefined {
  const { flow, frame, from } = start;
  const rows = end - from.row;
  const float = from.float + head + foot;
  const textEnd = rows > 0 ? fill.bottoms[rows]! : floatsHeight(flow, from.float, from.float + head);
  const bottom = foot === 0 ? textEnd : bottomWithFloats(flow, textEnd, float - foot, float);
  const called = flow.text.calls[end]!;
  const room = frame.height - bottom - (called > from.note && bottom > 0 ? frame.noteGap : 0);
  // A float that is higher than the page stands alone on one.
  const tall = head === 1 && foot === 0 && rows === 0 && called === from.note;
  if (room < -TOLERANCE && !tall) return undefined;
  const note =
    called === from.note
      ? called
      : partNotes(flow.notes, from.note, called, leastAtFoot(start, end), room, frame.height);
  if (note === undefined) return undefined;
  const closed = note > from.note || foot > 0 || rows === 0;
  const last = isEnd(flow, end, note, float);
  return {
    row: end,
    note,
    float,
    head,
    foot,
    depth: lineOf(closed ? frame.height : Math.min(textEnd, frame.height), frame),
    closed,
    free: Math.max(0, room - notesHeight(flow.notes, from.note, note)),
    stretch: fill.stretch[rows]!,
    last,
    late: Math.max(0, flow.text.mentions[end]! - float),
    // The last page ends where it will, but should not be one that a note alone has spilled over to.
    cost: last && (rows > 0 || head + foot > 0) ? 0 : costOf(start, end, note, foot, rows > 0 ? textEnd : 0),
  };
}

function bottomWithFloats(flow: Flow<unknown>, textEnd: number, from: number, to: number): number {
  return textEnd + (textEnd > 0 ? flow.floats.before[from]! : 0) + floatsHeight(flow, from, to);
}

/** Up to which row the notes must at least be set on a page that ends before `end`. */
function leastAtFoot({ flow, from }: PageStart, end: number): number {
  if (flow.text.calls[end]! > flow.text.calls[from.row]!) return leastNotes(flow, end);
  return Math.min(from.note + NOTE_BEGINS, flow.notes.after[from.note]!);
}

function costOf(start: PageStart, row: number, note: number, foot: number, textEnd: number): number {
  const { text } = start.flow;
  const broken = row > start.from.row && row < text.count ? text.breakCost[row]! : 0;
  return broken + foot * FLOAT_AT_FOOT + noteCost(start, row, note, textEnd);
}

/** What parting a note costs, and where it is parted: one line of it alone on the next page looks forgotten. */
function noteCost({ flow, frame, from }: PageStart, row: number, note: number, textEnd: number): number {
  const { text, notes } = flow;
  const goesOn = note < text.calls[row]!;
  if (!goesOn && from.note === text.calls[from.row]!) return 0;
  const lacking = Math.max(0, TEXT_BESIDE_NOTES - textEnd / frame.height);
  return (goesOn ? NOTE_SPLIT + notes.breakCost[note]! : 0) + NOTE_CROWD * lacking * lacking;
}

/** The number of the grid line that ends at `y` or has it in it. */
export function lineOf(y: number, frame: PageFrame): number {
  return Math.round(nextLine(y, frame) / frame.leading);
}

/** What a page costs that leaves so much of its height free. */
export function emptyCost(free: number, frame: PageFrame): number {
  const part = free / frame.height;
  return EMPTY * part * part;
}
