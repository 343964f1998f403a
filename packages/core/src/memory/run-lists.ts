// Entries of numbered letters come in; for each run of three letters, which entries have it and where goes out.

import type { Entries } from './folded-entries.ts';
import { lengthBlocks } from './length-blocks.ts';
import { entryAt, MOST_IN_BLOCK, placeOf, RunWalk } from './run-walk.ts';

export class RunLists {
  /** Where each block of entries begins, and where the last one ends. */
  readonly bounds: Uint32Array;
  /** The number of each run that any entry has, from 1; those of later blocks are higher. */
  private readonly numbers: Uint32Array;
  /** Of each block: where the list of each run begins, by its number, and where the last one ends. */
  private readonly starts: Uint32Array[] = [];
  /** The lists of one block after another. A list has the places of its run: by part, then by entry. */
  private readonly lists: Uint16Array;
  /** How long the lists of each run are together, by its number. */
  private readonly frequencies: Uint32Array;

  constructor(entries: Entries) {
    this.bounds = lengthBlocks(entries, MOST_IN_BLOCK);
    const walk = new RunWalk(entries);
    // More than is filled: what is never written is never held.
    this.lists = new Uint16Array(entries.letters.length);
    let filled = 0;
    for (let block = 0; block + 1 < this.bounds.length; block++) {
      walk.through(this.bounds[block]!, this.bounds[block + 1]!);
      this.starts.push(this.addLists(walk, filled));
      filled += walk.count;
    }
    this.numbers = walk.numbers;
    this.frequencies = new Uint32Array(walk.known + 1);
    for (const starts of this.starts)
      for (let number = 0; number + 1 < starts.length; number++)
        this.frequencies[number]! += starts[number + 1]! - starts[number]!;
  }

  /** How often a run is listed. */
  frequency(run: number): number {
    return this.frequencies[this.numbers[run]!]!;
  }

  /** Adds one to `shared[i]` for the i-th entry of a block, for each of the parts in which the run begins there. */
  count(run: number, block: number, firstPart: number, lastPart: number, shared: Uint32Array): void {
    const { lists } = this;
    const starts = this.starts[block]!;
    const number = this.numbers[run]!;
    if (number + 1 >= starts.length) return;
    const end = starts[number + 1]!;
    const above = placeOf(lastPart + 1, 0);
    for (let i = this.find(starts[number]!, end, placeOf(firstPart, 0)); i < end; i++) {
      const place = lists[i]!;
      if (place >= above) return;
      shared[entryAt(place)]!++;
    }
  }

  /** Where in a list the places from `least` on begin. */
  private find(start: number, end: number, least: number): number {
    const { lists } = this;
    let low = start;
    let high = least === 0 ? start : end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (lists[middle]! < least) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Sorts what was found in a block by the runs' numbers; gives where each list begins. */
  private addLists({ runs, places, count, known }: RunWalk, filled: number): Uint32Array {
    const starts = new Uint32Array(known + 2);
    for (let i = 0; i < count; i++) starts[runs[i]! + 1]!++;
    starts[0] = filled;
    for (let number = 1; number < starts.length; number++) starts[number]! += starts[number - 1]!;
    const next = starts.slice();
    for (let i = 0; i < count; i++) this.lists[next[runs[i]!]!++] = places[i]!;
    return starts;
  }
}
