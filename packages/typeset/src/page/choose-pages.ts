// A flow comes in; the pages that cost least together go out, as the places where each begins and ends.

import { type Draft, draftPages, emptyCost, type Position } from './draft-pages.ts';
import type { Flow } from './measure-flow.ts';
import { STRETCHED, STRETCHED_LINE, UNEVEN } from './page-costs.ts';
import type { PageFrame } from './page-frame.ts';

/** One page of the way through a flow that costs least. */
export interface ChosenPage {
  readonly from: Position;
  readonly draft: Draft;
  /** By how many lines its text is stretched. */
  readonly lines: number;
  /** Whether nothing of the flow is left after it. */
  readonly last: boolean;
}

/** What is known where a page ends: the way there that costs least. */
interface State extends Position {
  /** Whether the next page is a verso. */
  readonly verso: boolean;
  /** The line that the verso opposite the next page ends on; -1 where the next page lies opposite nothing. */
  readonly opposite: number;
  readonly cost: number;
  readonly page: ChosenPage | undefined;
  readonly previous: State | undefined;
}

/** The line opposite a page that lies opposite nothing. */
const ALONE = -1;
/** Ways that cost so much more than one which has come further are given up. */
const MARGIN = 1500;
/** So many rows ahead ways are looked for: more than a page has. */
const AHEAD = 100;

/**
 * Breaks the whole flow at once, as Plass does (Optimal Pagination Techniques for Automatic Typesetting Systems,
 * 1981): a page may begin at any row; for each of these, with what is left over of notes and floats, the way there that
 * costs least is kept. Notes and floats stay in their order, without which the problem would have no quick answer.
 * Here a way also remembers the line that a verso ends on, until the recto opposite is chosen.
 */
export function choosePages(flow: Flow<unknown>, frame: PageFrame): readonly ChosenPage[] {
  const { count } = flow.text;
  const start = { row: 0, note: 0, float: 0, cost: 0, verso: frame.opensSpread, opposite: ALONE };
  const reached: (State[] | undefined)[] = new Array(count + 1);
  reached[0] = [{ ...start, page: undefined, previous: undefined }];
  for (let row = 0; row < count; row++) {
    followAll(flow, reached, row, leastAhead(reached, row) + MARGIN, frame);
    // What no way leads through any more is forgotten.
    reached[row] = undefined;
  }
  followAll(flow, reached, count, Number.POSITIVE_INFINITY, frame);
  const ends = reached[count]!.filter((state) => isDone(flow, state));
  return trace(ends.reduce((best, state) => (state.cost < best.cost ? state : best)));
}

function isDone({ text, notes, floats }: Flow<unknown>, { row, note, float }: Position): boolean {
  return row === text.count && note === notes.count && float === floats.count;
}

/** The least cost among the ways that have come further than `row`: no page is longer than the rows looked at. */
function leastAhead(reached: readonly (State[] | undefined)[], row: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let ahead = row + 1; ahead < Math.min(reached.length, row + AHEAD); ahead++) {
    for (const { cost } of reached[ahead] ?? []) least = Math.min(least, cost);
  }
  return least;
}

function followAll(
  flow: Flow<unknown>,
  reached: (State[] | undefined)[],
  row: number,
  limit: number,
  frame: PageFrame,
): void {
  const states = reached[row] ?? [];
  // Ways to one position differ in their cost and in the page opposite; what may follow is the same for all of them.
  const drafts = new Map<number, readonly Draft[]>();
  const draftsFrom = (state: State): readonly Draft[] => {
    const position = state.note * (flow.floats.count + 1) + state.float;
    const made = drafts.get(position) ?? draftPages(flow, state, state.page === undefined, frame);
    drafts.set(position, made);
    return made;
  };
  // A page of notes or floats only leads to the same row: the list grows while it is read.
  for (let index = 0; index < states.length; index++) {
    const state = states[index]!;
    if (state.cost > limit || isDone(flow, state)) continue;
    for (const draft of draftsFrom(state)) {
      if (isDone(flow, draft)) offer(reached, after(state, draft, 0, 0, true));
      else followDraft(state, draft, frame, reached);
    }
  }
}

/** The page as it stands, and stretched to the lines that may suit the page opposite. */
function followDraft(state: State, draft: Draft, frame: PageFrame, reached: (State[] | undefined)[]): void {
  const full = Math.round(frame.height / frame.leading);
  const most = draft.stretch;
  if (draft.closed) {
    const lines = Math.min(most, Math.floor(draft.free / frame.leading));
    offer(reached, after(state, draft, lines, costOf(state, draft, lines, frame), false));
    return;
  }
  const targets =
    state.opposite === ALONE
      ? [full, full - 1].filter((line) => line > draft.depth && line <= draft.depth + most)
      : [Math.min(state.opposite, draft.depth + most)].filter((line) => line > draft.depth);
  for (const line of [draft.depth, ...targets]) {
    const lines = line - draft.depth;
    offer(reached, after(state, draft, lines, costOf(state, draft, lines, frame), false));
  }
}

function costOf(state: State, draft: Draft, lines: number, frame: PageFrame): number {
  const stretched = lines === 0 ? 0 : STRETCHED * (lines / draft.stretch) ** 2 + STRETCHED_LINE * lines;
  const uneven =
    state.opposite === ALONE ? 0 : UNEVEN * Math.abs(draft.depth + lines * (draft.closed ? 0 : 1) - state.opposite);
  return draft.cost + emptyCost(Math.max(0, draft.free - lines * frame.leading), frame) + stretched + uneven;
}

function after(state: State, draft: Draft, lines: number, cost: number, last: boolean): State {
  const { row, note, float } = draft;
  const opposite = state.verso ? draft.depth + (draft.closed ? 0 : lines) : ALONE;
  const page = { from: state, draft, lines, last };
  return { row, note, float, verso: !state.verso, opposite, cost: state.cost + cost, page, previous: state };
}

/** Keeps a way unless a better one has come to the same place, or enough others to the same row. */
function offer(reached: (State[] | undefined)[], state: State): void {
  const states = reached[state.row];
  if (states === undefined) {
    reached[state.row] = [state];
    return;
  }
  const twin = states.findIndex((other) => isTwin(other, state));
  if (twin >= 0) {
    if (state.cost < states[twin]!.cost) states[twin] = state;
    return;
  }
  states.push(state);
}

function isTwin(a: State, b: State): boolean {
  return a.note === b.note && a.float === b.float && a.verso === b.verso && a.opposite === b.opposite;
}

function trace(end: State): readonly ChosenPage[] {
  const pages: ChosenPage[] = [];
  for (let state: State | undefined = end; state?.page !== undefined; state = state.previous) pages.push(state.page);
  return pages.reverse();
}
