// The value of an option that counts things comes in; the number goes out, or a wrong use is thrown.

import { latinDigits } from '@warraq/core';
import { WrongUse } from './exit-code.ts';

const MOST = 1_000;

export function countWanted(value: unknown, otherwise: number): number {
  if (value === undefined) return otherwise;
  const count = Number(latinDigits(String(value)));
  if (!Number.isInteger(count) || count < 1 || count > MOST)
    throw new WrongUse('badCount', { value: String(value), most: String(MOST) });
  return count;
}
