// Records come in one after another; each different one goes out once, in the order in which they came.

import type { MemoryRecord } from '../model/memory-record.ts';

/** Made for a hundred thousand records: of one nothing is held beside it but a hash, and texts that many have are held once. */
export class DistinctRecords {
  readonly all: MemoryRecord[] = [];
  /** By hash the index of the record that has it, or −1; by that index its hash. At most half are used. */
  private slots = new Int32Array(1024).fill(-1);
  private hashes = new Int32Array(512);
  private readonly texts = new Map<string, string>();

  add(record: MemoryRecord): void {
    const hash = hashOf(record);
    let slot = hash & (this.slots.length - 1);
    for (let i = this.slots[slot]!; i >= 0; i = this.slots[slot]!) {
      if (this.hashes[i] === hash && areEqual(this.all[i]!, record)) return;
      slot = (slot + 1) & (this.slots.length - 1);
    }
    this.slots[slot] = this.all.length;
    this.hashes[this.all.length] = hash;
    this.all.push(record);
    if (this.all.length === this.hashes.length) this.grow();
  }

  /** The same text, that of the record which had it first. */
  shared(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, text);
    return text;
  }

  private grow(): void {
    const { hashes } = this;
    this.hashes = new Int32Array(2 * hashes.length);
    this.hashes.set(hashes);
    this.slots = new Int32Array(2 * this.slots.length).fill(-1);
    for (const [i, hash] of hashes.entries()) {
      let slot = hash & (this.slots.length - 1);
      while (this.slots[slot]! >= 0) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = i;
    }
  }
}

const PRIME = 0x01000193;
/** Of long texts so many letters are looked at. */
const LOOKED_AT = 32;

/** Of the fields in which records differ; FNV-1a. Records that have it in common are compared. */
function hashOf({ unit, source, target, when, before, after }: MemoryRecord): number {
  let hash = 0x811c9dc5;
  for (const text of [unit, source, target, when, before, after]) {
    const step = 1 + Math.floor(text.length / LOOKED_AT);
    hash = Math.imul(hash ^ text.length, PRIME);
    for (let i = 0; i < text.length; i += step) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  }
  return hash ^ (hash >>> 15);
}

function areEqual(a: MemoryRecord, b: MemoryRecord): boolean {
  return (Object.keys({ ...a, ...b }) as (keyof MemoryRecord)[]).every((key) => a[key] === b[key]);
}
