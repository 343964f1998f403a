// An atom: a word, a part of a word, or the spaces between two words, shaped in one face at one level.

import type { ShapedWord } from '../font/shaped-word.ts';
import type { WordShaper } from '../font/word-cache.ts';
import type { Face } from '../model/face.ts';
import type { Run } from '../model/paragraph.ts';
import type { Cluster } from '../model/piece.ts';
import type { LeveledIsolate } from './isolates.ts';

/** What the atoms of one stretch have in common; neighbours alike in it become one piece. */
export interface AtomContext {
  readonly run: Run;
  /** The isolates that the run stands in, from outside inwards, each with the level of its controls. */
  readonly around: readonly LeveledIsolate[];
  readonly face: Face;
  /** The style's size times the face's scale, in points. */
  readonly size: number;
  /** Points a font unit. */
  readonly unit: number;
  readonly level: number;
  readonly shape: WordShaper;
  /** One word space. */
  readonly space: ShapedWord;
}

/**
 * `word`: holds no space. `space`: dropped from the width at a line's end. `fixed`: no-break spaces. `end`: spaces up to
 * and with a forced line end.
 */
export type AtomKind = 'word' | 'space' | 'fixed' | 'end';

export interface Atom {
  readonly kind: AtomKind;
  readonly context: AtomContext;
  /** UTF-16 positions in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  readonly shaped: ShapedWord;
  /** Natural width in points. */
  readonly width: number;
  /** Part of `width` that is made of spaces which justification may stretch. */
  readonly elastic: number;
  /** How many clusters that is. */
  readonly spaces: number;
}

/** Is this a cluster after which `spaceAdjust` is added? Word spaces and no-break spaces are; fixed spaces are not. */
export function isElastic(cluster: Cluster): boolean {
  return cluster.text === ' ';
}

/** The cluster that begins at `offset`, or the number of clusters at the word's end; a word may be a megabyte long. */
export function clusterAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
