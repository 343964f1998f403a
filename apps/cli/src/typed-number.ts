// The value of an option that is a whole number comes in; the number goes out, in whatever digits it was typed.

import { latinDigits } from '@warraq/core';

/** NaN for what is no number, or has more digits than `most`. */
export function typedNumber(value: unknown, most: number): number {
  const typed = latinDigits(String(value));
  return /^\d+$/.test(typed) && typed.length <= most ? Number(typed) : Number.NaN;
}
