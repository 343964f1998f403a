// Folded texts come in one after another; one array of their letters goes out, each letter by its number.

import type { Letters } from '../segment/edit-distance.ts';

export interface Alphabet {
  /** By UTF-16 unit, from 1, in the order in which they are first seen; 0 for units that no text has. */
  readonly numbers: Uint16Array;
  readonly size: number;
}

/** FNV-1a. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

export class NumberedTexts {
  readonly alphabet: { numbers: Uint16Array; size: number } & Alphabet = { numbers: new Uint16Array(0x10000), size: 0 };
  letters: Letters;
  /** Where each text begins, and where the last one ends. */
  readonly bounds: Uint32Array;
  readonly hashes: Int32Array;
  count = 0;

  /** For so many texts, of so many letters together or a few more. */
  constructor(texts: number, room: number) {
    this.letters = new Uint8Array(room);
    this.bounds = new Uint32Array(texts + 1);
    this.hashes = new Int32Array(texts);
  }

  /** Adds a text: the first `length` of the units. */
  add(units: Uint16Array, length: number): void {
    const { numbers } = this.alphabet;
    const start = this.bounds[this.count]!;
    this.makeRoom(start + length);
    let hash = BASIS;
    for (let i = 0; i < length; i++) {
      const number = numbers[units[i]!]! || this.number(units[i]!);
      this.letters[start + i] = number;
      hash = Math.imul(hash ^ number, PRIME);
    }
    this.hashes[this.count] = hash ^ (hash >>> 15);
    this.bounds[++this.count] = start + length;
  }

  lengthOf(text: number): number {
    return this.bounds[text + 1]! - this.bounds[text]!;
  }

  areEqual(a: number, b: number): boolean {
    const length = this.lengthOf(a);
    if (length !== this.lengthOf(b)) return false;
    const { letters } = this;
    const [atA, atB] = [this.bounds[a]!, this.bounds[b]!];
    for (let i = 0; i < length; i++) if (letters[atA + i] !== letters[atB + i]) return false;
    return true;
  }

  private number(unit: number): number {
    const number = ++this.alphabet.size;
    this.alphabet.numbers[unit] = number;
    if (number > 0xff && this.letters instanceof Uint8Array) this.letters = Uint16Array.from(this.letters);
    return number;
  }

  private makeRoom(length: number): void {
    if (length <= this.letters.length) return;
    const larger = new (this.letters instanceof Uint8Array ? Uint8Array : Uint16Array)(Math.ceil(length * 1.25));
    larger.set(this.letters);
    this.letters = larger;
  }
}
