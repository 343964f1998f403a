// Texts come in; each different one of them goes out folded, in one array of numbered letters, the shortest first.

import { foldedRoom, foldInto } from '../letters/fold-text.ts';
import type { Letters } from '../segment/edit-distance.ts';
import { type Alphabet, NumberedTexts } from './numbered-texts.ts';

export interface Entries {
  readonly count: number;
  readonly alphabet: Alphabet;
  /** The letters of all texts, one text behind the other, in the texts' order. */
  readonly letters: Letters;
  /** Where in the letters each entry begins and ends. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The first text of each entry, and for each text the next that folds to the same, or −1. */
  readonly firstText: Int32Array;
  readonly nextText: Int32Array;
  /** The length of the longest. */
  readonly longest: number;
  lengthOf(entry: number): number;
  /** The first entry that is at least so long. */
  firstOfLength(length: number): number;
}

export function entriesOf(texts: readonly string[]): Entries {
  const numbered = numberAll(texts);
  const { heads, nextText } = groupEqual(numbered);
  const { order: firstText, firsts } = byLength(numbered, heads);
  const { bounds, letters, alphabet } = numbered;
  const starts = Uint32Array.from(firstText, (text) => bounds[text]!);
  const ends = Uint32Array.from(firstText, (text) => bounds[text + 1]!);
  const count = firstText.length;
  return {
    ...{ count, alphabet, letters, starts, ends, firstText, nextText },
    longest: firsts.length - 2,
    lengthOf: (entry) => ends[entry]! - starts[entry]!,
    firstOfLength: (length) => firsts[Math.min(length, firsts.length - 1)]!,
  };
}

function numberAll(texts: readonly string[]): NumberedTexts {
  const room = texts.reduce((sum, { length }) => sum + length, 0);
  const numbered = new NumberedTexts(texts.length, room);
  let units = new Uint16Array(1024);
  for (const text of texts) {
    const own = foldedRoom(text);
    if (units.length < own) units = new Uint16Array(own);
    numbered.add(units, foldInto(text, 'loose', units, 0));
  }
  return numbered;
}

/** Finds equal texts by a hash, and compares those that have one in common. */
function groupEqual(texts: NumberedTexts): { readonly heads: Int32Array; readonly nextText: Int32Array } {
  const { count } = texts;
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(count * 2 + 2))).fill(-1);
  const nextText = new Int32Array(count).fill(-1);
  const lastText = new Int32Array(count);
  const heads = new Int32Array(count);
  let found = 0;
  for (let text = 0; text < count; text++) {
    // Nothing is like an empty text.
    if (texts.lengthOf(text) === 0) continue;
    let slot = texts.hashes[text]! & (slots.length - 1);
    while (slots[slot]! >= 0 && !texts.areEqual(slots[slot]!, text)) slot = (slot + 1) & (slots.length - 1);
    const head = slots[slot]!;
    if (head < 0) {
      slots[slot] = text;
      heads[found++] = text;
    } else nextText[lastText[head]!] = text;
    lastText[head < 0 ? text : head] = text;
  }
  return { heads: heads.subarray(0, found), nextText };
}

/** The texts by their lengths, equally long ones in their order, and which is the first of each length and of more. */
function byLength(
  texts: NumberedTexts,
  heads: Int32Array,
): { readonly order: Int32Array; readonly firsts: Uint32Array } {
  const longest = heads.reduce((most, text) => Math.max(most, texts.lengthOf(text)), 0);
  const firsts = new Uint32Array(longest + 2);
  for (const text of heads) firsts[texts.lengthOf(text) + 1]!++;
  for (let length = 1; length < firsts.length; length++) firsts[length]! += firsts[length - 1]!;
  const next = firsts.slice();
  const order = new Int32Array(heads.length);
  for (const text of heads) order[next[texts.lengthOf(text)]!++] = text;
  return { order, firsts };
}
