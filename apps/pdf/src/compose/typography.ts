// The collection's typographic choices come in; the features, kashidas and margins that carry them out go out.

import type { Typography } from '@warraq/core';
import type { Face, Run } from '@warraq/typeset';

/** What letters and figures are where they are not plain text: small capitals in running heads and by-lines, tables, calls. */
export type Variant = 'small-capitals' | 'table' | 'note-call';

/** Features of Latin text, and the letter space it wants, in em; of both only what the face offers. */
export interface LatinLetters {
  readonly features: readonly string[];
  readonly tracking: number;
}

export const PLAIN_LETTERS: LatinLetters = { features: [], tracking: 0 };

/** Small capitals stand a little apart. */
const SMALL_CAPITALS_TRACKING = 0.04;

/**
 * Figures are lining or old-style as the collection has it; in tables lining, and all of one width. Raised calls of notes
 * are lining too: small and raised, an old-style 1 is hardly seen, and a 3 hangs lower than a 6.
 */
export function latinLetters(typography: Typography, variant: Variant | undefined, face: Face): LatinLetters {
  const oldstyle = typography.figures === 'oldstyle' && variant !== 'note-call';
  const figures = variant === 'table' ? ['lnum', 'tnum'] : oldstyle ? ['onum'] : ['lnum'];
  const small = variant === 'small-capitals' && typography.smallCaps && face.features.has('smcp');
  const features = [...figures, ...(small ? ['smcp'] : [])].filter((feature) => face.features.has(feature));
  return { features: features.sort(), tracking: small ? SMALL_CAPITALS_TRACKING : 0 };
}

/** Measures below so many ems of the text's size are narrow: word spaces alone no longer fill their Arabic lines well. */
const NARROW = 24;

/** Whether words of a text set in this measure, in points, may be drawn out. */
export function drawsOut({ kashida }: Typography, runs: readonly Run[], measure: number): boolean {
  switch (kashida) {
    case 'always':
      return true;
    case 'never':
      return false;
    case 'auto':
      return measure < NARROW * (runs[0]?.style.size ?? 0);
  }
}
