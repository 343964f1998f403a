// From breakpoints and the measure to the lines that fit best together (Knuth and Plass, Breaking Paragraphs into Lines).

import type { BreakPoint } from './break-points.ts';

export interface FitOptions {
  /** The width of the line with this number, in points. */
  readonly measure: (line: number) => number;
  /** All lines after the first have one width: then nodes need not be kept apart by their line. */
  readonly uniform: boolean;
  readonly justify: boolean;
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
const OVERFULL_DEMERITS = 1e15;
const EPSILON = 1e-6;

interface Node {
  readonly point: number;
  /** The number of the line that begins here. */
  readonly line: number;
  readonly fitness: number;
  readonly demerits: number;
  readonly hyphen: boolean;
  readonly previous: Node | undefined;
}

/** Indices of the chosen breakpoints, the paragraph's beginning left out; undefined where the tolerance allows none. */
export function fitLines(points: readonly BreakPoint[], options: FitOptions): readonly number[] | undefined {
  let active: Node[] = [{ point: 0, line: 0, fitness: 1, demerits: 0, hyphen: false, previous: undefined }];
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
    const ratio = ratioOf(room - point.extra, elastic, point, node, options);
    if (ratio <= options.tolerance) offer(made, node, index, point, ratio, options.uniform);
  }
  active.length = kept;
  if (kept === 0 && made.length === 0) {
    if (!options.final) return undefined;
    made.push(overfull(rescue!, index));
  }
  for (const node of made) active.push(node);
  return active;
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

function demeritsOf(from: Node, point: BreakPoint, ratio: number, fitness: number): number {
  const badness = 100 * Math.min(Math.abs(ratio), 50) ** 3;
  let demerits = from.demerits + (LINE_PENALTY + badness) ** 2 + point.penalty ** 2;
  if (Math.abs(fitness - from.fitness) > 1) demerits += FITNESS_DEMERITS;
  if (from.hyphen && point.kind === 'hyphen') demerits += CONSECUTIVE_HYPHENS;
  return demerits;
}

function overfull(from: Node, index: number): Node {
  const demerits = from.demerits + OVERFULL_DEMERITS;
  return { point: index, line: from.line + 1, fitness: 0, demerits, hyphen: false, previous: from };
}

/**
 * Adds the node at `point` that comes from `from`. Of the nodes of one fitness class (and one line, where lines differ
 * in width) only the best is kept.
 */
function offer(made: Node[], from: Node, index: number, point: BreakPoint, ratio: number, uniform: boolean): void {
  const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
  const line = from.line + 1;
  const demerits = demeritsOf(from, point, ratio, fitness);
  let at = 0;
  while (at < made.length && (made[at]!.fitness !== fitness || (!uniform && made[at]!.line !== line))) at += 1;
  if (at < made.length && made[at]!.demerits <= demerits) return;
  made[at] = { point: index, line, fitness, demerits, hyphen: point.kind === 'hyphen', previous: from };
}
