// Texts with their translations come in; the terms of the glossary in each go out, and whether its translation uses them.

import { createGlossaryTerms, type GlossaryTerm } from '../memory/glossary-terms.ts';
import type { GlossaryEntry } from '../model/edition.ts';
import type { Language } from '../model/language.ts';
import { createGlossaryProof } from './glossary-proof.ts';
import { proofText } from './proof-text.ts';

export interface UsedTerm extends GlossaryTerm {
  /** Undefined where there is no translation. */
  readonly isUsed: boolean | undefined;
}

/** Source and translation with mark-up, as they stand in their files; a term that has no word in the language `to` is left out. */
export function createUsedTerms(
  glossary: readonly GlossaryEntry[],
  from: Language,
  to: Language,
): (source: string, target: string | undefined) => readonly UsedTerm[] {
  const termsIn = createGlossaryTerms(glossary, from.tag, to.tag);
  const proof = createGlossaryProof(glossary, from, to);
  return (source, target) => {
    const terms = termsIn(proofText(source).plain);
    const isUsed = target === undefined ? undefined : proof.uses(proofText(target).plain);
    return terms.map((term) => ({ ...term, isUsed: isUsed?.(term.entry) }));
  };
}
