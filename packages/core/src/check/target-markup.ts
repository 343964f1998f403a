// A unit and its translation come in, both parsed; a problem for each sign that only one of them has goes out.

import { noteKey } from '../model/find-note.ts';
import type { SourceInline } from '../model/inline.ts';
import type { Place } from '../model/place.ts';
import { info, type Problem, warning } from '../model/problem.ts';
import { type Inventory, inventoryOf } from './inventory.ts';
import { type Difference, multisetDifference } from './multiset.ts';

export interface Pair {
  readonly source: readonly SourceInline[];
  readonly target: readonly SourceInline[];
  /** Where the translation stands. */
  readonly place: Place;
  /** The note that a call means; undefined where there is none. */
  note(label: string): string | undefined;
  /** What a reference leads to, the same for `[[Iraq]]` and `[[العراق]]`; undefined where it leads nowhere. */
  destination(reference: string): string | undefined;
}

/**
 * Notes, references, links and program text must be the same, as often, in any order. Calls that are wholly lost and
 * what leads nowhere are left out: the edition reports them when it is assembled.
 */
export function checkTargetMarkup(pair: Pair): readonly Problem[] {
  const [source, target] = [inventoryOf(pair.source), inventoryOf(pair.target)];
  const { place } = pair;
  const notes = noteDifference(pair, source, target);
  const references = referenceDifference(pair, source, target);
  const links = multisetDifference(source.links.map(comparable), target.links.map(comparable));
  const code = multisetDifference(source.code, target.code);
  return [
    ...notes.lost.map((label) => warning('note-call-fewer', place, { label })),
    ...notes.added.map((label) => warning('note-call-added', place, { label })),
    ...references.lost.map((reference) => warning('reference-lost', place, { reference })),
    ...references.added.map((reference) => warning('reference-added', place, { reference })),
    ...links.lost.map((url) => warning('link-lost', place, { url })),
    ...links.added.map((url) => warning('link-added', place, { url })),
    ...code.lost.map((text) => warning('code-lost', place, { text })),
    ...fewerIndexed(source, target).map((count) => info('index-mark-fewer', place, { count })),
    ...strayMarks(source.runs, target.runs).map((mark) => warning('broken-markup', place, { mark })),
  ];
}

/** Notes are looked up only for what differs. */
function noteDifference({ note }: Pair, source: Inventory, target: Inventory): Difference {
  const written = new Map([...source.notes, ...target.notes].map((label) => [noteKey(label), label]));
  const called = new Set(target.notes.map(noteKey));
  const { lost, added } = multisetDifference(source.notes.map(noteKey), target.notes.map(noteKey));
  const known = (keys: readonly string[]) =>
    keys.map((key) => written.get(key) ?? key).filter((label) => note(label) !== undefined);
  return { lost: known(lost.filter((key) => called.has(key))), added: known(added) };
}

/** A reference of the translation that leads nowhere is the lost one, misspelt: one problem is enough. */
function referenceDifference({ destination }: Pair, source: Inventory, target: Inventory): Difference {
  const [before, after] = [source.references.map(destination), target.references.map(destination)];
  const known = (list: readonly (string | undefined)[]) => list.filter((found) => found !== undefined);
  const difference = multisetDifference(known(before), known(after));
  return after.includes(undefined) ? { ...difference, lost: [] } : difference;
}

/** A name that is not marked is found all the same where the glossary has it: worth knowing, no more. */
function fewerIndexed(source: Inventory, target: Inventory): readonly number[] {
  const lost = source.indexed.length - target.indexed.length;
  return lost > 0 ? [lost] : [];
}

/** A slash at the end is no difference. */
function comparable(url: string): string {
  return url.replace(/\/$/, '');
}

/** Mark-up that became text because it was not closed, or lost half of its brackets. */
const STRAY = /\*+|\[\^[^\]\s]*\]?|\]\(|\[\[|\]\]|~~|`|:(?:[a-z]{2,3}|name|term)\[/g;

/** Marks that stand as words in the translation and not in the source. */
function strayMarks(source: readonly string[], target: readonly string[]): readonly string[] {
  const marks = (runs: readonly string[]) => runs.flatMap((run) => run.match(STRAY) ?? []);
  return [...new Set(multisetDifference(marks(source), marks(target)).added)];
}
