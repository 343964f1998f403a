// Texts come in; each different one of them goes out folded, in one array of numbered letters, the shortest first.

import { foldedRoom, foldInto } from '../letters/fold-text.ts';

export interface Alphabet {
  /** By UTF-16 unit, from 1, the most frequent first; 0 for units that no text has. */
  readonly numbers: Uint16Array;
  readonly size: number;
}

export interface Entries {
  readonly count: number;
  readonly alphabet: Alphabet;
  /** The letters of all texts, one text behind the other, in the texts' order. */
  readonly letters: Uint16Array;
  /** Where in the letters each entry begins and ends. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The first text of each entry, and for each text the next that folds to the same, or −1. */
  readonly firstText: Int32Array;
  readonly nextText: Int32Array;
  /** The length of the longest. */
  readonly longest: number;
  /** The first entry that is at least so long. */
  firstOfLength(length: number): number;
}

/** All texts folded, in their order: each ends where the next begins. */
interface Folded {
  readonly letters: Uint16Array;
  readonly bounds: Uint32Array;
}

export function entriesOf(texts: readonly string[]): Entries {
  const folded = foldAll(texts);
  const { heads, nextText } = groupEqual(folded);
  const firstText = byLength(folded, heads);
  const starts = Uint32Array.from(firstText, (text) => folded.bounds[text]!);
  const ends = Uint32Array.from(firstText, (text) => folded.bounds[text + 1]!);
  const count = firstText.length;
  const { letters } = folded;
  return {
    ...{ count, alphabet: numberLetters(letters), letters, starts, ends, firstText, nextText },
    longest: count === 0 ? 0 : ends[count - 1]! - starts[count - 1]!,
    firstOfLength(length) {
      let [low, high] = [0, count];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (ends[middle]! - starts[middle]! < length) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

function lengthOf({ bounds }: Folded, text: number): number {
  return bounds[text + 1]! - bounds[text]!;
}

function foldAll(texts: readonly string[]): Folded {
  let letters = new Uint16Array(texts.reduce((sum, { length }) => sum + length, 0));
  let large = new Uint16Array(0);
  const bounds = new Uint32Array(texts.length + 1);
  let end = 0;
  for (const [i, text] of texts.entries()) {
    const room = foldedRoom(text);
    if (end + room <= letters.length) end = foldInto(text, 'loose', letters, end);
    else {
      // Few texts need the room that they might need: they are folded elsewhere first.
      if (large.length < room) large = new Uint16Array(room);
      const length = foldInto(text, 'loose', large, 0);
      letters = withRoom(letters, end + length);
      letters.set(large.subarray(0, length), end);
      end += length;
    }
    bounds[i + 1] = end;
  }
  return { letters: letters.subarray(0, end), bounds };
}

function withRoom(letters: Uint16Array<ArrayBuffer>, length: number): Uint16Array<ArrayBuffer> {
  if (length <= letters.length) return letters;
  const larger = new Uint16Array(Math.ceil(length * 1.25));
  larger.set(letters);
  return larger;
}

/** Finds equal texts by a hash, and compares those that have one in common. */
function groupEqual(folded: Folded): { readonly heads: readonly number[]; readonly nextText: Int32Array } {
  const count = folded.bounds.length - 1;
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(count * 2 + 2))).fill(-1);
  const nextText = new Int32Array(count).fill(-1);
  const lastText = new Int32Array(count);
  const heads: number[] = [];
  for (let text = 0; text < count; text++) {
    // Nothing is like an empty text.
    if (lengthOf(folded, text) === 0) continue;
    let slot = hashOf(folded, text) & (slots.length - 1);
    while (slots[slot]! >= 0 && !areEqual(folded, slots[slot]!, text)) slot = (slot + 1) & (slots.length - 1);
    const head = slots[slot]!;
    if (head < 0) {
      slots[slot] = text;
      heads.push(text);
    } else nextText[lastText[head]!] = text;
    lastText[head < 0 ? text : head] = text;
  }
  return { heads, nextText };
}

/** FNV-1a. */
function hashOf({ letters, bounds }: Folded, text: number): number {
  const end = bounds[text + 1]!;
  let hash = 0x811c9dc5;
  for (let i = bounds[text]!; i < end; i++) hash = Math.imul(hash ^ letters[i]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

function areEqual(folded: Folded, a: number, b: number): boolean {
  const length = lengthOf(folded, a);
  if (length !== lengthOf(folded, b)) return false;
  const { letters, bounds } = folded;
  const [atA, atB] = [bounds[a]!, bounds[b]!];
  for (let i = 0; i < length; i++) if (letters[atA + i] !== letters[atB + i]) return false;
  return true;
}

/** Equally long ones in the order of the texts. */
function byLength(folded: Folded, heads: readonly number[]): Int32Array {
  const lengths = heads.map((text) => lengthOf(folded, text));
  const next = new Uint32Array(lengths.reduce((most, length) => Math.max(most, length), 0) + 2);
  for (const length of lengths) next[length + 1]!++;
  for (let length = 1; length < next.length; length++) next[length]! += next[length - 1]!;
  const order = new Int32Array(heads.length);
  for (const [i, text] of heads.entries()) order[next[lengths[i]!]!++] = text;
  return order;
}

/** Numbers the letters by how often they stand, and writes their numbers in their places. */
function numberLetters(letters: Uint16Array): Alphabet {
  const counts = new Uint32Array(0x10000);
  for (let i = 0; i < letters.length; i++) counts[letters[i]!]!++;
  const units = Array.from(counts.keys()).filter((unit) => counts[unit]! > 0);
  units.sort((a, b) => counts[b]! - counts[a]! || a - b);
  const numbers = new Uint16Array(0x10000);
  for (const [i, unit] of units.entries()) numbers[unit] = i + 1;
  for (let i = 0; i < letters.length; i++) letters[i] = numbers[letters[i]!]!;
  return { numbers, size: units.length };
}
