// The value of an option that is a title comes in; the title goes out, its blanks made one each.

import { WrongUse } from './exit-code.ts';

const LONGEST = 200;
/** Control characters, line separators and bidi controls. */
const NOT_IN_TITLES = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Undefined where the option is not given. Throws a WrongUse for a title that no book can have. */
export function typedTitle(option: unknown): string | undefined {
  if (typeof option !== 'string') return undefined;
  const title = option.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (title === '' || title.length > LONGEST || NOT_IN_TITLES.test(title))
    throw new WrongUse('badTitle', { most: String(LONGEST) });
  return title;
}
