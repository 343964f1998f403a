// Entries of numbered letters come in; for each run of three letters, which entries have it how often goes out.

import type { Entries } from './folded-entries.ts';

/** How many letters a run has. */
export const RUN = 3;
/** The most frequent letters have runs of their own; rarer ones share theirs. That can only make entries seem more alike. */
const LETTER_BITS = 6;
const LETTERS = (1 << LETTER_BITS) - 1;
const RUNS = 1 << (RUN * LETTER_BITS);

/** A posting is an entry and, in its lowest byte, how often the run stands there; 255 stands for more, too. */
const COUNT_BITS = 8;
const MANY = 255;
const MOST_ENTRIES = 2 ** 24;

export class Postings {
  /** Where the list of each run begins; one more says where the last ends. */
  private readonly starts: Uint32Array;
  private readonly lists: Uint32Array;
  /** How often each run stands in the query that is counted now. */
  private readonly wanted: Uint32Array;

  constructor(starts: Uint32Array, lists: Uint32Array) {
    this.starts = starts;
    this.lists = lists;
    this.wanted = new Uint32Array(starts.length - 1);
  }

  /**
   * Adds to `shared[entry − from]` how many runs of the query's first `length` letters each entry from `from` to before
   * `to` has too.
   */
  countShared(query: Uint16Array, length: number, from: number, to: number, shared: Uint16Array | Uint32Array): void {
    const runs: number[] = [];
    for (let i = 0; i + RUN <= length; i++) {
      const run = runAt(query, i);
      if (this.wanted[run]!++ === 0) runs.push(run);
    }
    for (const run of runs) {
      const count = this.wanted[run]!;
      this.wanted[run] = 0;
      const end = this.find(run, to);
      if (count === 1) this.addOnce(this.find(run, from), end, from, shared);
      else this.addMany(this.find(run, from), end, from, shared, count);
    }
  }

  private addOnce(start: number, end: number, from: number, shared: Uint16Array | Uint32Array): void {
    const { lists } = this;
    for (let i = start; i < end; i++) shared[(lists[i]! >>> COUNT_BITS) - from]!++;
  }

  private addMany(start: number, end: number, from: number, shared: Uint16Array | Uint32Array, count: number): void {
    const { lists } = this;
    for (let i = start; i < end; i++) {
      const posting = lists[i]!;
      const own = posting & MANY;
      shared[(posting >>> COUNT_BITS) - from]! += own < count && own !== MANY ? own : count;
    }
  }

  /** Where in the list of a run the entries from `entry` on begin. */
  private find(run: number, entry: number): number {
    const wanted = entry * (MANY + 1);
    let low = this.starts[run]!;
    let high = this.starts[run + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.lists[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export function postingsOf(entries: Entries): Postings {
  const { count, letters, starts } = entries;
  if (count >= MOST_ENTRIES) throw new Error(`more than ${MOST_ENTRIES} different texts`);
  const lists = new Uint32Array(RUNS + 1);
  const seen = new Int32Array(RUNS);
  const eachRun = (visit: (run: number, entry: number, isNew: boolean) => void): void => {
    seen.fill(-1);
    for (let entry = 0; entry < count; entry++) {
      const end = starts[entry + 1]! - RUN;
      for (let i = starts[entry]!; i <= end; i++) {
        const run = runAt(letters, i);
        visit(run, entry, seen[run] !== entry);
        seen[run] = entry;
      }
    }
  };
  eachRun((run, _, isNew) => {
    if (isNew) lists[run + 1]!++;
  });
  for (let run = 0; run < RUNS; run++) lists[run + 1]! += lists[run]!;
  const next = lists.slice(0, -1);
  const postings = new Uint32Array(lists[RUNS]!);
  eachRun((run, entry, isNew) => {
    if (isNew) postings[next[run]!++] = entry * (MANY + 1) + 1;
    else if ((postings[next[run]! - 1]! & MANY) < MANY) postings[next[run]! - 1]!++;
  });
  return new Postings(lists, postings);
}

function runAt(letters: Uint16Array, i: number): number {
  return (
    ((letters[i]! & LETTERS) << (2 * LETTER_BITS)) |
    ((letters[i + 1]! & LETTERS) << LETTER_BITS) |
    (letters[i + 2]! & LETTERS)
  );
}
