// From breakpoints and the measure to the lines that fit best together (Knuth and Plass, Breaking Paragraphs into Lines).

import { type BreakTable, endsWithHyphen, FORCED, HYPHEN } from './break-table.ts';
import { FitNodes } from './fit-nodes.ts';
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

/** Reused by one paragraph after the other. */
const nodes = new FitNodes();

/** Rows of the chosen breakpoints, the paragraph's beginning left out; undefined where the tolerance allows none. */
export function fitLines(table: BreakTable, options: FitOptions): readonly number[] | undefined {
  nodes.clear();
  nodes.add(0, 0, 1, 0, 0, NONE);
  const active = [0];
  for (let row = 1; row < table.count; row++) if (!advance(table, row, active, options)) return undefined;
  return trace(active.reduce((best, node) => (nodes.demerits[node]! < nodes.demerits[best]! ? node : best)));
}

const NONE = -1;

function trace(end: number): readonly number[] {
  const chosen: number[] = [];
  for (let node = end; nodes.previous[node] !== NONE; node = nodes.previous[node]!) chosen.push(nodes.row[node]!);
  return chosen.reverse();
}

/**
 * Makes of the active nodes those after the breakpoint of this row: the ones that lines may still begin at, and new ones
 * made here. False where the tolerance leaves none.
 */
function advance(table: BreakTable, row: number, active: number[], options: FitOptions): boolean {
  const { justify, kashida, tolerance, final, uniform } = options;
  const forced = table.kind[row] === FORCED;
  const widthBefore = table.widthBefore[row]!;
  const elasticBefore = table.elasticBefore[row]!;
  const extra = table.extra[row]!;
  const hyphen = endsWithHyphen(table.kind[row]!);
  const deepest = uniform ? Number.POSITIVE_INFINITY : fewestLines(active) + SPREAD;
  const made = nodes.count;
  let kept = 0;
  let rescue = NONE;
  for (const node of active) {
    const line = nodes.line[node]!;
    if (line > deepest) continue;
    const from = nodes.row[node]!;
    const measure = options.measure(line);
    const room = measure - (widthBefore - table.widthAfter[from]!);
    const elastic = elasticBefore - table.elasticAfter[from]!;
    const least = justify ? -elastic * SHRINK - EPSILON : -EPSILON;
    if (room < least || forced) {
      if (rescue === NONE || nodes.demerits[node]! < nodes.demerits[rescue]!) rescue = node;
    } else active[kept++] = node;
    const free = room - extra;
    if (free < least) continue;
    const drawn = kashida && !forced ? drawnPart(free, elastic, table.draw[row]! - table.draw[from]!) : 0;
    const ratio = ratioOf(free - drawn, elastic, measure, forced, options);
    if (ratio > tolerance || (hyphen && nodes.hyphens[node]! >= 2 && !final)) continue;
    const runt = row === table.count - 1 && isRunt(table, row, node, options);
    const demerits = demeritsOf(node, table.penalty[row]!, hyphen, ratio, runt);
    offer(made, node, row, hyphen, demerits, ratio, uniform);
  }
  active.length = kept;
  if (kept === 0 && nodes.count === made) {
    if (!final) return false;
    overfull(rescue, row);
  }
  for (let node = made; node < nodes.count; node++) active.push(node);
  return true;
}

/** The part of a loose line's free width that kashidas fill, less what they count as bad themselves. */
function drawnPart(free: number, elastic: number, draw: number): number {
  return (1 - KASHIDA) * Math.max(0, Math.min(free - LOOSE * elastic, draw * SHARE));
}

/** Would the last line be one short word, or the rest of a divided one? Not where the paragraph has no other line. */
function isRunt(table: BreakTable, end: number, from: number, { runt }: FitOptions): boolean {
  if (nodes.previous[from] === NONE) return false;
  const start = nodes.row[from]!;
  if (table.elasticBefore[end]! > table.elasticAfter[start]!) return false;
  return table.kind[start] === HYPHEN || table.widthBefore[end]! - table.widthAfter[start]! < runt;
}

/** The adjustment ratio of a line with so much room left: 1 is all the stretch there is, -1 all the shrink. */
function ratioOf(
  room: number,
  elastic: number,
  measure: number,
  forced: boolean,
  { justify, final }: FitOptions,
): number {
  // The last line, and a line before a forced end, may end anywhere.
  if (room >= 0 && forced) return 0;
  if (!justify) return Math.max(0, room) / (measure * RAGGED);
  if (room < 0) return room / Math.max(elastic * SHRINK, EPSILON);
  // In the last try a little stretch is added everywhere, so that bad lines can be told from worse ones.
  return room / Math.max(elastic * STRETCH + (final ? 0.05 * measure : 0), EPSILON);
}

/** Where lines differ in width, ways that take so many lines more than the shortest are given up: in a long word there are hundreds. */
const SPREAD = 4;

function fewestLines(active: readonly number[]): number {
  return active.reduce((least, node) => Math.min(least, nodes.line[node]!), Number.POSITIVE_INFINITY);
}

function demeritsOf(from: number, penalty: number, hyphen: boolean, ratio: number, runt: boolean): number {
  const badness = 100 * Math.min(Math.abs(ratio), 50) ** 3;
  const before = nodes.hyphens[from]!;
  let demerits = nodes.demerits[from]! + (LINE_PENALTY + badness) ** 2 + penalty ** 2;
  if (Math.abs(fitnessOf(ratio) - nodes.fitness[from]!) > 1) demerits += FITNESS_DEMERITS;
  if (before > 0 && hyphen) demerits += before > 1 ? LADDER : CONSECUTIVE_HYPHENS;
  return runt ? demerits + RUNT : demerits;
}

function fitnessOf(ratio: number): number {
  return ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
}

function overfull(from: number, row: number): void {
  nodes.add(row, nodes.line[from]! + 1, 0, nodes.demerits[from]! + OVERFULL_DEMERITS, 0, from);
}

/**
 * Adds the node at `row` that comes from `from`. Of the nodes made here of one fitness class (and one line, where lines
 * differ in width) only the best is kept.
 */
function offer(
  made: number,
  from: number,
  row: number,
  hyphen: boolean,
  demerits: number,
  ratio: number,
  uniform: boolean,
): void {
  const fitness = fitnessOf(ratio);
  const line = nodes.line[from]! + 1;
  let at = made;
  while (at < nodes.count && (nodes.fitness[at] !== fitness || (!uniform && nodes.line[at] !== line))) at += 1;
  if (at < nodes.count && nodes.demerits[at]! <= demerits) return;
  const hyphens = hyphen ? nodes.hyphens[from]! + 1 : 0;
  if (at < nodes.count) nodes.set(at, row, line, fitness, demerits, hyphens, from);
  else nodes.add(row, line, fitness, demerits, hyphens, from);
}
