// A text comes in; its words with their places go out.

export interface Word {
  readonly text: string;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /**
   * The signs that part it from the word before, without the spaces beside them: `.` of `St. John`. Empty where nothing
   * but a space, a hyphen or an apostrophe stands there.
   */
  readonly parted: string;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200C\u200D]*/gu;
/** Also a line's end inside a paragraph; never a stop or a comma, which part what they stand between. */
const JOINT = /^(?:\s{1,2}|\s?[-\u2010-\u2014'’ʼ]\s?)$/u;

/** Behind a word; more is no part of a term. */
const LONGEST_GAP = 8;

/** Words are runs of letters, digits and the marks on them: `Worker-Communist` is two, `Hekmat’s` is `Hekmat` and `s`. */
export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  let before = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const between = text.slice(before, index);
    const joined = words.length === 0 || JOINT.test(between);
    words.push({
      text: word,
      start: index,
      end: index + word.length,
      parted: joined ? '' : between.replace(/\s+/gu, '').slice(0, LONGEST_GAP) || ' ',
    });
    before = index + word.length;
  }
  return words;
}
