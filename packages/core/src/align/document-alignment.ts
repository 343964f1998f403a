// What comes of pairing an existing translation with its source: types alone.

import type { Draft } from '../model/unit.ts';

/**
 * How a pair came about. `one`: a unit and a unit. `joined`: several passages of the translation that make up one unit.
 * `parted`: a passage of the translation that holds several units, parted between sentences. `moved`: passages that stand
 * elsewhere in the translation.
 */
export type PairKind = 'one' | 'joined' | 'parted' | 'moved';

export interface AlignedPair {
  readonly kind: PairKind;
  /** Index of the source's unit, in the order of `proseOf`. */
  readonly source: number;
  /** Indices of the translation's units that it comes from. */
  readonly targets: readonly number[];
  readonly text: string;
  /** 0 to 1: how sure it is that no other pairing is meant. */
  readonly confidence: number;
}

export interface DocumentAlignment {
  readonly source: readonly Draft[];
  readonly target: readonly Draft[];
  /** In the source's order, each unit once at most. */
  readonly pairs: readonly AlignedPair[];
  /** Units of the source, and passages of the translation, that have no counterpart, by index. */
  readonly missing: readonly number[];
  readonly unpaired: readonly number[];
}
