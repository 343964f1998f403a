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
  if (endsWithLetter(word)) return word;
  return word.replace(/[.,;:!?…،؛؟)\]»”]+$/u, '');
}

/** Most words do: a letter of ASCII, a digit of ASCII or a basic Arabic letter. */
function endsWithLetter(word: string): boolean {
  const code = word.charCodeAt(word.length - 1);
  const isLatin = (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  return isLatin || (code >= 0x620 && code <= 0x64a);
}

/** The words of a text; taken apart when the first is looked for. */
export function wordSet(words: string): Pick<ReadonlySet<string>, 'has'> {
  let set: ReadonlySet<string> | undefined;
  return {
    has: (word) => {
      set ??= new Set(words.split(/\s+/));
      return set.has(word);
    },
  };
}
