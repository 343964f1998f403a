// The name of a page size comes in; its trimmed width and height, in points, go out.

import type { PageSize } from '@warraq/core';

interface Trim {
  readonly width: number;
  readonly height: number;
}

/** A4, A5 and A6 of ISO 216, B5 of the same (176 × 250 mm); the others in inches: 6 × 9, 4.25 × 6.87. */
export const PAGE_TRIMS: Readonly<Record<PageSize, Trim>> = {
  a4: { width: 595.28, height: 841.89 },
  a5: { width: 419.53, height: 595.28 },
  a6: { width: 297.64, height: 419.53 },
  b5: { width: 498.9, height: 708.66 },
  letter: { width: 612, height: 792 },
  'half-letter': { width: 396, height: 612 },
  trade: { width: 432, height: 648 },
  pocket: { width: 306, height: 494.64 },
};

/** Millimetres in points. */
export function millimetres(length: number): number {
  return (length * 72) / 25.4;
}
