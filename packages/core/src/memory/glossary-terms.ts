// A glossary and a text come in; the terms of the glossary that stand in the text go out, with their translations.

import type { GlossaryEntry } from '../model/edition.ts';
import { knownLanguage } from '../model/language.ts';
import { createTermFinder } from '../terms/term-finder.ts';

export interface GlossaryTerm {
  /** Id of the entry. */
  readonly entry: string;
  /** As it stands in the text. */
  readonly source: string;
  readonly target: string;
  /** Other words for it in the language that is wanted. */
  readonly alternatives: readonly string[];
}

/** Each term once, in the text's order; terms that have no word in the language `to` are left out. */
export function glossaryTerms(
  glossary: readonly GlossaryEntry[],
  words: string,
  from: string,
  to: string,
): readonly GlossaryTerm[] {
  return createGlossaryTerms(glossary, from, to)(words);
}

/** As `glossaryTerms`, for many texts. */
export function createGlossaryTerms(
  glossary: readonly GlossaryEntry[],
  from: string,
  to: string,
): (words: string) => readonly GlossaryTerm[] {
  const known = new Map(glossary.map((entry) => [entry.id, entry]));
  const terms = glossary.flatMap(({ id, terms, alternatives, isName }) =>
    [terms[from] ?? [], alternatives[from] ?? []].flat().map((text) => ({ key: id, text, isName })),
  );
  const finder = createTermFinder(terms, knownLanguage(from));
  return (words) => {
    const found = new Map<string, GlossaryTerm>();
    for (const { key, start, end } of finder.find(words)) {
      const target = known.get(key)?.terms[to];
      if (target === undefined || found.has(key)) continue;
      const alternatives = known.get(key)?.alternatives[to] ?? [];
      found.set(key, { entry: key, source: words.slice(start, end), target, alternatives });
    }
    return [...found.values()];
  };
}
