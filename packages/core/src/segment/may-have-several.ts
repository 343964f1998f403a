// A text comes in; whether it can have more than one sentence goes out, without looking for them.

/** What ends a sentence (UAX #29: Sterm, ATerm), but for one that closing signs, then spaces follow to the text's end. */
const INNER_END =
  /[\n\r\u0085\u2028\u2029]|[\p{Sentence_Terminal}.\u2024\ufe52\uff0e](?![\p{Sentence_Terminal}.\u2024\ufe52\uff0e]*["'’”»)\]]*[ \u00a0]*$)/u;

/** Most texts of a memory are one sentence; asking the segmenter for each takes longer than all else. */
export function mayHaveSeveral(text: string): boolean {
  return INNER_END.test(text);
}
