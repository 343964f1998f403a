// A text comes in; its words with their places go out.

export interface Word {
  readonly text: string;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Whether nothing but a space, a hyphen or an apostrophe stands between it and the word before. */
  readonly joined: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200C\u200D]*/gu;
/** Also a line's end inside a paragraph; never a stop or a comma, which part what they stand between. */
const JOINT = /^(?:\s{1,2}|\s?[-\u2010-\u2014'’ʼ]\s?)$/u;

/** Words are runs of letters, digits and the marks on them: `Worker-Communist` is two, `Hekmat’s` is `Hekmat` and `s`. */
export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  let before = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    words.push({
      text: word,
      start: index,
      end: index + word.length,
      joined: words.length > 0 && JOINT.test(text.slice(before, index)),
    });
    before = index + word.length;
  }
  return words;
}
