// A piece of somebody's text comes in; one line that a terminal can print without being led astray goes out.

const LONGEST = 120;
/** Control characters, line separators and bidi controls: they could move the cursor or turn the line around. */
const TREACHEROUS = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Cuts a text with more than `longest` characters and writes treacherous characters as `U+001B`. */
export function visible(text: string, longest: number = LONGEST): string {
  const characters = text.length > longest ? [...text.slice(0, 2 * longest)] : undefined;
  const short = characters === undefined ? text : `${characters.slice(0, longest).join('')}…`;
  return short.replaceAll(
    TREACHEROUS,
    (c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
