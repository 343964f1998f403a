// Texts come in; an index goes out that finds those among them that are most like another text, and misses none.

import { foldedRoom, foldInto } from '../letters/fold-text.ts';
import { EditPattern } from '../segment/edit-distance.ts';
import { BestHits, type Hit } from './best-hits.ts';
import { type Entries, entriesOf } from './folded-entries.ts';
import { type Postings, postingsOf, RUN } from './letter-runs.ts';

/** Sixteen bits count the runs that a query shares with a text; longer queries are counted in more. */
const LONGEST_IN_16_BITS = 0xffff;

/** A candidate is a number: what it loses at least, in so many parts of one, and its entry. */
const PARTS = 2 ** 26;
const MOST_ENTRIES = 2 ** 26;

/**
 * Texts are compared at the level `loose` (`letters/fold-table.ts`); texts that are equal there are one entry. The
 * likeness of two is 1 − edit distance / length of the longer one.
 *
 * The index knows for each run of three letters which entries have it, shortest entries first. k edits leave at least
 * max − 2 − 3k of a text's runs (Ukkonen 1992), so an entry that shares fewer is never looked at, and none that is alike
 * enough is missed.
 */
export class FuzzyIndex {
  private readonly entries: Entries;
  private readonly postings: Postings;
  private readonly pattern: EditPattern;
  private readonly shared: Uint16Array;
  private found = new Float64Array(256);
  private query = new Uint16Array(256);

  constructor(texts: readonly string[]) {
    this.entries = entriesOf(texts);
    this.postings = postingsOf(this.entries);
    this.pattern = new EditPattern(this.entries.alphabet.size + 1);
    this.shared = new Uint16Array(this.entries.count);
  }

  /** The texts that fold to an entry: their indices, ascending. */
  textsOf(entry: number): readonly number[] {
    const { firstText, nextText } = this.entries;
    const texts: number[] = [];
    for (let text = firstText[entry]!; text >= 0; text = nextText[text]!) texts.push(text);
    return texts;
  }

  /**
   * The `most` entries that are most like a text, at least `least` (0 to 1) alike; of equally like ones those whose first
   * text stands first. An empty text is like none.
   */
  search(text: string, least: number, most: number): readonly Hit[] {
    const length = this.fold(text);
    if (length === 0) return [];
    const best = new BestHits(least, most);
    this.pattern.prepare(this.query, 0, length);
    const { letters, starts, ends, firstText } = this.entries;
    for (const candidate of this.candidates(length, least)) {
      const entry = candidate % MOST_ENTRIES;
      // They come by rising loss: no later one can be better than the last that is kept.
      if (1 - Math.floor(candidate / MOST_ENTRIES) / PARTS < best.worst) break;
      const [start, end] = [starts[entry]!, ends[entry]!];
      const longer = Math.max(length, end - start);
      const edits = editsOf(longer, best.worst);
      const distance = this.pattern.distance(letters, start, end, edits);
      if (distance <= edits) best.add({ entry, score: 1 - distance / longer, first: firstText[entry]! });
    }
    return best.hits;
  }

  /** Folds the query and numbers its letters as the index does; gives its length. */
  private fold(text: string): number {
    const room = foldedRoom(text);
    if (this.query.length < room) this.query = new Uint16Array(room);
    const length = foldInto(text, 'loose', this.query, 0);
    const { numbers } = this.entries.alphabet;
    // Letters that no entry has share the number 0, which none of the entries' has.
    for (let i = 0; i < length; i++) this.query[i] = numbers[this.query[i]!]!;
    return length;
  }

  /** The entries whose length alone does not rule them out: `from` to before `to`. */
  private window(length: number, least: number): readonly [from: number, to: number] {
    const shortest = length - editsOf(length, least);
    let longest = Math.floor(length / Math.max(least, 1e-9)) + 1;
    longest = Math.min(longest, this.entries.longest);
    while (longest > length && longest - length > editsOf(longest, least)) longest--;
    const from = this.entries.firstOfLength(shortest);
    return [from, Math.max(from, this.entries.firstOfLength(longest + 1))];
  }

  /** The entries that share enough runs, by the least that they can lose. */
  private candidates(length: number, least: number): Float64Array {
    const { starts, ends } = this.entries;
    const [from, to] = this.window(length, least);
    const shared = length > LONGEST_IN_16_BITS ? new Uint32Array(to - from) : this.shared.fill(0, 0, to - from);
    this.postings.countShared(this.query, length, from, to, shared);
    let count = 0;
    let known = -1;
    let longer = 0;
    let needed = 0;
    for (let entry = from; entry < to; entry++) {
      const own = ends[entry]! - starts[entry]!;
      if (own !== known) {
        known = own;
        longer = Math.max(own, length);
        needed = longer - (RUN - 1) - RUN * editsOf(longer, least);
      }
      const runs = shared[entry - from]!;
      if (runs < needed) continue;
      const edits = Math.max(Math.abs(own - length), Math.ceil((longer - (RUN - 1) - runs) / RUN), 0);
      if (count === this.found.length) this.found = withRoom(this.found, 2 * count);
      this.found[count++] = Math.floor((edits / longer) * PARTS) * MOST_ENTRIES + entry;
    }
    return this.found.subarray(0, count).sort();
  }
}

function withRoom(numbers: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(length);
  larger.set(numbers);
  return larger;
}

/** The most edits with which a text so long is still `least` alike. */
function editsOf(longer: number, least: number): number {
  return Math.floor((1 - least) * longer + 1e-9);
}
