// Entries of numbered letters come in; for each run of three letters, which entries have it goes out.

import type { Entries } from './folded-entries.ts';

/** How many letters a run has. */
export const RUN = 3;
/** The most frequent letters have runs of their own; rarer ones share theirs. That can only make entries seem more alike. */
const LETTER_BITS = 6;
const LETTERS = (1 << LETTER_BITS) - 1;
const RUNS = 1 << (RUN * LETTER_BITS);

/** Entries are listed in blocks, so that sixteen bits say which one of its block is meant. */
const BLOCK_BITS = 16;
const BLOCK = 1 << BLOCK_BITS;

export class Postings {
  /**
   * Where the list of each block's runs begins, and where its repeats begin; one more start says where the last ends.
   * A list has the entries of the block that have the run, ascending; its repeats have an entry once more for each
   * further time that the run stands in it, descending.
   */
  private readonly starts: Uint32Array;
  private readonly repeats: Uint32Array;
  private readonly lists: Uint16Array;
  /** How often each run stands in the query that is counted now. */
  private readonly counts = new Uint32Array(RUNS);

  constructor(starts: Uint32Array, repeats: Uint32Array, lists: Uint16Array) {
    this.starts = starts;
    this.repeats = repeats;
    this.lists = lists;
  }

  /**
   * Adds to `shared[entry − from]` how many runs of the query's first `length` letters each entry from `from` to before
   * `to` has too, each as often as both have it.
   */
  countShared(query: Uint16Array, length: number, from: number, to: number, shared: Uint16Array | Uint32Array): void {
    const runs: number[] = [];
    for (let i = 0; i + RUN <= length; i++) {
      const run = runAt(query, i);
      if (this.counts[run]!++ === 0) runs.push(run);
    }
    for (let block = from >>> BLOCK_BITS; block << BLOCK_BITS < to; block++) {
      const base = block << BLOCK_BITS;
      const [first, last] = [Math.max(0, from - base), Math.min(BLOCK, to - base)];
      for (const run of runs) {
        const list = block * RUNS + run;
        this.addOnce(this.find(list, first), this.find(list, last), base - from, shared);
        const further = this.counts[run]! - 1;
        if (further === 0) continue;
        this.addRepeats(this.findRepeat(list, last), this.findRepeat(list, first), further, base - from, shared);
      }
    }
    for (const run of runs) this.counts[run] = 0;
  }

  private addOnce(start: number, end: number, shift: number, shared: Uint16Array | Uint32Array): void {
    const { lists } = this;
    for (let i = start; i < end; i++) shared[lists[i]! + shift]!++;
  }

  /** Adds what entries have of repeats, `most` at most each. */
  private addRepeats(start: number, end: number, most: number, shift: number, shared: Uint16Array | Uint32Array): void {
    const { lists } = this;
    let [before, left] = [-1, 0];
    for (let i = start; i < end; i++) {
      const entry = lists[i]!;
      left = entry === before ? left - 1 : most;
      before = entry;
      if (left > 0) shared[entry + shift]!++;
    }
  }

  /** Where in a list the entries from `entry` on begin. */
  private find(list: number, entry: number): number {
    const { lists } = this;
    let low = this.starts[list]!;
    let high = this.repeats[list]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (lists[middle]! < entry) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Where in a list's repeats the entries before `entry` begin. */
  private findRepeat(list: number, entry: number): number {
    const { lists } = this;
    let low = this.repeats[list]!;
    let high = this.starts[list + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (lists[middle]! >= entry) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Counts how long each list becomes, then fills them all: first times from a list's start, repeats from its end. */
export function postingsOf(entries: Entries): Postings {
  const { count, letters, starts: begins, ends } = entries;
  const starts = new Uint32Array(Math.ceil(count / BLOCK) * RUNS + 1);
  for (let entry = 0; entry < count; entry++) {
    const base = (entry >>> BLOCK_BITS) * RUNS;
    const end = ends[entry]! - RUN;
    for (let i = begins[entry]!; i <= end; i++) starts[base + runAt(letters, i) + 1]!++;
  }
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const lists = new Uint16Array(starts.at(-1)!);
  const firsts = starts.slice(0, -1);
  const repeats = starts.slice(1);
  for (let entry = 0; entry < count; entry++) {
    const base = (entry >>> BLOCK_BITS) * RUNS;
    const own = entry & (BLOCK - 1);
    const end = ends[entry]! - RUN;
    for (let i = begins[entry]!; i <= end; i++) {
      const list = base + runAt(letters, i);
      const next = firsts[list]!;
      if (next > starts[list]! && lists[next - 1] === own) lists[--repeats[list]!] = own;
      else {
        lists[next] = own;
        firsts[list] = next + 1;
      }
    }
  }
  return new Postings(starts, repeats, lists);
}

function runAt(letters: Uint16Array, i: number): number {
  return (
    ((letters[i]! & LETTERS) << (2 * LETTER_BITS)) |
    ((letters[i + 1]! & LETTERS) << LETTER_BITS) |
    (letters[i + 2]! & LETTERS)
  );
}
