// A text comes in; the number of its words goes out, as translators count them.

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}
