// A compiled document and a language come in; its chapter goes out as a book in that language shows it, policy or no policy.

import type { FallbackPolicy } from '../model/collection.ts';
import type { Language } from '../model/language.ts';
import { type AssembledChapter, assembleChapter } from './assemble-chapter.ts';
import type { CompiledCollection, CompiledDocument } from './compiled-collection.ts';
import { editionFacts } from './edition-facts.ts';

/**
 * One document of an edition in one language of the collection, for whoever is still at work: where the policy `fail`
 * would refuse a text, it is marked. Reports what `assembleEdition` reports of the document, but for what is refused.
 */
export function previewChapter(
  document: CompiledDocument,
  language: Language,
  compiled: CompiledCollection,
): AssembledChapter {
  const { stale, missing } = compiled.collection.policy;
  const policy = { stale: shown(stale), missing: shown(missing) };
  const collection = { ...compiled, collection: { ...compiled.collection, policy } };
  const { chapter, problems } = assembleChapter(document, [language], collection, false);
  const meta = editionFacts(compiled.collection, [language]).meta(chapter.meta, chapter.completeness);
  return { chapter: { ...chapter, meta }, problems };
}

function shown(policy: FallbackPolicy): FallbackPolicy {
  return policy === 'fail' ? 'mark' : policy;
}
