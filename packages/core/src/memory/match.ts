// What a translation memory is asked, and what it answers; nothing else.

import type { MemoryRecord } from '../model/memory-record.ts';

/** Where records come from: what they weigh depends on it. */
export type Origin =
  /** Accepted pairs of this collection. */
  | { readonly kind: 'accepted' }
  /** Translations that stand in a string file and nobody accepted yet. */
  | { readonly kind: 'written' }
  /** Drafts: made by a program, or not finished. */
  | { readonly kind: 'draft' }
  /** Somebody else's memory, and how many points its matches lose. */
  | { readonly kind: 'foreign'; readonly name: string; readonly penalty: number };

export interface MemoryBatch {
  readonly origin: Origin;
  readonly records: readonly MemoryRecord[];
}

/** A text to look up. What is known of its place makes better matches. */
export interface MemoryQuery {
  /** As it is written, with mark-up. */
  readonly text: string;
  readonly document?: string | undefined;
  readonly unit?: string | undefined;
  /** Hashes (`sourceHash`) of the texts before and after it; empty at a document's ends. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/**
 * `place`: the same unit with the same source, 102. `context`: the same text between the same neighbours, 101. `exact`:
 * the same text, mark-up included, 100. `repetition`: the same text, translated elsewhere and not accepted yet, 100.
 * `normalised`: the same but for spelling that does not count (99) or for mark-up (1 less a sign). `numbers`: only numbers
 * differ and the translation has been given the new ones, 99. `fuzzy`: alike, 98 at most.
 */
export type MatchKind = 'place' | 'context' | 'exact' | 'repetition' | 'normalised' | 'numbers' | 'fuzzy';

export type PenaltyKind = 'codes' | 'reversed' | 'draft' | 'foreign';

export interface Penalty {
  readonly kind: PenaltyKind;
  readonly points: number;
}

/** A run of the difference between what was translated and what is asked: in both, only in the old, only in the new. */
export interface DiffRun {
  readonly kind: 'same' | 'old' | 'new';
  readonly text: string;
}

export interface Match {
  readonly kind: MatchKind;
  /** Whole points, penalties taken off. */
  readonly score: number;
  readonly penalties: readonly Penalty[];
  /** In the language that was asked for, numbers repaired. */
  readonly source: string;
  readonly target: string;
  /** From the match's source to the text that was looked up, word by word; empty where they are equal. */
  readonly difference: readonly DiffRun[];
  readonly origin: Origin;
  readonly record: MemoryRecord;
}
