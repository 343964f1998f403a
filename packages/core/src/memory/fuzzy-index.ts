// Texts come in; an index goes out that finds those among them that are most like another text, and misses none.

import { foldedRoom, foldInto } from '../letters/fold-text.ts';
import { EditPattern } from '../segment/edit-distance.ts';
import { BestHits, type Hit } from './best-hits.ts';
import { type Entries, entriesOf } from './folded-entries.ts';
import { type Postings, postingsOf, RUN } from './letter-runs.ts';

/** Sixteen bits count the runs that a query shares with a text; longer queries are counted in more. */
const LONGEST_IN_16_BITS = 0xffff;

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
    const [from, to] = this.window(length, least);
    const best = new BestHits(least, most);
    const candidates = this.candidates(length, from, to, least);
    this.pattern.prepare(this.query, 0, length);
    const { letters, starts, firstText } = this.entries;
    for (const { entry, bound } of candidates) {
      // They come by falling bound: no later one can be better than the last that is kept.
      if (bound < best.worst) break;
      const start = starts[entry]!;
      const end = starts[entry + 1]!;
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
    return [this.entries.firstOfLength(shortest), this.entries.firstOfLength(longest + 1)];
  }

  /** The entries that share enough runs, with the highest score that these allow, by falling bound. */
  private candidates(length: number, from: number, to: number, least: number): readonly Candidate[] {
    const shared =
      length > LONGEST_IN_16_BITS ? new Uint32Array(to - from) : this.shared.fill(0, 0, Math.max(0, to - from));
    this.postings.countShared(this.query, length, from, to, shared);
    const found: Candidate[] = [];
    const { starts } = this.entries;
    let known = -1;
    let longer = 0;
    let needed = 0;
    for (let entry = from; entry < to; entry++) {
      const own = starts[entry + 1]! - starts[entry]!;
      if (own !== known) {
        known = own;
        longer = Math.max(own, length);
        needed = longer - (RUN - 1) - RUN * editsOf(longer, least);
      }
      const runs = shared[entry - from]!;
      if (runs < needed) continue;
      const edits = Math.max(Math.abs(own - length), Math.ceil((longer - (RUN - 1) - runs) / RUN), 0);
      found.push({ entry, bound: 1 - edits / longer });
    }
    return found.sort((a, b) => b.bound - a.bound || a.entry - b.entry);
  }
}

interface Candidate {
  readonly entry: number;
  readonly bound: number;
}

/** The most edits with which a text so long is still `least` alike. */
function editsOf(longer: number, least: number): number {
  return Math.floor((1 - least) * longer + 1e-9);
}
