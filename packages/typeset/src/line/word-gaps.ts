// A line comes in; its word spaces as they stand on the page go out.

import type { PlacedPiece, VisualLine } from '../model/piece.ts';
import { isElastic } from './atom.ts';

/** A word space inside a line; lengths in points. */
export interface WordGap {
  /** From the line's left edge. */
  readonly x: number;
  readonly width: number;
  /** As the face has it. */
  readonly natural: number;
}

/** The word spaces between a line's words, from left to right; not those that hang at its end. */
export function wordGaps(line: VisualLine): readonly WordGap[] {
  const gaps: WordGap[] = [];
  let seen = false;
  let pending: WordGap[] = [];
  for (const piece of line.pieces) {
    for (const gap of clustersOf(piece)) {
      if (gap !== undefined) pending.push(gap);
      else {
        if (seen) gaps.push(...pending);
        pending = [];
        seen = true;
      }
    }
  }
  return gaps;
}

/** Every visible cluster of a piece, a space as its gap. */
function* clustersOf({ clusters, x, size, face, spaceAdjust }: PlacedPiece): Generator<WordGap | undefined> {
  let pen: number = x;
  for (const cluster of clusters) {
    const natural = (cluster.glyphs.reduce((sum, { advance }) => sum + advance, 0) * size) / face.unitsPerEm;
    const width = isElastic(cluster) ? natural + spaceAdjust : natural;
    if (isElastic(cluster)) yield { x: pen, width, natural };
    else if (natural > 0) yield undefined;
    pen += width;
  }
}
