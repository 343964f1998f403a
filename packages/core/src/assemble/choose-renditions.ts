// How a unit stands in an edition's languages comes in; what the edition shows of it goes out, by the policy.

import type { Resolved } from '../memory/resolve-units.ts';
import type { Collection, FallbackPolicy } from '../model/collection.ts';
import type { Mark, Rendition } from '../model/edition.ts';
import type { Language } from '../model/language.ts';
import { error, type Problem } from '../model/problem.ts';
import type { Unit } from '../model/unit.ts';
import type { ProseText } from './parsed-prose.ts';

/** A rendition whose text is chosen, not yet parsed: the unit's own, or its translation. */
export interface Choice extends Omit<Rendition, 'content' | 'place' | 'unit'> {
  readonly unit: Unit;
  readonly shown: ProseText;
}

/** A unit in one of the edition's languages. */
export interface Standing {
  readonly language: Language;
  readonly resolved: Resolved;
}

/**
 * Chooses what is shown of a unit: one rendition for each language, in the edition's order. One alone remains where two
 * would show the same text: a computed one, or the source for want of a translation (then the rendition that stands for
 * the missing language, which carries the mark). Where the languages stand `apart`, on pages or in columns of their own,
 * each shows its text whatever the other does.
 */
export function chooseRenditions(
  standings: readonly Standing[],
  source: Language,
  policy: Collection['policy'],
  apart: boolean,
): readonly [Choice, ...Choice[]] {
  const [first, second] = standings.map((standing) => choose(standing, source, policy));
  if (first === undefined) throw new Error('an edition without a language');
  if (second === undefined) return [first];
  if (apart || first.shown !== second.shown) return [first, second];
  return [isFallback(second) && !isFallback(first) ? second : first];
}

function choose({ language, resolved }: Standing, source: Language, policy: Collection['policy']): Choice {
  const { unit, state, target } = resolved;
  const own = { unit, language: source, wanted: language, state, shown: unit };
  switch (state) {
    case 'source':
      return { ...own, mark: 'none' };
    // Numbers and signs belong to no language: they are shown in the edition's digits.
    case 'computed':
      return { ...own, language, mark: 'none' };
    case 'missing':
      return { ...own, mark: markOf(policy.missing, 'missing') };
    case 'stale':
      if (policy.stale === 'source') return { ...own, mark: 'none' };
      return { ...own, language, mark: markOf(policy.stale, 'stale'), shown: target ?? unit };
    case 'fresh':
    case 'touched':
      return { ...own, language, mark: 'none', shown: target ?? unit };
  }
}

function markOf(policy: FallbackPolicy, mark: Mark): Mark {
  return policy === 'mark' ? mark : 'none';
}

function isFallback({ state }: Choice): boolean {
  return state === 'missing' || state === 'stale';
}

/**
 * What the policy `fail` has against a unit: `translation-missing` at its place in the document, `translation-stale` at
 * that of its translation.
 */
export function policyProblems(
  { language, resolved }: Standing,
  document: string,
  policy: Collection['policy'],
): readonly Problem[] {
  const { unit, state, target } = resolved;
  const values = { unit: unit.id, document, language: language.tag, text: excerpt(unit.text) };
  if (state === 'missing' && policy.missing === 'fail') return [error('translation-missing', unit.place, values)];
  if (state === 'stale' && policy.stale === 'fail') return [error('translation-stale', (target ?? unit).place, values)];
  return [];
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).replace(/\s+\S*$/u, '')}…` : text;
}
