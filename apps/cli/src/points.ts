// The value of an option that counts points comes in; the number goes out, or a wrong use is thrown.

import { latinDigits } from '@warraq/core';
import { WrongUse } from './exit-code.ts';

/** 1 to 102 points; `otherwise` where the option is not there. */
export function pointsOf(value: unknown, otherwise: number): number {
  if (value === undefined) return otherwise;
  const points = Number(latinDigits(String(value)));
  if (!Number.isInteger(points) || points < 1 || points > 102)
    throw new WrongUse('badPoints', { value: String(value) });
  return points;
}
