// Ways through a flow come in, one page at a time; for every row the few that cost least to come there are kept.

import type { Draft, Position } from './draft-page.ts';

/** One page of a way through a flow. */
export interface ChosenPage {
  readonly from: Position;
  readonly draft: Draft;
  /** By how many lines its text is stretched. */
  readonly lines: number;
}

/** The last page of a way, and all before it. */
export interface Way extends Position {
  /** Whether the next page is a verso. */
  readonly verso: boolean;
  /** The line that the verso opposite the next page ends on; `ALONE` where the next page lies opposite nothing. */
  readonly opposite: number;
  readonly cost: number;
  readonly page: ChosenPage | undefined;
  readonly previous: Way | undefined;
}

/** The line opposite a page that lies opposite nothing. */
export const ALONE = -1;

/** So many ways are kept that have come to one row, and of these with the same notes and floats left over. */
const MOST = 16;
const MOST_ALIKE = 4;

export interface Ways {
  /** By row; undefined where none has come, or all have gone on. */
  readonly byRow: (Way[] | undefined)[];
  /** The cost of the best way that has come to a row. */
  readonly least: Float64Array;
  /** The row of the way that has come furthest. */
  furthest: number;
}

/** Ways through a flow of `count` rows, of which `first` is the only one. */
export function createWays(count: number, first: Way): Ways {
  const byRow: (Way[] | undefined)[] = new Array(count + 1);
  byRow[first.row] = [first];
  return { byRow, least: new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY), furthest: first.row };
}

/** The least cost among the ways that have come further than `row`. */
export function leastAhead({ least, furthest }: Ways, row: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let ahead = row + 1; ahead <= furthest; ahead++) best = Math.min(best, least[ahead]!);
  return best;
}

/** Goes on from a way with one more page, unless a better way is known to the same place, or enough to the same row. */
export function offerWay(ways: Ways, from: Way, draft: Draft, lines: number, cost: number): void {
  const opposite = !from.verso ? ALONE : draft.closed ? draft.depth : draft.depth + lines;
  const total = from.cost + cost;
  const known = ways.byRow[draft.row];
  const place = known === undefined ? 0 : placeFor(known, from, draft, opposite, total);
  if (place < 0) return;
  const way: Way = {
    row: draft.row,
    note: draft.note,
    float: draft.float,
    verso: !from.verso,
    opposite,
    cost: total,
    page: { from, draft, lines },
    previous: from,
  };
  if (known === undefined) ways.byRow[draft.row] = [way];
  else known[place] = way;
  ways.least[draft.row] = Math.min(ways.least[draft.row]!, total);
  ways.furthest = Math.max(ways.furthest, draft.row);
}

/** Where in the list of a row the way belongs: in place of a worse one or at the end; -1 where it is not wanted. */
function placeFor(known: readonly Way[], from: Way, draft: Draft, opposite: number, cost: number): number {
  let worst = 0;
  let worstAlike = -1;
  let alike = 0;
  for (let index = 0; index < known.length; index++) {
    const other = known[index]!;
    if (other.cost > known[worst]!.cost) worst = index;
    if (other.note !== draft.note || other.float !== draft.float) continue;
    if (other.verso !== from.verso && other.opposite === opposite) return cost < other.cost ? index : -1;
    if (worstAlike < 0 || other.cost > known[worstAlike]!.cost) worstAlike = index;
    alike += 1;
  }
  // A page of notes or floats only leads to the row it begins with, whose list is just being read.
  if (draft.row === from.row) return known.length;
  if (alike >= MOST_ALIKE) return cost < known[worstAlike]!.cost ? worstAlike : -1;
  return known.length < MOST ? known.length : cost < known[worst]!.cost ? worst : -1;
}
