// A collection comes in; the languages of the editions that its site shows go out.

import type { Collection } from '../model/collection.ts';
import type { Language } from '../model/language.ts';
import { editionKey } from './edition-files.ts';

/** Each language alone, then each pair that stands in an edition, however it is printed. */
export function siteEditions({ languages, editions }: Collection): readonly (readonly [Language, ...Language[]])[] {
  const alone = languages.map((language) => [language] as const);
  const pairs = editions.flatMap((plan) => (plan.languages.length === 2 ? [plan.languages] : []));
  return [...alone, ...new Map(pairs.map((pair) => [editionKey(pair), pair])).values()];
}
