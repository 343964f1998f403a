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
  readonly pixels: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height);
  }

  /**
   * Fills contours by the non-zero rule; what lies outside the picture is cut off. `colour` counts from 1; over another a
   * higher one stays.
   */
  fill(contours: readonly Contour[], colour: number): void {
    const box = this.#boxOf(contours);
    if (box === undefined) return;
    const cover = new Coverage(box.right - box.left, box.bottom - box.top);
    for (const contour of contours) cover.add(contour, box.left, box.top);
    for (let y = 0; y < cover.height; y++) {
      const row = (box.top + y) * this.width + box.left;
      cover.row(y, (x, covered) => {
        const level = Math.round(covered * LEVELS);
        if (level > 0) this.pixels[row + x] = Math.max(this.pixels[row + x]!, (colour - 1) * LEVELS + level);
      });
    }
  }

  /** Of whole pixels; undefined where nothing is seen. */
  #boxOf(contours: readonly Contour[]) {
    let [left, top, right, bottom] = [this.width, this.height, 0, 0];
    for (const contour of contours) {
      for (let i = 0; i < contour.length; i += 2) {
        left = Math.min(left, contour[i]!);
        right = Math.max(right, contour[i]!);
        top = Math.min(top, contour[i + 1]!);
        bottom = Math.max(bottom, contour[i + 1]!);
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
 * or less; summed up along a row they are the coverage.
 */
class Coverage {
  readonly width: number;
  readonly height: number;
  readonly #change: Float64Array;
  readonly #stride: number;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#stride = width + 2;
    this.#change = new Float64Array(this.#stride * height);
  }

  add(contour: Contour, left: number, top: number): void {
    const last = contour.length - 2;
    for (let i = 0; i < contour.length; i += 2) {
      const before = i === 0 ? last : i - 2;
      this.#edge(contour[before]! - left, contour[before + 1]! - top, contour[i]! - left, contour[i + 1]! - top);
    }
  }

  row(y: number, pixel: (x: number, covered: number) => void): void {
    let sum = 0;
    for (let x = 0; x < this.width; x++) {
      sum += this.#change[y * this.#stride + x]!;
      pixel(x, Math.min(1, Math.abs(sum)));
    }
  }

  #edge(fromX: number, fromY: number, toX: number, toY: number): void {
    if (fromY === toY) return;
    const sign = fromY < toY ? 1 : -1;
    const [x0, y0, x1, y1] = sign === 1 ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY];
    const slope = (x1 - x0) / (y1 - y0);
    const end = Math.min(this.height, y1);
    for (let y = Math.max(0, Math.floor(y0)); y < end; y++) {
      const upper = Math.max(y, y0);
      const lower = Math.min(y + 1, y1);
      const a = this.#inside(x0 + (upper - y0) * slope);
      const b = this.#inside(x0 + (lower - y0) * slope);
      this.#slice(y * this.#stride, Math.min(a, b), Math.max(a, b), (lower - upper) * sign);
    }
  }

  #inside(x: number): number {
    return Math.min(this.width, Math.max(0, x));
  }

  /** An edge within one row of pixels, from `a` to `b`, as high as `height`: spread over the pixels that it crosses. */
  #slice(row: number, a: number, b: number, height: number): void {
    const first = Math.floor(a);
    let done = 0;
    for (let x = first; x < b || x === first; x++) {
      // The share of the area to the right of the edge in this pixel and those before it.
      const from = Math.max(a, x);
      const to = Math.min(b, x + 1);
      const share = b === a ? 1 : (to - from) / (b - a);
      const passed = b === a ? 0 : (from - a) / (b - a);
      const covered = passed + share * (x + 1 - (from + to) / 2);
      this.#change[row + x]! += height * (covered - done);
      done = covered;
      if (to === b) {
        this.#change[row + x + 1]! += height * (1 - covered);
        return;
      }
    }
  }
}
