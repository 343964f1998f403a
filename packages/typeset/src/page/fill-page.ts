// A flow and the row that begins a page come in; where each row that fits ends on that page goes out.

import type { TextStrips } from './measure-flow.ts';
import { TOLERANCE } from './page-costs.ts';
import type { PageFrame } from './page-frame.ts';

/** The text of one page as far as rows fit. Entries count rows: the first is that of a page without any. */
export interface PageFill {
  readonly start: number;
  /** Whether the rows repeated above the first one stand there. */
  readonly repeats: boolean;
  /** Where the text ends that has so many rows. */
  readonly bottoms: readonly number[];
  /** How many whole lines that text may be stretched by. */
  readonly stretch: readonly number[];
}

/**
 * Fills a page with rows from `start` until the next does not fit; at least one. `top` is where the text begins: 0,
 * or the line of the grid under the floats at the head.
 */
export function fillPage(text: TextStrips, start: number, top: number, frame: PageFrame): PageFill {
  const bottoms = [top];
  const stretch = [0];
  const repeats = repeatsFit(text, start, top, frame);
  let y = repeats ? top + text.repeated[start]! : top;
  let lines = 0;
  let loose = 0;
  for (let index = start; index < text.count; index++) {
    const first = index === start;
    const rowTop = first && !repeats ? y : rowTopUnder(text, index, y, frame);
    const bottom = rowTop + text.height[index]!;
    if (!first && bottom > frame.height + TOLERANCE) break;
    if (!first) loose += text.stretch[index]!;
    const whole = Math.floor((loose + TOLERANCE) / frame.leading);
    if (text.onGrid[index] === 1) {
      lines += whole;
      loose = 0;
    }
    bottoms.push(bottom);
    stretch.push(text.onGrid[index] === 1 ? lines : lines + whole);
    y = bottom;
  }
  return { start, repeats, bottoms, stretch };
}

/** The head of a table is left out where it would push the first row over the foot of the page. */
function repeatsFit(text: TextStrips, start: number, top: number, frame: PageFrame): boolean {
  const repeated = start < text.count ? text.repeated[start]! : 0;
  if (repeated === 0) return false;
  const rowTop = rowTopUnder(text, start, top + repeated, frame);
  return rowTop + text.height[start]! <= frame.height + TOLERANCE;
}

/** The top of a row under something that ends at `y`: on the grid where it wants to be. */
function rowTopUnder(text: TextStrips, index: number, y: number, frame: PageFrame): number {
  const top = y + text.before[index]!;
  return text.onGrid[index] === 1 ? nextLine(top, frame) : top;
}

/** The first line of the grid at or under `y`. */
export function nextLine(y: number, frame: PageFrame): number {
  return Math.ceil((y - TOLERANCE) / frame.leading) * frame.leading;
}
