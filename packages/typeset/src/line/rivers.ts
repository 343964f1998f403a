// The lines of a paragraph come in; the rivers of white that run down through them go out.

import type { VisualLine } from '../model/piece.ts';
import { type WordGap, wordGaps } from './word-gaps.ts';

/** A river begins in the line with this number and runs through so many lines. */
export interface River {
  readonly line: number;
  readonly length: number;
}

/** A river runs through at least so many lines. */
export const RIVER_LINES = 3;
/** Narrower spaces, by their natural width, make no river that anybody sees. */
export const RIVER_WIDTH = 1.25;
/** Two spaces stand over one another when they share this part of the narrower one. */
const SHARED = 0.5;

/**
 * There is no agreed definition of a river; it is the worse the straighter, wider and longer it is (see
 * https://tex.stackexchange.com/questions/29049). Here it is a chain of widened word spaces in three or more
 * consecutive lines, each of which shares at least half of its width with the next. Chains that part or meet count once.
 */
export function riversOf(lines: readonly VisualLine[]): readonly River[] {
  const rivers: River[] = [];
  let open: readonly Chain[] = [];
  lines.forEach((line, index) => {
    const gaps = line.last ? [] : wordGaps(line).filter(({ width, natural }) => width >= RIVER_WIDTH * natural);
    const chains = gaps.map((gap): Chain => {
      const above = open.filter((chain) => overlap(chain.gap, gap));
      const longest = above.reduce((most, chain) => Math.max(most, chain.length), 0);
      const known = above.find((chain) => chain.river !== undefined)?.river;
      return { gap, length: longest + 1, river: known };
    });
    open = chains.map((chain) => grown(chain, index, rivers));
  });
  return rivers;
}

interface Chain {
  readonly gap: WordGap;
  readonly length: number;
  /** Its place in the list of rivers, when it is one. */
  readonly river: number | undefined;
}

function grown(chain: Chain, line: number, rivers: River[]): Chain {
  if (chain.length < RIVER_LINES) return chain;
  const river = chain.river ?? rivers.length;
  rivers[river] = { line: line - chain.length + 1, length: chain.length };
  return { ...chain, river };
}

function overlap(above: WordGap, below: WordGap): boolean {
  const shared = Math.min(above.x + above.width, below.x + below.width) - Math.max(above.x, below.x);
  return shared >= SHARED * Math.min(above.width, below.width);
}
