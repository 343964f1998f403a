// From breakpoints and the measure to the lines that fit best together (Knuth and Plass, Breaking Paragraphs into Lines).

import type { BreakPoint } from './break-points.ts';
import { LOOSE, SHARE } from './kashida.ts';

export interface FitOptions {
  /** The width of the line with this number, in points. */
  readonly measure: (line: number) => number;
  /** All lines after the first have one width: then nodes need not be kept apart by their line. */
  readonly uniform: boolean;
  readonly justify: boolean;
  /** Whether loose lines are drawn out by kashidas. */
  readonly kashida: boolean;
  /** A single word this wide, in points, is too little for a last line. */
  readonly runt: number;
  /** Lines whose adjustment ratio is above it are refused. */
  readonly tolerance: number;
  /** The last try: an overfull line is taken where nothing else is left, so there is always an answer. */
  readonly final: boolean;
}

/** A space may shrink by a third and stretch by a half of its width, before a line counts as bad. */
const SHRINK = 1 / 3;
const STRETCH = 1 / 2;
/** Lines that are not justified end up to so much of the measure early, before they count as bad. */
const RAGGED = 0.15;

const LINE_PENALTY = 10;
const FITNESS_DEMERITS = 10_000;
const CONSECUTIVE_HYPHENS = 100_000;
/** A third hyphen in a row is taken only where nothing else is left. */
const LADDER = 1e10;
/** A last line of one short word, or of the rest of a divided one (The Elements of Typographic Style, 2.4.2). */
const RUNT = 100_000;
/** How bad an em of kashida is beside an em of wider spaces. */
const KASHIDA = 0.5;
const OVERFULL_DEMERITS = 1e15;
const EPSILON = 1e-6;

interface Node {
  readonly point: number;
  /** The number of the line that begins here. */
  readonly line: number;
  readonly fitness: number;
  readonly demerits: number;
  /** How many lines in a row, the one that ends here the last, end with a hyphen. */
  readonly hyphens: number;
  readonly previous: Node | undefined;
}

/** Indices of the chosen breakpoints, the paragraph's beginning left out; undefined where the tolerance allows none. */
export function fitLines(points: readonly BreakPoint[], options: FitOptions): readonly number[] | undefined {
  let active: Node[] = [{ point: 0, line: 0, fitness: 1, demerits: 0, hyphens: 0, previous: undefined }];
  for (let index = 1; index < points.length; index++) {
    const step = advance(points, index, active, options);
    if (step === undefined) return undefined;
    active = step;
  }
  return trace(active.reduce((best, node) => (node.demerits < best.demerits ? node : best)));
}

function trace(end: Node): readonly number[] {
  const chosen: number[] = [];
  for (let node: Node | undefined = end; node?.previous !== undefined; node = node.previous) chosen.push(node.point);
  return chosen.reverse();
}

/** The active nodes after breakpoint `index`: those that lines may still begin at, and the new ones made here. */
function advance(
  points: readonly BreakPoint[],
  index: number,
  active: Node[],
  options: FitOptions,
): Node[] | undefined {
  const point = points[index]!;
  const made: Node[] = [];
  let kept = 0;
  let rescue: Node | undefined;
  const deepest = options.uniform ? Number.POSITIVE_INFINITY : fewestLines(active) + SPREAD;
  for (const node of active) {
    if (node.line > deepest) continue;
    const from = points[node.point]!.after;
    const room = options.measure(node.line) - (point.before.width - from.width);
    const elastic = point.before.elastic - from.elastic;
    const least = options.justify ? -elastic * SHRINK - EPSILON : -EPSILON;
    if (room < least || point.kind === 'forced') {
      if (rescue === undefined || node.demerits < rescue.demerits) rescue = node;
    } else active[kept++] = node;
    if (room - point.extra < least) continue;
    const free = room - point.extra;
    const drawn = options.kashida ? drawnPart(free, elastic, point.before.draw - from.draw, point) : 0;
    const ratio = ratioOf(free - drawn, elastic, point, node, options);
    if (ratio > options.tolerance || (isLadder(node, point) && !options.final)) continue;
    offer(
      made,
      node,
      index,
      point,
      demeritsOf(node, point, ratio, isRunt(points, index, node, options)),
      ratio,
      options,
    );
  }
  active.length = kept;
  if (kept === 0 && made.length === 0) {
    if (!options.final) return undefined;
    made.push(overfull(rescue!, index));
  }
  for (const node of made) active.push(node);
  return active;
}

/** The part of a loose line's free width that kashidas fill, less what they count as bad themselves. */
function drawnPart(free: number, elastic: number, draw: number, point: BreakPoint): number {
  if (point.kind === 'forced') return 0;
  return (1 - KASHIDA) * Math.max(0, Math.min(free - LOOSE * elastic, draw * SHARE));
}

function endsWithHyphen({ kind }: BreakPoint): boolean {
  return kind === 'hyphen' || kind === 'compound';
}

function isLadder(from: Node, point: BreakPoint): boolean {
  return from.hyphens >= 2 && endsWithHyphen(point);
}

/** Would the last line be one short word, or the rest of a divided one? Not where the paragraph has no other line. */
function isRunt(points: readonly BreakPoint[], index: number, from: Node, { runt }: FitOptions): boolean {
  if (index < points.length - 1 || from.previous === undefined) return false;
  const start = points[from.point]!;
  const { before } = points[index]!;
  if (before.elastic > start.after.elastic) return false;
  return start.kind === 'hyphen' || before.width - start.after.width < runt;
}

/** The adjustment ratio of the line from `node` to `point`: 1 is all the stretch there is, -1 all the shrink. */
function ratioOf(room: number, elastic: number, point: BreakPoint, node: Node, options: FitOptions): number {
  // The last line, and a line before a forced end, may end anywhere.
  if (room >= 0 && point.kind === 'forced') return 0;
  if (!options.justify) return Math.max(0, room) / (options.measure(node.line) * RAGGED);
  if (room < 0) return room / Math.max(elastic * SHRINK, EPSILON);
  // In the last try a little stretch is added everywhere, so that bad lines can be told from worse ones.
  return room / Math.max(elastic * STRETCH + (options.final ? 0.05 * options.measure(node.line) : 0), EPSILON);
}

/** Where lines differ in width, ways that take so many lines more than the shortest are given up: in a long word there are hundreds. */
const SPREAD = 4;

function fewestLines(active: readonly Node[]): number {
  return active.reduce((least, { line }) => Math.min(least, line), Number.POSITIVE_INFINITY);
}

function demeritsOf(from: Node, point: BreakPoint, ratio: number, runt: boolean): number {
  const badness = 100 * Math.min(Math.abs(ratio), 50) ** 3;
  let demerits = from.demerits + (LINE_PENALTY + badness) ** 2 + point.penalty ** 2;
  if (Math.abs(fitnessOf(ratio) - from.fitness) > 1) demerits += FITNESS_DEMERITS;
  if (from.hyphens > 0 && endsWithHyphen(point)) demerits += from.hyphens > 1 ? LADDER : CONSECUTIVE_HYPHENS;
  return runt ? demerits + RUNT : demerits;
}

function fitnessOf(ratio: number): number {
  return ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
}

function overfull(from: Node, index: number): Node {
  const demerits = from.demerits + OVERFULL_DEMERITS;
  return { point: index, line: from.line + 1, fitness: 0, demerits, hyphens: 0, previous: from };
}

/**
 * Adds the node at `point` that comes from `from`. Of the nodes of one fitness class (and one line, where lines differ
 * in width) only the best is kept.
 */
function offer(
  made: Node[],
  from: Node,
  index: number,
  point: BreakPoint,
  demerits: number,
  ratio: number,
  { uniform }: FitOptions,
): void {
  const fitness = fitnessOf(ratio);
  const line = from.line + 1;
  let at = 0;
  while (at < made.length && (made[at]!.fitness !== fitness || (!uniform && made[at]!.line !== line))) at += 1;
  if (at < made.length && made[at]!.demerits <= demerits) return;
  const hyphens = endsWithHyphen(point) ? from.hyphens + 1 : 0;
  made[at] = { point: index, line, fitness, demerits, hyphens, previous: from };
}
