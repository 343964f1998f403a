// A source text and what a program read from the page come in; how much of it came back, in order, goes out.

/** Shares of the source, from 0 to 1. */
export interface Score {
  readonly words: number;
  readonly characters: number;
}

/** Directional controls say how to show a text; they are not part of it. */
function withoutControls(text: string): string {
  return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}

/** Canonical (a vowel and a shadda may stand in either order), one space where there is space of any kind. */
export function plainly(text: string): string {
  return withoutControls(text).normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The longest common subsequence with the source, in words and in characters. */
export function scoreOf(source: string, read: string): Score {
  const wanted = plainly(source);
  const found = plainly(read);
  const numbers = new Map<string, number>();
  const numbered = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  };
  const share = (a: readonly number[], b: readonly number[]): number => commonLength(a, b) / a.length;
  return {
    words: share(wanted.split(' ').map(numbered), found.split(' ').map(numbered)),
    characters: share(codesOf(wanted), codesOf(found)),
  };
}

function codesOf(text: string): readonly number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}

/** The length of the longest sequence that stands in both, gaps allowed. */
function commonLength(a: readonly number[], b: readonly number[]): number {
  let row = new Uint32Array(b.length + 1);
  for (const item of a) {
    const next = new Uint32Array(b.length + 1);
    for (let at = 0; at < b.length; at++) {
      next[at + 1] = item === b[at] ? row[at]! + 1 : Math.max(next[at]!, row[at + 1]!);
    }
    row = next;
  }
  return row[b.length]!;
}
