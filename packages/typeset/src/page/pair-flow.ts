// Pairs come in; both sides measured, and the places where a page may end on both at once, go out.

import type { FlowPair } from './flow-pair.ts';
import type { FlowRow } from './flow-row.ts';
import { type Flow, measureFlow } from './measure-flow.ts';
import { DISPROPORTION, ONE_SIDED, PAIR_SPLIT } from './page-costs.ts';

/** One of the two sides. */
export type Side = 0 | 1;

export const SIDES = [0, 1] as const;

/**
 * Pairs as page breaking sees them: a list of positions, at each of which a page may end. A pair of several rows has
 * positions inside it too, each after about the same part of both its sides. What lies between a position and the next
 * is a step: a row of the longer side and none, one or a few of the other.
 */
export interface PairFlow<T> {
  readonly sides: readonly [Flow<T>, Flow<T>];
  /** How many steps there are; positions are 0 to this. */
  readonly count: number;
  /** By side: how many rows stand before each position. */
  readonly rows: readonly [Int32Array, Int32Array];
  /** By position: whether a pair begins there. */
  readonly begins: Uint8Array;
  /** By position: how bad it is that a page begins there, see `BREAK_COST`. */
  readonly breakCost: Float64Array;
}

/** Measures pairs; linear in their rows. */
export function measurePairs<T>(pairs: readonly FlowPair<T>[]): PairFlow<T> {
  const flat = pairs.map(({ sides }) => [settled(sides[0]), settled(sides[1])] as const);
  const counts = flat.map((sides) => Math.max(sides[0].length, sides[1].length));
  const count = counts.reduce((sum, each) => sum + each, 0);
  const rows = [new Int32Array(count + 1), new Int32Array(count + 1)] as const;
  const begins = new Uint8Array(count + 1);
  const breakCost = new Float64Array(count + 1);
  let position = 0;
  const above: [number, number] = [0, 0];
  for (const sides of flat) {
    positionsOf(sides).forEach(({ taken, cost }, index) => {
      for (const side of SIDES) rows[side][position] = above[side] + taken[side];
      begins[position] = index === 0 ? 1 : 0;
      breakCost[position] = cost;
      position += 1;
    });
    for (const side of SIDES) above[side] += sides[side].length;
  }
  for (const side of SIDES) rows[side][count] = above[side];
  begins[count] = 1;
  const measured = SIDES.map((side) => measureFlow(flat.flatMap((sides) => sides[side])));
  return { sides: [measured[0]!, measured[1]!], count, rows, begins, breakCost };
}

/** Rows without floats: these stand behind the row that mentions them. */
function settled<T>(rows: readonly FlowRow<T>[]): readonly FlowRow<T>[] {
  return rows.flatMap((row): readonly FlowRow<T>[] => {
    const notes = row.notes.map((note) => ({ rows: settled(note.rows) }));
    const plain = row.notes.length === 0 && row.floats.length === 0 ? row : { ...row, notes, floats: [] };
    return [plain, ...row.floats.flatMap((float) => settled(float.rows))];
  });
}

interface PairPosition {
  /** How many rows of each side stand before it. */
  readonly taken: readonly [number, number];
  readonly cost: number;
}

type PairRows = readonly [readonly FlowRow<unknown>[], readonly FlowRow<unknown>[]];

/** The positions of a pair, from its beginning on; its end is the next pair's beginning. */
function positionsOf(sides: PairRows): readonly PairPosition[] {
  const long: Side = sides[0].length >= sides[1].length ? 0 : 1;
  const short: Side = long === 0 ? 1 : 0;
  if (sides[long].length === 0) return [];
  const cost = Math.max(sides[0][0]?.breakCost ?? 0, sides[1][0]?.breakCost ?? 0);
  const positions: PairPosition[] = [{ taken: [0, 0], cost }];
  let least = Math.min(1, sides[short].length);
  for (let row = 1; row < sides[long].length; row++) {
    const parted = partner(sides[short], row / sides[long].length, least);
    least = parted.row;
    positions.push({
      taken: long === 0 ? [row, parted.row] : [parted.row, row],
      cost: PAIR_SPLIT + sides[long][row]!.breakCost + parted.cost,
    });
  }
  return positions;
}

/** So many rows the shorter side may be parted before or behind its share, rather than where it hurts. */
const REACH = 2;

/**
 * Before which of its rows, `least` or later, the shorter side is parted where the longer is after such a `share` of its
 * own. The first row always stands on the first page: there both sides begin.
 */
function partner(
  rows: readonly FlowRow<unknown>[],
  share: number,
  least: number,
): { readonly row: number; readonly cost: number } {
  const exact = share * rows.length;
  const first = Math.max(least, Math.ceil(exact - REACH));
  const last = Math.max(first, Math.min(rows.length, Math.floor(exact + REACH)));
  let best = { row: first, cost: Number.POSITIVE_INFINITY };
  for (let row = first; row <= last; row++) {
    const off = Math.abs(row - exact);
    // Behind its last row nothing is parted; but there the reader finds nothing opposite.
    const cost =
      (row < rows.length ? rows[row]!.breakCost : rows.length === 0 ? 0 : ONE_SIDED) + DISPROPORTION * off * off;
    if (cost < best.cost) best = { row, cost };
  }
  return best;
}
