// Outlines come in; how much of every pixel each colour covers goes out, the same on every machine.

/** Points of one closed contour, x and y in turn, in pixels from the upper left corner. */
export type Contour = readonly number[];

/** Steps between no coverage and full coverage. */
export const LEVELS = 31;

/**
 * A picture of a ground and colours: a pixel holds 0, or the colour's number times LEVELS less what it
 * lacks in coverage. Coverage is exact area, not samples.
 */
export class Canvas {
  readonly width: number;
  readonly height: number;
  /** As a PNG picture has them, a byte before each row and then its pixels, so that they need not be copied. */
  readonly rows: Uint8Array;
  readonly #coverage = new Coverage();

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.rows = new Uint8Array((width + 1) * height);
  }

  /**
   * Fills contours by the non-zero rule; what lies outside the picture is cut off. `colour` counts from 1; over another a
   * higher one stays.
   */
  fill(contours: readonly Contour[], colour: number): void {
    const box = this.#boxOf(contours);
    if (box === undefined) return;
    const cover = this.#coverage;
    cover.begin(box.right - box.left, box.bottom - box.top);
    for (const contour of contours) cover.add(contour, box.left, box.top);
    cover.spans((y, from, to, covered) => {
      const level = Math.round(covered * LEVELS);
      if (level > 0) this.#paint(box.top + y, box.left + from, box.left + to, (colour - 1) * LEVELS + level);
    });
  }

  #paint(y: number, from: number, to: number, value: number): void {
    const row = y * (this.width + 1) + 1;
    for (let i = row + from; i < row + to; i++) if (this.rows[i]! < value) this.rows[i] = value;
  }

  /** Of whole pixels; undefined where nothing is seen. */
  #boxOf(contours: readonly Contour[]) {
    let [left, top, right, bottom] = [this.width, this.height, 0, 0];
    for (const contour of contours) {
      for (let i = 0; i < contour.length; i += 2) {
        const [x, y] = [contour[i]!, contour[i + 1]!];
        if (x < left) left = x;
        if (x > right) right = x;
        if (y < top) top = y;
        if (y > bottom) bottom = y;
      }
    }
    const box = {
      left: Math.max(0, Math.floor(left)),
      top: Math.max(0, Math.floor(top)),
      right: Math.min(this.width, Math.ceil(right)),
      bottom: Math.min(this.height, Math.ceil(bottom)),
    };
    return box.left < box.right && box.top < box.bottom ? box : undefined;
  }
}

/**
 * Signed areas: an edge adds, to every pixel it crosses, by how much the pixels from there on to the right are covered more
 * or less; summed up along a row they are the coverage, which stays the same where no edge is.
 */
class Coverage {
  width = 0;
  height = 0;
  #stride = 0;
  /** As large as the largest shape so far, and empty between shapes: fresh memory costs more than what is done with it. */
  #change = new Float64Array();
  /** A bit for each pixel of a row: whether its coverage may differ from that of the one before. */
  #changed = new Uint32Array();
  #words = 0;

  /** Makes room for a shape. */
  begin(width: number, height: number): void {
    this.width = width;
    this.height = height;
    this.#stride = width + 2;
    this.#words = Math.ceil(this.#stride / 32);
    if (this.#stride * height > this.#change.length) this.#change = new Float64Array(this.#stride * height);
    if (this.#words * height > this.#changed.length) this.#changed = new Uint32Array(this.#words * height);
  }

  add(contour: Contour, left: number, top: number): void {
    const last = contour.length - 2;
    for (let i = 0; i < contour.length; i += 2) {
      const before = i === 0 ? last : i - 2;
      this.#edge(contour[before]! - left, contour[before + 1]! - top, contour[i]! - left, contour[i + 1]! - top);
    }
  }

  /**
   * Pixels of a row that are covered alike, from the first to the one behind the last; what is not covered is left out.
   * Then the shape is forgotten.
   */
  spans(span: (y: number, from: number, to: number, covered: number) => void): void {
    for (let y = 0; y < this.height; y++) {
      let [sum, from] = [0, 0];
      for (let word = y * this.#words; word < (y + 1) * this.#words; word++) {
        let bits = this.#changed[word]!;
        if (bits === 0) continue;
        this.#changed[word] = 0;
        const first = (word - y * this.#words) * 32;
        for (; bits !== 0; bits &= bits - 1) {
          const x = first + 31 - Math.clz32(bits & -bits);
          if (sum !== 0 && from < x) span(y, from, Math.min(x, this.width), Math.min(1, Math.abs(sum)));
          sum += this.#change[y * this.#stride + x]!;
          this.#change[y * this.#stride + x] = 0;
          from = x;
        }
      }
      if (sum !== 0 && from < this.width) span(y, from, this.width, Math.min(1, Math.abs(sum)));
    }
  }

  #edge(fromX: number, fromY: number, toX: number, toY: number): void {
    if (fromY === toY) return;
    const sign = fromY < toY ? 1 : -1;
    const [x0, y0, x1, y1] = sign === 1 ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY];
    const end = Math.min(this.height, y1);
    if (x0 === x1) {
      this.#upright(this.#inside(x0), y0, end, y1, sign);
      return;
    }
    const slope = (x1 - x0) / (y1 - y0);
    for (let y = Math.max(0, Math.floor(y0)); y < end; y++) {
      const upper = Math.max(y, y0);
      const lower = Math.min(y + 1, y1);
      const a = this.#inside(x0 + (upper - y0) * slope);
      const b = this.#inside(x0 + (lower - y0) * slope);
      this.#slice(y, Math.min(a, b), Math.max(a, b), (lower - upper) * sign);
    }
  }

  /** What `#edge` comes to where an edge stands upright, as those of frames do for hundreds of rows. */
  #upright(x: number, top: number, end: number, bottom: number, sign: number): void {
    const first = Math.floor(x);
    const covered = first + 1 - x;
    for (let y = Math.max(0, Math.floor(top)); y < end; y++) {
      const height = (Math.min(y + 1, bottom) - Math.max(y, top)) * sign;
      this.#add(y, y * this.#stride, first, height * covered);
      this.#add(y, y * this.#stride, first + 1, height * (1 - covered));
    }
  }

  #inside(x: number): number {
    return Math.min(this.width, Math.max(0, x));
  }

  /** An edge within one row of pixels, from `a` to `b`, as high as `height`: spread over the pixels that it crosses. */
  #slice(y: number, a: number, b: number, height: number): void {
    const row = y * this.#stride;
    const first = Math.floor(a);
    let done = 0;
    for (let x = first; x < b || x === first; x++) {
      // The share of the area to the right of the edge in this pixel and those before it.
      const from = Math.max(a, x);
      const to = Math.min(b, x + 1);
      const share = b === a ? 1 : (to - from) / (b - a);
      const passed = b === a ? 0 : (from - a) / (b - a);
      const covered = passed + share * (x + 1 - (from + to) / 2);
      this.#add(y, row, x, height * (covered - done));
      done = covered;
      if (to === b) {
        this.#add(y, row, x + 1, height * (1 - covered));
        return;
      }
    }
  }
  #add(y: number, row: number, x: number, by: number): void {
    this.#change[row + x]! += by;
    this.#changed[y * this.#words + (x >> 5)]! |= 1 << (x & 31);
  }
}
