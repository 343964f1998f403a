// Two words with a space between, as the rules of a language see them, and the forms that all languages know.

/**
 * Words around a single space, without the brackets and quotation marks outside of them; empty where the text ends or
 * a word is too long to be tied to anything.
 */
export interface WordPair {
  readonly previous: string;
  readonly before: string;
  readonly after: string;
  readonly next: string;
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9);
}

/** A digit on either side of the space at `at`, or a full stop before it: what most ties have. */
export function hasDigitOrStop(text: string, at: number): boolean {
  const last = text.charCodeAt(at - 1);
  const first = text.charCodeAt(at + 1);
  return last === 0x2e || isDigit(last) || isDigit(first) || (first === 0x28 && isDigit(text.charCodeAt(at + 2)));
}

/** A number with its signs: `5`, `10,000`, `٦٫٨٥`, `18–19`, `2003/4/9`, `-3`. */
export const NUMBER = /^[+−-]?\p{Nd}+(?:[.,٫٬/–-]\p{Nd}+)*$/u;

/** A day of a month or two: `9`, `18–19`, `1st`. */
export const DAY = /^\p{Nd}{1,2}(?:st|nd|rd|th|[–-]\p{Nd}{1,2})?$/u;

/** A word without the signs that end a phrase. */
export function unended(word: string): string {
  return word.replace(/[.,;:!?…،؛؟)\]»”]+$/u, '');
}

export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
