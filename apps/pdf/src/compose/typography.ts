// The collection's typographic choices come in; the features, kashidas and margins that carry them out go out.

import type { Typography } from '@warraq/core';
import type { Face, Run } from '@warraq/typeset';

/**
 * What letters and figures are where they are not plain text: small capitals in running heads and by-lines, figures that
 * stand under one another (tables, contents), figures that stand alone (page numbers, raised calls of notes).
 */
export type Variant = 'small-capitals' | 'small-capitals-with-a-one' | 'table' | 'lone-number';

/** Cut for small capitals, a 1 looks like an I: `1 November`, `Part 1`, `11 May` would be read as roman numbers. */
const LONE_ONE = /(?<!\p{Nd})1{1,2}(?!\p{Nd})/u;

/** The look of a text in small capitals whose figures are to be told from letters. */
export function withPlainOnes(variant: Variant | undefined, text: string): Variant | undefined {
  return variant === 'small-capitals' && LONE_ONE.test(text) ? 'small-capitals-with-a-one' : variant;
}

/** Features of Latin text, and the letter space it wants, in em; of both only what the face offers. */
export interface LatinLetters {
  readonly features: readonly string[];
  readonly tracking: number;
}

export const PLAIN_LETTERS: LatinLetters = { features: [], tracking: 0 };

const SMALL: ReadonlySet<Variant> = new Set(['small-capitals', 'small-capitals-with-a-one']);
/** Small capitals stand a little apart. */
const SMALL_CAPITALS_TRACKING = 0.04;

export function latinLetters(typography: Typography, variant: Variant | undefined, face: Face): LatinLetters {
  const small = variant !== undefined && SMALL.has(variant) && typography.smallCaps && face.features.has('smcp');
  const features = [...figuresOf(typography, variant), ...(small ? ['smcp'] : [])].filter((feature) =>
    face.features.has(feature),
  );
  return { features: features.sort(), tracking: small ? SMALL_CAPITALS_TRACKING : 0 };
}

/**
 * In text lining or old-style, as the collection has it, and each as wide as it is; among small capitals those that were
 * cut for them, which `pnum` would take away. Old-style, and cut for small capitals, a 1 alone is a small I: page numbers
 * and calls are lining, and so are the figures beside such a 1.
 */
function figuresOf({ figures, smallCaps }: Typography, variant: Variant | undefined): readonly string[] {
  const shape = figures === 'oldstyle' ? 'onum' : 'lnum';
  switch (variant) {
    case 'table':
      return ['lnum', 'tnum'];
    case 'lone-number':
    case 'small-capitals-with-a-one':
      return ['lnum', 'pnum'];
    case 'small-capitals':
      return smallCaps ? [shape] : [shape, 'pnum'];
    case undefined:
      return [shape, 'pnum'];
  }
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
