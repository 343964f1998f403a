// Pairs and the position where a page begins come in; where each row that fits stands on either side goes out.

import { nextLine } from './fill-page.ts';
import type { TextStrips } from './measure-flow.ts';
import { TOLERANCE } from './page-costs.ts';
import type { PageFrame } from './page-frame.ts';
import { type PairFlow, SIDES, type Side } from './pair-flow.ts';

/** One side of a page as far as steps fit. */
export interface SideFill {
  /** Its first row. */
  readonly start: number;
  /** The tops of its rows. */
  readonly tops: readonly number[];
  /** Where its text ends after so many steps; the first entry is that of a page without any. */
  readonly bottoms: readonly number[];
}

export interface PairFill {
  readonly sides: readonly [SideFill, SideFill];
  /** How many steps fit; at least one, unless none is left. */
  readonly steps: number;
  /** Whether the rows repeated above the first ones stand there, on both sides. */
  readonly repeats: boolean;
}

interface Filling {
  readonly flow: PairFlow<unknown>;
  readonly frame: PageFrame;
  readonly from: number;
  /** Where the first rows stand. */
  readonly top: number;
  readonly starts: readonly [number, number];
  readonly tops: readonly [number[], number[]];
  readonly bottoms: readonly [number[], number[]];
}

/** Fills a page with steps from the position `from` until one does not fit on either side. */
export function fillPairPage(flow: PairFlow<unknown>, from: number, frame: PageFrame): PairFill {
  const starts = [flow.rows[0][from]!, flow.rows[1][from]!] as const;
  const repeated = Math.max(repeatedAt(flow, 0, starts[0]), repeatedAt(flow, 1, starts[1]));
  const plain = { flow, frame, from, starts };
  const filled = fill({ ...plain, top: repeated, tops: [[], []], bottoms: [[repeated], [repeated]] });
  // The head of a table is left out where it would push the first row over the foot of the page.
  const repeats = repeated > 0 && !filled.bottoms.some((ends) => ends[1]! > frame.height + TOLERANCE);
  const used = repeats || repeated === 0 ? filled : fill({ ...plain, top: 0, tops: [[], []], bottoms: [[0], [0]] });
  const side = (index: Side): SideFill => ({
    start: starts[index],
    tops: used.tops[index],
    bottoms: used.bottoms[index],
  });
  return { sides: [side(0), side(1)], steps: used.bottoms[0].length - 1, repeats };
}

function repeatedAt({ sides }: PairFlow<unknown>, side: Side, row: number): number {
  const { text } = sides[side];
  return row < text.count ? text.repeated[row]! : 0;
}

function fill(filling: Filling): Filling {
  const { flow, frame, from, bottoms } = filling;
  for (let step = from; step < flow.count; step++) {
    const level = levelOf(filling, step);
    const ends = SIDES.map((side) => setStep(filling, step, side, level));
    if (step > from && ends.some((end) => end > frame.height + TOLERANCE)) break;
    for (const side of SIDES) bottoms[side].push(ends[side]!);
  }
  return filling;
}

/** Where the first rows of both sides stand, where they are to be level: at the page's top and where a pair begins. */
function levelOf({ flow, frame, from, top, bottoms }: Filling, step: number): number | undefined {
  if (step === from) return top;
  if (flow.begins[step] === 0) return undefined;
  const firsts = SIDES.flatMap((side) => {
    const row = flow.rows[side][step]!;
    return row < flow.rows[side][step + 1]! ? [{ text: flow.sides[side].text, row }] : [];
  });
  const before = Math.max(...firsts.map(({ text, row }) => text.before[row]!));
  const under = Math.max(bottoms[0].at(-1)!, bottoms[1].at(-1)!) + before;
  return firsts.some(({ text, row }) => text.onGrid[row] === 1) ? nextLine(under, frame) : under;
}

/** Sets the rows that a side has in a step; where they end. */
function setStep(filling: Filling, step: number, side: Side, level: number | undefined): number {
  const { flow, frame, top, tops, bottoms } = filling;
  const { text } = flow.sides[side];
  let y = bottoms[side].at(-1)!;
  for (let row = flow.rows[side][step]!; row < flow.rows[side][step + 1]!; row++) {
    const isFirst = tops[side].length === 0 && y === top;
    const isLevel = level !== undefined && row === flow.rows[side][step];
    const at = isLevel ? level : isFirst ? top : topUnder(text, row, y, frame);
    tops[side].push(at);
    y = at + text.height[row]!;
  }
  return y;
}

function topUnder(text: TextStrips, row: number, y: number, frame: PageFrame): number {
  const top = y + text.before[row]!;
  return text.onGrid[row] === 1 ? nextLine(top, frame) : top;
}
