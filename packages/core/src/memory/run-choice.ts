// The runs of a query come in; which of them are worth looking up, and how many of those a text must have, goes out.

import { allowedEdits } from './allowed-edits.ts';
import { RUN } from './letter-runs.ts';
import { sparseRuns } from './sparse-runs.ts';

/** Places of runs in a query, and how many of these runs every text so long has that is alike enough. */
export interface RunChoice {
  readonly places: readonly number[];
  needed(length: number): number;
  /** How many edits there are at least to a text so long that has so many. */
  leastEdits(length: number, shared: number): number;
}

/** Of so many letters of a query one may belong to none of the runs that are apart: that leaves a choice among them. */
const LOOSE = 40;
/** But fewer of a very long one: the choice takes room for each of them and each letter. */
const ROOM = 400_000;
/** Runs that are apart are looked up as long as a text must have one in so many of them. */
const ENOUGH = 6;
/** Of the others a text must have half as many as there are runs apart. */
const HALF = 2;

/**
 * What k edits leave of a query can be counted in two ways (Ukkonen 1992; Gravano and others 2001).
 * Of runs that have no letter in common each edit touches one: of m such runs a text has m − k at least. They are a third
 * of all, and the rarest that fit are taken.
 * A text that is much longer than the query allows more edits than that. But of all runs it has max − 2 − 3k at least, and
 * as many fewer as the most frequent ones that are not looked up.
 */
export class RunChoices {
  private readonly length: number;
  private readonly least: number;
  private readonly frequencies: Uint32Array;
  private readonly apart: readonly number[];
  private byFrequency: readonly number[] | undefined;

  /** @param frequencies of the query's runs, by their places: how many texts have each, about */
  constructor(frequencies: Uint32Array, length: number, least: number) {
    this.length = length;
    this.least = least;
    this.frequencies = frequencies;
    const loose = Math.min(Math.ceil(length / LOOSE), Math.floor(ROOM / Math.max(1, length)));
    this.apart = sparseRuns(frequencies, length, Math.max(0, Math.floor((length - loose) / RUN)));
  }

  /** What is looked up for texts of these lengths. */
  forLengths(shortest: number, longest: number): RunChoice {
    const { apart } = this;
    const untouched = apart.length - this.edits(longest);
    if (untouched >= Math.max(1, apart.length / ENOUGH))
      return {
        places: apart,
        needed: (length) => apart.length - this.edits(length),
        leastEdits: (_, shared) => apart.length - shared,
      };
    let fewest = this.sharedOf(shortest);
    for (let length = shortest + 1; length <= longest; length++) fewest = Math.min(fewest, this.sharedOf(length));
    const left = Math.max(0, fewest - Math.ceil(apart.length / HALF));
    const places = this.rarest(this.frequencies.length - left);
    return {
      places,
      needed: (length) => this.sharedOf(length) - left,
      leastEdits: (length, shared) => Math.ceil((Math.max(length, this.length) - (RUN - 1) - left - shared) / RUN),
    };
  }

  private edits(length: number): number {
    return allowedEdits(Math.max(length, this.length), this.least);
  }

  /** How many of all runs of the query a text so long has at least. */
  private sharedOf(length: number): number {
    return Math.max(length, this.length) - (RUN - 1) - RUN * this.edits(length);
  }

  private rarest(count: number): readonly number[] {
    const { frequencies } = this;
    this.byFrequency ??= Array.from(frequencies.keys()).sort((a, b) => frequencies[a]! - frequencies[b]!);
    return this.byFrequency.slice(0, count);
  }
}
