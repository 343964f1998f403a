// A pattern is prepared and texts come in; the number of edits between them goes out, thirty-two cells of a column at a time.

/**
 * Levenshtein's distance from one text to many: the bit-parallel algorithm of Myers (1999) in the form of Hyyrö (2003),
 * with blocks for patterns longer than a word of 32 bits. Letters are numbers below `letters`; one that is larger, or
 * that the texts do not have, is equal to none.
 */
export class EditPattern {
  private length = 0;
  private blocks = 0;
  /** For each letter and block the places of the pattern where it stands. */
  private readonly places: Int32Array[] = [];
  private used: number[] = [];
  private pv = new Int32Array(8);
  private mv = new Int32Array(8);
  /** The distance at the last row of each block. */
  private scores = new Int32Array(8);

  constructor(letters: number) {
    this.places.length = letters;
  }

  /** Takes another pattern: `text[start..end)`. */
  prepare(text: Uint16Array, start: number, end: number): void {
    for (const letter of this.used) this.places[letter]!.fill(0);
    this.used = [];
    this.length = end - start;
    this.blocks = Math.max(1, (this.length + 31) >>> 5);
    if (this.pv.length < this.blocks) {
      this.pv = new Int32Array(this.blocks);
      this.mv = new Int32Array(this.blocks);
      this.scores = new Int32Array(this.blocks);
    }
    for (let i = 0; i < this.length; i++) this.mark(text[start + i]!, i);
  }

  private mark(letter: number, i: number): void {
    if (letter >= this.places.length) return;
    let places = this.places[letter];
    if (places === undefined || places.length < this.blocks) {
      const larger = new Int32Array(this.blocks);
      if (places !== undefined) larger.set(places);
      this.places[letter] = larger;
      places = larger;
    }
    // The first place of a letter: remember to clear it. A letter may be remembered twice, which does no harm.
    if (places[i >>> 5] === 0) this.used.push(letter);
    places[i >>> 5]! |= 1 << (i & 31);
  }

  /** The distance to `text[start..end)`; any number above `most` where it is more than that. */
  distance(text: Uint16Array, start: number, end: number, most: number): number {
    const length = end - start;
    if (Math.abs(length - this.length) > most) return most + 1;
    if (this.length === 0 || length === 0) return Math.max(length, this.length);
    return this.blocks === 1 ? this.inOneWord(text, start, end, most) : this.inBlocks(text, start, end, most);
  }

  private inOneWord(text: Uint16Array, start: number, end: number, most: number): number {
    const last = 1 << (this.length - 1);
    let score = this.length;
    let pv = -1;
    let mv = 0;
    for (let j = start; j < end; j++) {
      const eq = this.places[text[j]!]?.[0] ?? 0;
      const xv = eq | mv;
      const xh = (((eq & pv) + pv) ^ pv) | eq;
      let ph = mv | ~(xh | pv);
      let mh = pv & xh;
      if ((ph & last) !== 0) score++;
      else if ((mh & last) !== 0) score--;
      // What is left of the text can take one off the score for each letter at most.
      if (score - (end - 1 - j) > most) return most + 1;
      ph = (ph << 1) | 1;
      mh <<= 1;
      pv = mh | ~(xv | ph);
      mv = ph & xv;
    }
    return score;
  }

  /**
   * Only blocks that a way of at most `most` edits can go through are computed: it strays from the two texts' diagonals by
   * half of what the difference of lengths leaves of them (Ukkonen 1985). Cells outside count as more than they are.
   */
  private inBlocks(text: Uint16Array, start: number, end: number, most: number): number {
    const { blocks, pv, mv, scores, length } = this;
    const columns = end - start;
    const shift = columns - length;
    const stray = (most - Math.abs(shift)) >> 1;
    const above = Math.max(0, shift) + stray;
    const below = stray - Math.min(0, shift);
    const top = blocks - 1;
    let last = -1;
    for (let column = 1; column <= columns; column++) {
      const first = Math.max(0, column - above - 1) >>> 5;
      const lowest = Math.min(top, (column + below - 1) >>> 5);
      while (last < lowest) {
        last++;
        pv[last] = -1;
        mv[last] = 0;
        scores[last] = (last === 0 ? 0 : scores[last - 1]!) + (last === top ? length - (top << 5) : 32);
      }
      this.advance(this.places[text[start + column - 1]!], first, last);
      if ((column & 7) === 0 && this.isLost(first, last, column - shift, most)) return most + 1;
    }
    return scores[top]!;
  }

  /** Computes a column's blocks `first` to `last` from those of the column before. */
  private advance(places: Int32Array | undefined, first: number, last: number): void {
    const { pv: pvs, mv: mvs, scores } = this;
    const top = this.blocks - 1;
    // What comes into a block from the one above: the first row grows by one a column.
    let phIn = 1;
    let mhIn = 0;
    for (let block = first; block <= last; block++) {
      const pv = pvs[block]!;
      const mv = mvs[block]!;
      const eq = places === undefined ? 0 : places[block]!;
      const xv = eq | mv;
      const carried = eq | mhIn;
      const xh = (((carried & pv) + pv) ^ pv) | carried;
      let ph = mv | ~(xh | pv);
      let mh = pv & xh;
      const bottom = block === top ? (this.length - 1) & 31 : 31;
      scores[block]! += ((ph >>> bottom) & 1) - ((mh >>> bottom) & 1);
      const phOut = ph >>> 31;
      const mhOut = mh >>> 31;
      ph = (ph << 1) | phIn;
      mh = (mh << 1) | mhIn;
      pvs[block] = mh | ~(xv | ph);
      mvs[block] = ph & xv;
      phIn = phOut;
      mhIn = mhOut;
    }
  }

  /**
   * Whether every way through a column's blocks costs more than `most` at its end. Neighbouring cells differ by one at most:
   * that bounds a block's cells by its last one, and by that and the last of the block above together. `aim` is the row from
   * which no insertions or deletions are needed any more.
   */
  private isLost(first: number, last: number, aim: number, most: number): boolean {
    for (let block = first; block <= last; block++) {
      const highest = (block << 5) + 1;
      const bottom = block === this.blocks - 1 ? this.length : (block + 1) << 5;
      const score = this.scores[block]!;
      if (score - bottom + (highest >= aim ? 2 * highest - aim : aim) > most) continue;
      if (block > first && this.scores[block - 1]! + score - (bottom - highest + 1) > 2 * most) continue;
      return false;
    }
    return true;
  }
}

/** The distance between two strings, in UTF-16 units; any number above `most` where it is more than that. */
export function editDistance(a: string, b: string, most: number): number {
  const numbers = new Map<number, number>();
  const [from, to] = [numbered(a, numbers), numbered(b, numbers)];
  const pattern = new EditPattern(numbers.size);
  pattern.prepare(from, 0, from.length);
  return pattern.distance(to, 0, to.length, most);
}

/** The text's units, numbered in the order in which they are first seen. */
function numbered(text: string, numbers: Map<number, number>): Uint16Array {
  const letters = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const known = numbers.get(unit);
    letters[i] = known ?? numbers.size;
    if (known === undefined) numbers.set(unit, numbers.size);
  }
  return letters;
}
