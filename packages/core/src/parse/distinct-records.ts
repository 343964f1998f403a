// Records come in one after another; each different one goes out once, in the order in which they came.

import type { MemoryRecord } from '../model/memory-record.ts';

/** Made for a hundred thousand records: nothing is held of one but a hash, and texts that many have are held once. */
export class DistinctRecords {
  readonly all: MemoryRecord[] = [];
  /** The last record with a hash, and for each record the one before with the same. */
  private readonly last = new Map<number, number>();
  private readonly previous: number[] = [];
  private readonly texts = new Map<string, string>();

  add(record: MemoryRecord): void {
    const hash = hashOf(record);
    const newest = this.last.get(hash) ?? -1;
    for (let i = newest; i >= 0; i = this.previous[i]!) if (areEqual(this.all[i]!, record)) return;
    this.last.set(hash, this.all.length);
    this.previous.push(newest);
    this.all.push({
      ...record,
      document: this.shared(record.document),
      sourceLanguage: this.shared(record.sourceLanguage),
      targetLanguage: this.shared(record.targetLanguage),
      who: this.shared(record.who),
      when: this.shared(record.when),
    });
  }

  private shared(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, text);
    return text;
  }
}

/** Of the fields in which records differ; FNV-1a. */
function hashOf({ unit, source, target, when, before, after }: MemoryRecord): number {
  let hash = 0x811c9dc5;
  for (const text of [unit, source, target, when, before, after])
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

function areEqual(a: MemoryRecord, b: MemoryRecord): boolean {
  return (Object.keys({ ...a, ...b }) as (keyof MemoryRecord)[]).every((key) => a[key] === b[key]);
}
