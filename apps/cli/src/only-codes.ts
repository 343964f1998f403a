// The option `--only` comes in; the codes of problems that it names go out.

import { nearestNames, type OnlyCodes } from '@warraq/core';
import { WrongUse } from './exit-code.ts';
import { problemCodes } from './problem-codes.ts';
import { typedList } from './typed-list.ts';

/** Undefined for all. A code that no problem has is a wrong use. */
export async function onlyCodes(option: unknown): Promise<OnlyCodes> {
  if (option === undefined) return undefined;
  const codes = typedList(String(option));
  const known = await problemCodes();
  for (const name of codes) {
    if (known.includes(name)) continue;
    throw new WrongUse('unknownCode', { name, near: nearestNames(name, known, 3) });
  }
  return new Set(codes);
}
