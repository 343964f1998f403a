// A unit and its translation come in, both parsed; a problem for each sign that only one of them has goes out.

import type { SourceInline } from '../model/inline.ts';
import type { Place } from '../model/place.ts';
import { info, type Problem, warning } from '../model/problem.ts';
import { type Inventory, inventoryOf } from './inventory.ts';
import { multisetDifference } from './multiset.ts';

export interface Pair {
  readonly source: readonly SourceInline[];
  readonly target: readonly SourceInline[];
  /** Where the translation stands. */
  readonly place: Place;
}

/** What only parsing tells: mark-up that became words, and fewer marks for the index. The rest is proofread with the text. */
export function checkTargetMarkup(pair: Pair): readonly Problem[] {
  const [source, target] = [inventoryOf(pair.source), inventoryOf(pair.target)];
  const { place } = pair;
  return [
    ...fewerIndexed(source, target).map((count) => info('index-mark-fewer', place, { count })),
    ...strayMarks(source.runs, target.runs).map((mark) => warning('broken-markup', place, { mark })),
  ];
}

/** A name that is not marked is found all the same where the glossary has it: worth knowing, no more. */
function fewerIndexed(source: Inventory, target: Inventory): readonly number[] {
  const lost = source.indexed.length - target.indexed.length;
  return lost > 0 ? [lost] : [];
}

/** Mark-up that became text because it was not closed, or lost half of its brackets. */
const STRAY = /\*+|\[\^[^\]\s]*\]?|\]\(|\[\[|\]\]|~~|`|:(?:[a-z]{2,3}|name|term)\[/g;

/** Marks that stand as words in the translation and not in the source. */
function strayMarks(source: readonly string[], target: readonly string[]): readonly string[] {
  const marks = (runs: readonly string[]) => runs.flatMap((run) => run.match(STRAY) ?? []);
  return [...new Set(multisetDifference(marks(source), marks(target)).added)];
}
