// Texts come in; an index goes out that finds those among them that are most like another text, and misses none.

import { foldedRoom, foldInto } from '../letters/fold-text.ts';
import { EditPattern } from '../segment/edit-distance.ts';
import { allowedEdits, allowedLengths } from './allowed-edits.ts';
import { BestHits, type Hit } from './best-hits.ts';
import { type Entries, entriesOf } from './folded-entries.ts';
import { entryOf, lossOf, SharedRuns } from './shared-runs.ts';

/** To compare so many queries with every text takes no longer than to find out which texts have which runs. */
const COMPARED = 4;

/**
 * Texts are compared at the level `loose` (`letters/fold-table.ts`); texts that are equal there are one entry. The
 * likeness of two is 1 − edit distance / length of the longer one.
 */
export class FuzzyIndex {
  private readonly entries: Entries;
  private shared: SharedRuns | undefined;
  private compared = 0;
  private readonly pattern: EditPattern;
  private query = new Uint16Array(256);

  constructor(texts: readonly string[]) {
    this.entries = entriesOf(texts);
    this.pattern = new EditPattern(this.entries.alphabet.size + 1);
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
    if (this.shared === undefined && this.compared < COMPARED) {
      this.compared++;
      this.compareAll(length, least, best);
      return best.hits;
    }
    this.shared ??= new SharedRuns(this.entries);
    for (const candidate of this.shared.candidates(this.query, length, least)) {
      // They come by rising loss: no later one can be better than the last that is kept.
      if (1 - lossOf(candidate) < best.worst) break;
      this.compare(entryOf(candidate), length, best);
    }
    return best.hits;
  }

  /** Every entry of a fitting length, first those that are as long as the query: the likest are among them. */
  private compareAll(length: number, least: number, best: BestHits): void {
    const { entries } = this;
    const { shortest, longest } = allowedLengths(length, least, entries.longest);
    const middle = entries.firstOfLength(Math.max(length, shortest));
    const end = entries.firstOfLength(longest + 1);
    for (let entry = middle; entry < end; entry++) this.compare(entry, length, best);
    for (let entry = Math.min(middle, end) - 1; entry >= entries.firstOfLength(shortest); entry--)
      this.compare(entry, length, best);
  }

  private compare(entry: number, length: number, best: BestHits): void {
    const { letters, starts, ends, firstText } = this.entries;
    const [start, end] = [starts[entry]!, ends[entry]!];
    const longer = Math.max(length, end - start);
    const edits = allowedEdits(longer, best.worst);
    if (Math.abs(end - start - length) > edits) return;
    const distance = this.pattern.distance(letters, start, end, edits);
    if (distance <= edits) best.add({ entry, score: 1 - distance / longer, first: firstText[entry]! });
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
}
