// The value of an option that asks for per cents comes in; the number goes out, or a wrong use is thrown.

import { latinDigits } from '@warraq/core';
import { WrongUse } from './exit-code.ts';

/** 0 to 100; undefined where the option is not there. */
export function percentWanted(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  const percent = Number(latinDigits(String(value)).replace(/\s?[%٪]$/, ''));
  if (String(value).trim() === '' || !(percent >= 0 && percent <= 100))
    throw new WrongUse('badPercent', { value: String(value) });
  return percent;
}
