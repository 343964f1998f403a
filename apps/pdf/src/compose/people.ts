// Ids of people and languages come in; the names that the edition gives them go out.

import { inLanguage, type Labels, type Language } from '@warraq/core';
import type { Composer } from './composer.ts';

/** The name of a person of the collection, or the text itself where the collection has no such person. */
export function personName(composer: Composer, id: string, language: Language): string {
  const person = composer.edition.collection.people.find((each) => each.id === id);
  return person === undefined ? id : inLanguage(person.name, language.tag, otherTags(composer));
}

/** The languages in which a text is looked for when it is not in the wanted one. */
export function otherTags(composer: Composer): readonly string[] {
  return composer.edition.collection.languages.map(({ tag }) => tag);
}

/** A language's name in the language of the labels. */
export function languageName(labels: Labels, language: Language): string {
  try {
    return labels.text(`language.${language.tag}`);
  } catch {
    return new Intl.DisplayNames([labels.language.tag], { type: 'language' }).of(language.tag) ?? language.tag;
  }
}

/** The language to name on an element, unless it is the book's own. */
export function languageOfText(composer: Composer, language: Language): string | undefined {
  return language.tag === composer.edition.languages[0].tag ? undefined : language.tag;
}
