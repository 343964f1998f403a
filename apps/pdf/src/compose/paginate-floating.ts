// The stacks of a chapter come in; its pages go out, with figures and tables that did not fit moved to a head or a foot.

import { frameOf, type PageFrame, paginate, pt, type RowPage } from '@warraq/typeset';
import type { Mark, Row } from '../paint/mark.ts';
import type { Stack } from './composer.ts';
import { joinStacks, withFirmEnd } from './stack.ts';

/** `rules`: those over its notes where it has them already, as a page of columns has. */
export interface MarkPage extends RowPage<readonly Mark[]> {
  readonly rules?: RowPage<readonly Mark[]>['rows'];
}

/** So many lines may stay empty before a figure that begins the next page is worth moving. */
const EMPTY_LINES = 3;
/** Between a figure that is moved and the text, in leadings; the text goes on on the next line of the grid. */
const FLOAT_GAP = 0.6;
/** After so many figures, each looked at with the ones before it settled, all the others are settled at once. */
const SINGLY = 8;

/**
 * Figures and tables stand where they are written as long as they fit there. One that would leave the foot of its page
 * empty, or would be torn, goes to the head or the foot of a page; those after it then never stand before it. One that
 * would go past another that cannot move stays after all. Ends, for every turn moves one more or settles one for good.
 */
export function paginateFloating(stacks: readonly Stack[], frame: PageFrame): readonly MarkPage[] {
  const floating = stacks.filter(({ movable, rows }) => movable && rows.length > 0);
  const settled = new Set(floating.filter(callsNotes));
  const moved = new Set<Stack>();
  for (let turn = 0; ; turn++) {
    const rows = flowOf(stacks, moved, frame);
    const pages = paginate(rows, frame);
    if (floating.length === settled.size) return pages;
    const places = placesOf(pages);
    const late = pastSettled(floating, moved, settled, places);
    for (const stack of late) {
      moved.delete(stack);
      settled.add(stack);
    }
    if (late.length > 0) continue;
    const movable = floating.filter((stack) => !settled.has(stack));
    const wrong = misplaced(movable, moved, places, pages, frame);
    if (wrong.length === 0) return pages;
    for (const stack of turn < SINGLY ? wrong.slice(0, 1) : wrong) moved.add(stack);
  }
}

/** A table that calls notes stays: they stand at the foot of the page whose text it belongs to. */
function callsNotes({ rows }: Stack): boolean {
  return rows.some(({ notes }) => notes.length > 0);
}

/** Those that were moved behind one which is settled and was written after them. */
function pastSettled(
  floating: readonly Stack[],
  moved: ReadonlySet<Stack>,
  settled: ReadonlySet<Stack>,
  places: ReadonlyMap<readonly Mark[], Place>,
): readonly Stack[] {
  let next: Place | undefined;
  return floating.toReversed().filter((stack) => {
    const place = places.get(stack.rows[0]!.content);
    if (settled.has(stack)) next = place;
    return moved.has(stack) && next !== undefined && place !== undefined && isBefore(next, place);
  });
}

/** The rows of the flow; stacks that are moved hang on the last row before them. */
function flowOf(stacks: readonly Stack[], moved: ReadonlySet<Stack>, frame: PageFrame): readonly Row[] {
  const kept: Stack[] = [];
  for (const stack of stacks) {
    const above = kept.at(-1);
    const last = above?.rows.at(-1);
    if (stack.rows.length === 0) continue;
    if (!moved.has(stack) || above === undefined || last === undefined) {
      kept.push(stack);
      continue;
    }
    const [first, ...rest] = stack.rows;
    const float = { rows: [{ ...first!, before: pt(FLOAT_GAP * frame.leading) }, ...rest], place: 'either' } as const;
    const rows = [...above.rows.slice(0, -1), { ...last, floats: [...last.floats, float] }];
    kept[kept.length - 1] = { ...above, rows };
  }
  return withFirmEnd(joinStacks(kept));
}

interface Place {
  readonly page: number;
  readonly y: number;
  readonly first: boolean;
}

/**
 * Stacks that would be better moved: torn, at the head of a page after one that ends early, before one moved down or
 * behind one moved up.
 */
function misplaced(
  movable: readonly Stack[],
  moved: ReadonlySet<Stack>,
  places: ReadonlyMap<readonly Mark[], Place>,
  pages: readonly MarkPage[],
  frame: PageFrame,
): readonly Stack[] {
  const next = nextMoved(movable, moved, places);
  let latest: Place | undefined;
  return movable.filter((stack, index) => {
    const place = places.get(stack.rows[0]!.content);
    const last = places.get(stack.rows.at(-1)!.content);
    if (place === undefined || last === undefined) return false;
    const overtakes = latest !== undefined && isBefore(place, latest);
    const isOvertaken = next[index] !== undefined && isBefore(next[index], place);
    if (moved.has(stack)) {
      latest = place;
      return false;
    }
    const torn = last.page > place.page;
    const early =
      place.first && emptyFoot(pages[place.page - 1], frameOf(frame, place.page - 1)) > EMPTY_LINES * frame.leading;
    return overtakes || isOvertaken || torn || early;
  });
}

/** For every stack, where the next of the moved ones after it stands. */
function nextMoved(
  movable: readonly Stack[],
  moved: ReadonlySet<Stack>,
  places: ReadonlyMap<readonly Mark[], Place>,
): readonly (Place | undefined)[] {
  let next: Place | undefined;
  const found = movable.toReversed().map((stack) => {
    const after = next;
    if (moved.has(stack)) next = places.get(stack.rows[0]!.content);
    return after;
  });
  return found.reverse();
}

/** Where the rows stand, known by what is on them: rows themselves may be made anew with other space around them. */
function placesOf(pages: readonly MarkPage[]): ReadonlyMap<readonly Mark[], Place> {
  return new Map(
    pages.flatMap(({ rows }, page) =>
      rows.flatMap(({ y, row, again }, index) =>
        again ? [] : [[row.content, { page, y, first: index === 0 }] as const],
      ),
    ),
  );
}

function isBefore(a: Place, b: Place): boolean {
  return a.page < b.page || (a.page === b.page && a.y < b.y);
}

/** How much stays empty under the text of a page, above its notes. */
export function emptyFoot(page: MarkPage | undefined, frame: PageFrame): number {
  if (page === undefined) return 0;
  const [note] = page.notes;
  const foot = note === undefined ? frame.height : note.y - frame.noteGap;
  return foot - Math.max(0, ...page.rows.map(({ y, row }) => y + row.height));
}
