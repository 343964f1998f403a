// The rows of a page and a number of lines come in; how far each row moves down to take them up goes out.

import type { TextStrips } from './measure-flow.ts';
import { TOLERANCE } from './page-costs.ts';
import type { PageFrame } from './page-frame.ts';

/** Rows that can only grow by whole lines together: those between two rows on the grid, and the second of these. */
interface Reach {
  /** The row after its last. */
  readonly end: number;
  /** Of its rows together. */
  readonly stretch: number;
  readonly lines: number;
}

/**
 * How far each row from `start` up to `end` moves down so that the last moves by `lines` lines. Spaces grow in
 * proportion to what they may; rows on the grid move by whole lines and stay on it.
 */
export function stretchRows(
  text: TextStrips,
  start: number,
  end: number,
  lines: number,
  frame: PageFrame,
): readonly number[] {
  const reaches = reachesOf(text, start, end, frame);
  const given = shareLines(reaches, lines);
  const shifts: number[] = [];
  let above = 0;
  let row = start;
  reaches.forEach((reach, index) => {
    const most = given[index]! * frame.leading;
    let loose = 0;
    for (; row < reach.end; row++) {
      loose += row === start ? 0 : text.stretch[row]!;
      shifts.push(above + (reach.stretch > 0 ? (most * loose) / reach.stretch : 0));
    }
    above += most;
  });
  return shifts;
}

function reachesOf(text: TextStrips, start: number, end: number, frame: PageFrame): readonly Reach[] {
  const reaches: Reach[] = [];
  let stretch = 0;
  for (let row = start; row < end; row++) {
    stretch += row === start ? 0 : text.stretch[row]!;
    if (text.onGrid[row] === 0 && row < end - 1) continue;
    reaches.push({ end: row + 1, stretch, lines: Math.floor((stretch + TOLERANCE) / frame.leading) });
    stretch = 0;
  }
  return reaches;
}

/** Gives one line after the other to where it is felt least: the reach of which it takes the smallest part. */
function shareLines(reaches: readonly Reach[], lines: number): readonly number[] {
  const given = reaches.map(() => 0);
  for (let line = 0; line < lines; line++) {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    reaches.forEach((reach, index) => {
      const part = (given[index]! + 1) / reach.lines;
      if (part > 1 || part >= least) return;
      least = part;
      best = index;
    });
    if (best >= 0) given[best] = given[best]! + 1;
  }
  return given;
}
