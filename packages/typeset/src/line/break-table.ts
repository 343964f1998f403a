// Breakpoints go in one after the other; columns of numbers, which the search for the best lines runs over, go out.

import type { BreakKind } from './break-style.ts';
import { doubled } from './columns.ts';

/** A place in the atoms: `offset` counts UTF-16 units from the atom's start. */
export interface AtomPlace {
  readonly atom: number;
  readonly offset: number;
}

/** A chosen breakpoint. */
export interface BreakPoint {
  readonly kind: BreakKind;
  /** The line's visible content ends here; spaces may follow. */
  readonly stop: AtomPlace;
  /** The next line begins here. */
  readonly resume: AtomPlace;
}

/** Kinds by their numbers in the table. */
const KINDS: readonly BreakKind[] = ['plain', 'compound', 'hyphen', 'chopped', 'forced', 'torn'];

export const FORCED = 4;
export const HYPHEN = 2;
const COMPOUND = 1;
const TORN = 5;

const NUMBERS: Readonly<Record<BreakKind, number>> = {
  plain: 0,
  compound: 1,
  hyphen: 2,
  chopped: 3,
  forced: 4,
  torn: 5,
};

/** Does a line that ends so end with a hyphen? */
export function endsWithHyphen(kind: number): boolean {
  return kind === HYPHEN || kind === COMPOUND || kind === TORN;
}

/**
 * The breakpoints of one paragraph, a row each, in logical order. Columns instead of objects: a book has half a million
 * of them, looked at a few times each and then forgotten. One table serves all paragraphs, one after the other.
 */
export class BreakTable {
  count = 0;
  kind = new Uint8Array(256);
  stopAtom = new Int32Array(256);
  stopOffset = new Int32Array(256);
  resumeAtom = new Int32Array(256);
  resumeOffset = new Int32Array(256);
  /** Width of all that stands before the line's end, and before the next line's beginning, in points. */
  widthBefore = new Float64Array(256);
  widthAfter = new Float64Array(256);
  /** The part of these widths that justification may stretch. */
  elasticBefore = new Float64Array(256);
  elasticAfter = new Float64Array(256);
  /** How far kashidas could draw out what stands before, in points. */
  draw = new Float64Array(256);
  /** The hyphen's width. */
  extra = new Float64Array(256);
  penalty = new Float64Array(256);

  /** Empties the table. */
  clear(): void {
    this.count = 0;
  }

  /** Adds a row without width of its own; the caller fills in the rest of it. */
  add(kind: BreakKind, stopAtom: number, stopOffset: number, resumeAtom: number, resumeOffset: number): number {
    const row = this.count++;
    if (row === this.kind.length) this.grow();
    this.kind[row] = NUMBERS[kind];
    this.stopAtom[row] = stopAtom;
    this.stopOffset[row] = stopOffset;
    this.resumeAtom[row] = resumeAtom;
    this.resumeOffset[row] = resumeOffset;
    this.extra[row] = 0;
    this.penalty[row] = 0;
    return row;
  }

  /** A row as a breakpoint of its own, which outlives the table's next paragraph. */
  at(row: number): BreakPoint {
    return {
      kind: KINDS[this.kind[row]!]!,
      stop: { atom: this.stopAtom[row]!, offset: this.stopOffset[row]! },
      resume: { atom: this.resumeAtom[row]!, offset: this.resumeOffset[row]! },
    };
  }

  private grow(): void {
    this.kind = doubled(this.kind, Uint8Array);
    this.stopAtom = doubled(this.stopAtom, Int32Array);
    this.stopOffset = doubled(this.stopOffset, Int32Array);
    this.resumeAtom = doubled(this.resumeAtom, Int32Array);
    this.resumeOffset = doubled(this.resumeOffset, Int32Array);
    this.widthBefore = doubled(this.widthBefore, Float64Array);
    this.widthAfter = doubled(this.widthAfter, Float64Array);
    this.elasticBefore = doubled(this.elasticBefore, Float64Array);
    this.elasticAfter = doubled(this.elasticAfter, Float64Array);
    this.draw = doubled(this.draw, Float64Array);
    this.extra = doubled(this.extra, Float64Array);
    this.penalty = doubled(this.penalty, Float64Array);
  }
}
