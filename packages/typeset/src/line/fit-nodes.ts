// Ways to the breakpoints of a paragraph go in, a row each; columns of numbers go out: no way is an object of its own.

import { doubled } from './columns.ts';

/** The ways that `fitLines` knows of. One table serves all paragraphs, one after the other. */
export class FitNodes {
  count = 0;
  /** The breakpoint that a way ends at, by its row in the table of breakpoints. */
  row = new Int32Array(256);
  /** The number of the line that begins there. */
  line = new Int32Array(256);
  fitness = new Uint8Array(256);
  demerits = new Float64Array(256);
  /** How many lines in a row, the last one the last, end with a hyphen. */
  hyphens = new Int32Array(256);
  /** The way that goes as far as the last line's beginning; -1 at the paragraph's beginning. */
  previous = new Int32Array(256);

  /** Empties the table. */
  clear(): void {
    this.count = 0;
  }

  /** Adds a way. */
  add(row: number, line: number, fitness: number, demerits: number, hyphens: number, previous: number): void {
    if (this.count === this.row.length) this.grow();
    this.set(this.count++, row, line, fitness, demerits, hyphens, previous);
  }

  /** Puts a better way in the place of one. */
  set(
    node: number,
    row: number,
    line: number,
    fitness: number,
    demerits: number,
    hyphens: number,
    previous: number,
  ): void {
    this.row[node] = row;
    this.line[node] = line;
    this.fitness[node] = fitness;
    this.demerits[node] = demerits;
    this.hyphens[node] = hyphens;
    this.previous[node] = previous;
  }

  private grow(): void {
    this.row = doubled(this.row, Int32Array);
    this.line = doubled(this.line, Int32Array);
    this.fitness = doubled(this.fitness, Uint8Array);
    this.demerits = doubled(this.demerits, Float64Array);
    this.hyphens = doubled(this.hyphens, Int32Array);
    this.previous = doubled(this.previous, Int32Array);
  }
}
