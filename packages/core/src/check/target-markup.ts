// A unit and its translation come in, both parsed; a problem for each sign that only one of them has goes out.

import type { SourceInline } from '../model/inline.ts';
import type { Place } from '../model/place.ts';
import { error, type Problem, warning } from '../model/problem.ts';
import { inventoryOf } from './inventory.ts';
import { multisetDifference } from './multiset.ts';

export interface Pair {
  readonly source: readonly SourceInline[];
  readonly target: readonly SourceInline[];
  /** Where the translation stands. */
  readonly place: Place;
  /** Whether the source has changed since: what differs may then be the change itself. */
  readonly stale: boolean;
  /** What a reference leads to, the same for `[[Iraq]]` and `[[العراق]]`; the target itself when it leads nowhere. */
  destination(reference: string): string;
}

/** Notes and references must be the same, as often, in any order; links and program text are likely slips only. */
export function checkTargetMarkup(pair: Pair): readonly Problem[] {
  const [source, target] = [inventoryOf(pair.source), inventoryOf(pair.target)];
  const { place } = pair;
  const grave = pair.stale ? warning : error;
  const notes = multisetDifference(source.notes, target.notes);
  const references = multisetDifference(
    source.references.map(pair.destination),
    target.references.map(pair.destination),
  );
  const links = multisetDifference(source.links.map(comparable), target.links.map(comparable));
  const code = multisetDifference(source.code, target.code);
  return [
    ...notes.lost.map((label) => grave('note-call-lost', place, { label })),
    ...notes.added.map((label) => grave('note-call-added', place, { label })),
    ...references.lost.map((reference) => grave('reference-lost', place, { reference })),
    ...references.added.map((reference) => grave('reference-added', place, { reference })),
    ...links.lost.map((url) => warning('link-lost', place, { url })),
    ...links.added.map((url) => warning('link-added', place, { url })),
    ...code.lost.map((text) => warning('code-lost', place, { text })),
    ...strayMarks(source.runs, target.runs).map((mark) => warning('broken-markup', place, { mark })),
  ];
}

/** A slash at the end is no difference. */
function comparable(url: string): string {
  return url.replace(/\/$/, '');
}

/** Mark-up that became text because it was not closed, or lost half of its brackets. */
const STRAY = /\*+|\[\^[^\]\s]*\]?|\]\(|\[\[|\]\]|~~|`|:[a-z]{2,3}\[/g;

/** Marks that stand as words in the translation and not in the source. */
function strayMarks(source: readonly string[], target: readonly string[]): readonly string[] {
  const marks = (runs: readonly string[]) => runs.flatMap((run) => run.match(STRAY) ?? []);
  return [...new Set(multisetDifference(marks(source), marks(target)).added)];
}
