// Ids of people and languages come in; the names and tags that the edition gives them go out.

import { type Language, personName as nameOf } from '@warraq/core';
import type { Composer } from './composer.ts';

/** The name of a person of the collection, or the text itself where the collection has no such person. */
export function personName(composer: Composer, id: string, language: Language): string {
  return nameOf(id, composer.edition.collection.people, language, otherTags(composer));
}

/** The languages in which a text is looked for when it is not in the wanted one. */
export function otherTags(composer: Composer): readonly string[] {
  return composer.edition.collection.languages.map(({ tag }) => tag);
}

/** The language to name on an element, unless it is the book's own. */
export function languageOfText(composer: Composer, language: Language): string | undefined {
  return language.tag === composer.edition.languages[0].tag ? undefined : language.tag;
}
