// A query comes in; the entries go out that have enough of its runs near their places to be alike.

import { allowedEdits, allowedLengths } from './allowed-edits.ts';
import type { Entries } from './folded-entries.ts';
import { runsOf } from './letter-runs.ts';
import { type RunChoice, RunChoices } from './run-choice.ts';
import { RunLists } from './run-lists.ts';
import { MOST_IN_BLOCK, PARTS, partOf } from './run-walk.ts';

/** A candidate is a number, so that they are sorted quickly: what it loses at least, in so many parts of one, and its entry. */
const LOSSES = 2 ** 26;
const ENTRIES = 2 ** 26;

export function entryOf(candidate: number): number {
  return candidate % ENTRIES;
}

/** How unlike the query it is at least, 0 to 1. */
export function lossOf(candidate: number): number {
  return Math.floor(candidate / ENTRIES) / LOSSES;
}

/** A run of the query stands in an entry so many letters sooner or later at most, unless an edit has touched it. */
interface Drift {
  readonly sooner: number;
  readonly later: number;
}

/** Entries that are looked through together: from `from` to before `to`, of lengths `shortest` to `longest`. */
interface Stretch {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly shortest: number;
  readonly longest: number;
}

export class SharedRuns {
  private readonly entries: Entries;
  private readonly lists: RunLists;
  /** For the entries of one block how many runs they share. */
  private readonly shared = new Uint32Array(MOST_IN_BLOCK);
  private found = new Float64Array(256);
  private count = 0;

  constructor(entries: Entries) {
    this.entries = entries;
    this.lists = new RunLists(entries);
  }

  /**
   * All entries that can be `least` alike to a query, and a few others, by what they lose at least: see `entryOf` and
   * `lossOf`. They are overwritten by the next.
   * @param query its letters, numbered as those of the entries
   */
  candidates(query: Uint16Array, length: number, least: number): Float64Array {
    const runs = runsOf(query, length);
    const choices = new RunChoices(
      Uint32Array.from(runs, (run) => this.lists.frequency(run)),
      length,
      least,
    );
    this.count = 0;
    for (const stretch of this.stretches(length, least)) {
      const choice = choices.forLengths(stretch.shortest, stretch.longest);
      this.countShared(stretch, runs, choice.places, drift(stretch, length, least));
      this.collect(stretch, choice, length);
    }
    return this.found.subarray(0, this.count).sort();
  }

  /** The entries of fitting lengths, block by block. */
  private *stretches(length: number, least: number): Iterable<Stretch> {
    const { entries } = this;
    const { bounds } = this.lists;
    const window = allowedLengths(length, least, entries.longest);
    const first = entries.firstOfLength(window.shortest);
    const end = entries.firstOfLength(window.longest + 1);
    for (let block = 0; block + 1 < bounds.length && bounds[block]! < end; block++) {
      const from = Math.max(first, bounds[block]!);
      const to = Math.min(end, bounds[block + 1]!);
      if (from >= to) continue;
      yield { block, from, to, shortest: entries.lengthOf(from), longest: entries.lengthOf(to - 1) };
    }
  }

  private countShared(
    { block, shortest, longest }: Stretch,
    runs: readonly number[],
    places: readonly number[],
    { sooner, later }: Drift,
  ): void {
    const { lists, shared } = this;
    shared.fill(0);
    for (const place of places) {
      const firstPart = partOf(Math.max(0, place - sooner), longest);
      const lastPart = Math.min(PARTS - 1, partOf(place + later, shortest));
      lists.count(runs[place]!, block, firstPart, lastPart, shared);
    }
  }

  /** Adds the entries that share as many runs as they must. */
  private collect({ block, from, to }: Stretch, choice: RunChoice, length: number): void {
    const { entries, shared } = this;
    const base = this.lists.bounds[block]!;
    this.makeRoom(this.count + to - from);
    for (let entry = from; entry < to; ) {
      const own = entries.lengthOf(entry);
      const longer = Math.max(own, length);
      const end = Math.min(to, entries.firstOfLength(own + 1));
      const needed = choice.needed(own);
      for (; entry < end; entry++) {
        const runs = shared[entry - base]!;
        if (runs < needed) continue;
        const edits = Math.max(Math.abs(own - length), choice.leastEdits(own, runs), 0);
        this.found[this.count++] = Math.floor((edits / longer) * LOSSES) * ENTRIES + entry;
      }
    }
  }

  private makeRoom(count: number): void {
    if (count <= this.found.length) return;
    const larger = new Float64Array(2 * count);
    larger.set(this.found);
    this.found = larger;
  }
}

/** In a text of L letters at most (k + L − n) / 2 of k edits put letters in, and (k − L + n) / 2 take some out. */
function drift({ shortest, longest }: Stretch, length: number, least: number): Drift {
  return {
    sooner: (allowedEdits(Math.max(shortest, length), least) - shortest + length) >> 1,
    later: (allowedEdits(Math.max(longest, length), least) + longest - length) >> 1,
  };
}
