// A person's id comes in; the name by which an edition knows the person goes out.

import type { Person } from './collection.ts';
import type { Language } from './language.ts';
import { inLanguage, type Localised } from './localised.ts';

/**
 * The name in the language, else in the first of the fallbacks (tags) that has one; a text that is no id of a person
 * stands as it is.
 */
export function personName(
  id: string,
  people: readonly Person[],
  language: Language,
  fallbacks: readonly string[] = [],
): string {
  return inLanguage(personNames(id, people), language.tag, fallbacks);
}

/** The name in all its languages; a text that is no id of a person stands as it is. */
export function personNames(id: string, people: readonly Person[]): Localised {
  return people.find((one) => one.id === id)?.name ?? id;
}
