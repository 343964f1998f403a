// The value of an option that names a port of this machine comes in; its number goes out, or a wrong use is thrown.

import { WrongUse } from './exit-code.ts';
import { typedNumber } from './typed-number.ts';

const MOST = 65_535;

/** @param least 0 where any free port will do, else 1 */
export function portWanted(value: unknown, least: 0 | 1): number {
  const port = typedNumber(value, 5);
  if (port >= least && port <= MOST) return port;
  throw new WrongUse('badPort', { value: String(value), least: `${least}`, most: `${MOST}` });
}
