// Whether a cover may have colours comes in; those of its paper, letters and ornaments go out.

import type { Color } from '../paint/mark.ts';

/** Undefined: none, which of the ground is white and of all else black. */
export interface CoverColors {
  readonly ground: Color | undefined;
  readonly letters: Color | undefined;
  readonly ornament: Color | undefined;
}

/** Those of the cover of the EPUB: #1d3b40, #f3ead8, #c79a4b. */
const COLORS: CoverColors = {
  ground: [0.114, 0.231, 0.251],
  letters: [0.953, 0.918, 0.847],
  ornament: [0.78, 0.604, 0.294],
};

export function coverColors(inBlack: boolean): CoverColors {
  return inBlack ? { ground: undefined, letters: undefined, ornament: undefined } : COLORS;
}
