// The unit of translation: one block of prose, its kind, its place and the id it keeps for life.

import type { SourceInline } from './inline.ts';
import type { Place } from './place.ts';

export type UnitKind =
  | 'title'
  | 'subtitle'
  | 'summary'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'quotation'
  | 'epigraph'
  | 'pull-quote'
  | 'attribution'
  | 'verse'
  | 'signature'
  | 'note'
  | 'alternative'
  | 'caption'
  | 'cell';

/** A block of prose as the parser finds it, before it has an id. */
export interface Draft {
  readonly kind: UnitKind;
  /** The source text: Markdown's inline mark-up as written, soft line breaks folded to a space, no-break spaces kept. */
  readonly text: string;
  readonly place: Place;
  /** The part it stands in, from 0: the labels of its notes are looked up there. */
  readonly part: number;
  /** What `parseInline` makes of the text, where the reading of the whole document has shown it already. */
  readonly content?: readonly SourceInline[];
}

/** A draft with its id: 8 letters and digits of base32 (a–z, 2–7), random, the same for life. */
export interface Unit extends Draft {
  readonly id: string;
}

/**
 * How a unit stands in a language.
 * `source`: the document was written in it. `fresh`: translated from today's source. `touched`: the source changed since
 * in punctuation, mark-up or case only. `stale`: its words changed since. `missing`: no translation.
 * `computed`: nothing to translate (numbers, signs): Warraq writes it itself in the language's digits.
 */
export type UnitState = 'source' | 'fresh' | 'touched' | 'stale' | 'missing' | 'computed';
