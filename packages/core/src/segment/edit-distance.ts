// A pattern is prepared and texts come in; the number of edits between them goes out, thirty-two cells of a column at a time.

/** Letters by their numbers: bytes, unless there are more than fit. */
export type Letters = Uint8Array | Uint16Array;

/**
 * Levenshtein's distance from one text to many: the bit-parallel algorithm of Myers (1999) in the form of Hyyrö (2003),
 * with blocks for patterns longer than a word of 32 bits. Letters are numbers below `letters`; one of the pattern
 * that is larger is equal to none.
 */
export class EditPattern {
  private length = 0;
  private blocks = 0;
  /** Which of the pattern's different letters each letter is, from 1; 0 for those that it does not have. */
  private readonly rows: Uint32Array;
  private used: number[] = [];
  /** For each of them and each block the places of the pattern where it stands: `blocks` numbers a row. */
  private places = new Int32Array(256);
  private pv = new Int32Array(8);
  private mv = new Int32Array(8);

  constructor(letters: number) {
    this.rows = new Uint32Array(letters);
  }

  /** Takes another pattern: `text[start..end)`. */
  prepare(text: Letters, start: number, end: number): void {
    for (const letter of this.used) this.rows[letter] = 0;
    this.used = [];
    this.length = end - start;
    this.blocks = Math.max(1, (this.length + 31) >>> 5);
    if (this.pv.length < this.blocks) {
      this.pv = new Int32Array(this.blocks);
      this.mv = new Int32Array(this.blocks);
    }
    for (let i = start; i < end; i++) {
      const letter = text[i]!;
      if (letter >= this.rows.length || this.rows[letter] !== 0) continue;
      this.used.push(letter);
      this.rows[letter] = this.used.length;
    }
    const room = (this.used.length + 1) * this.blocks;
    if (this.places.length < room) this.places = new Int32Array(room);
    else this.places.fill(0, 0, room);
    for (let i = 0; i < this.length; i++) {
      const row = this.rows[text[start + i]!] ?? 0;
      if (row > 0) this.places[row * this.blocks + (i >>> 5)]! |= 1 << (i & 31);
    }
  }

  /** The distance to `text[start..end)`; any number above `most` where it is more than that. */
  distance(text: Letters, start: number, end: number, most: number): number {
    const length = end - start;
    if (Math.abs(length - this.length) > most) return most + 1;
    if (this.length === 0 || length === 0) return Math.max(length, this.length);
    return this.blocks === 1 ? this.inOneWord(text, start, end, most) : this.inBlocks(text, start, end, most);
  }

  private inOneWord(text: Letters, start: number, end: number, most: number): number {
    const { rows, places } = this;
    const last = 1 << (this.length - 1);
    let score = this.length;
    let pv = -1;
    let mv = 0;
    for (let j = start; j < end; j++) {
      const eq = places[rows[text[j]!]!]!;
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
  private inBlocks(text: Letters, start: number, end: number, most: number): number {
    const { rows, blocks, pv, mv, length } = this;
    const columns = end - start;
    const shift = columns - length;
    const stray = (most - Math.abs(shift)) >> 1;
    const above = Math.max(0, shift) + stray;
    const below = stray - Math.min(0, shift);
    const top = blocks - 1;
    // The distance in the row above the first block that is computed: it grows by one a column at most.
    let edge = 0;
    let first = 0;
    let last = -1;
    for (let column = 1; column <= columns; column++) {
      const highest = Math.max(0, column - above - 1) >>> 5;
      for (; first < highest; first++) edge += ones(pv[first]!) - ones(mv[first]!);
      const lowest = Math.min(top, (column + below - 1) >>> 5);
      while (last < lowest) {
        last++;
        pv[last] = -1;
        mv[last] = 0;
      }
      edge++;
      this.advance(rows[text[start + column - 1]!]! * blocks, first, last);
      if ((column & 7) === 0 && column >= most && this.isLost(first, last, edge, column - shift, most)) return most + 1;
    }
    return this.distanceAt(first, edge);
  }

  /** Computes a column's blocks `first` to `last` from those of the column before; `row` is where its letter's places begin. */
  private advance(row: number, first: number, last: number): void {
    const { places, pv: pvs, mv: mvs } = this;
    // What comes into a block from the one above: the first row grows by one a column.
    let phIn = 1;
    let mhIn = 0;
    for (let block = first; block <= last; block++) {
      const pv = pvs[block]!;
      const mv = mvs[block]!;
      const eq = places[row + block]!;
      const xv = eq | mv;
      const carried = eq | mhIn;
      const xh = (((carried & pv) + pv) ^ pv) | carried;
      const ph = mv | ~(xh | pv);
      const mh = pv & xh;
      const shifted = (ph << 1) | phIn;
      pvs[block] = (mh << 1) | mhIn | ~(xv | shifted);
      mvs[block] = shifted & xv;
      phIn = ph >>> 31;
      mhIn = mh >>> 31;
    }
  }

  /** The distance in the last row. */
  private distanceAt(first: number, edge: number): number {
    const top = this.blocks - 1;
    // Rows behind the pattern's end are not counted.
    const rows = -1 >>> (31 - ((this.length - 1) & 31));
    let score = edge;
    for (let block = first; block < top; block++) score += ones(this.pv[block]!) - ones(this.mv[block]!);
    return score + ones(this.pv[top]! & rows) - ones(this.mv[top]! & rows);
  }

  /**
   * Whether every way through a column's blocks costs more than `most` at its end. Neighbouring cells differ by one at most:
   * that bounds the cells of half a block by the last of them and the one above the first. `aim` is the row from which no
   * insertions or deletions are needed any more.
   */
  private isLost(first: number, last: number, edge: number, aim: number, most: number): boolean {
    let before = edge;
    for (let half = 2 * first; half < 2 * last + 2; half++) {
      const rows = (half & 1) === 0 ? 0xffff : ~0xffff;
      const after = before + ones(this.pv[half >>> 1]! & rows) - ones(this.mv[half >>> 1]! & rows);
      const row = half << 4;
      const away = Math.max(0, row - aim, aim - row - 16);
      if ((before + after - 16) / 2 + away <= most) return false;
      before = after;
    }
    return true;
  }
}

/** How many bits are set. */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
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
