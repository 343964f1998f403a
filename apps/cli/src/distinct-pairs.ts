// Records of a translation memory come in; each pair once, as it was recorded last, and whether a pair is among them, go out.

import type { MemoryRecord } from '@warraq/core';

/** Made for a hundred thousand pairs: no text is joined to another to compare both. */
export class DistinctPairs {
  /** In the order in which the pairs came first. */
  readonly all: MemoryRecord[] = [];
  /** By unit the index of its last pair; of each pair that of the one before it, or −1. */
  private readonly last = new Map<string, number>();
  private readonly before: number[] = [];

  constructor(records: Iterable<MemoryRecord>) {
    for (const record of records) {
      const known = this.indexOf(record);
      if (known >= 0) {
        this.all[known] = record;
        continue;
      }
      this.before.push(this.last.get(record.unit) ?? -1);
      this.last.set(record.unit, this.all.length);
      this.all.push(record);
    }
  }

  has(record: MemoryRecord): boolean {
    return this.indexOf(record) >= 0;
  }

  private indexOf(record: MemoryRecord): number {
    let index = this.last.get(record.unit) ?? -1;
    while (index >= 0 && !isSamePair(this.all[index]!, record)) index = this.before[index]!;
    return index;
  }
}

function isSamePair(a: MemoryRecord, b: MemoryRecord): boolean {
  return (
    a.unit === b.unit &&
    a.document === b.document &&
    a.targetLanguage === b.targetLanguage &&
    a.source === b.source &&
    a.target === b.target
  );
}
