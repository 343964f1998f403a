// The signatures of a book come in; the pages on both sides of each of its folios go out.

import { FOLIO } from './folding.ts';

/** The side of the closed book on which its spine is, seen from the front. */
export type Binding = 'left' | 'right';

/** Pages from 0; undefined: an empty one. */
export type Pair = readonly [left: number | undefined, right: number | undefined];

/** A piece of paper that is folded once, its outer side turned outwards. */
export interface Folio {
  /** From 0. */
  readonly signature: number;
  /** How many folios of its signature lie around it. */
  readonly depth: number;
  /** What stands at the left and at the right of the fold, seen from that side. */
  readonly outer: Pair;
  readonly inner: Pair;
}

/** The folios of a book in the order in which they are stacked: signature by signature, the outer ones first. */
export function foliosOf(pages: number, signatures: readonly number[], binding: Binding): readonly Folio[] {
  let first = 0;
  return signatures.flatMap((size, signature) => {
    const start = first;
    first += size * FOLIO;
    return Array.from({ length: size }, (_, depth) => {
      const front = start + 2 * depth;
      const back = start + size * FOLIO - 1 - 2 * depth;
      const page = (index: number): number | undefined => (index < pages ? index : undefined);
      return {
        signature,
        depth,
        outer: pair(binding, page(back), page(front)),
        inner: pair(binding, page(front + 1), page(back - 1)),
      };
    });
  });
}

/** Left and right of the fold in a book bound on the left; the other way round in one bound on the right. */
function pair(binding: Binding, left: number | undefined, right: number | undefined): Pair {
  return binding === 'left' ? [left, right] : [right, left];
}
