// Ids of people come in; the feed's authors, in the edition's language, go out.

import { type Chapter, type Edition, legalText, personName, safeUrl, translatorsOf } from '@warraq/core';
import type { FeedAuthor } from './feed.ts';

/** An `authors` field, or nothing where nobody is named. */
export function authorsWith(ids: readonly string[], edition: Edition): { authors?: readonly FeedAuthor[] } {
  const authors = peopleIn(ids, edition);
  return authors.length === 0 ? {} : { authors };
}

/** People by their names in the edition's language, with their pages where they have one. */
export function peopleIn(ids: readonly string[], { collection, languages }: Edition): readonly FeedAuthor[] {
  return ids.flatMap((id) => {
    const name = legalText(personName(id, collection.people, languages[0])).trim();
    const url = collection.people.find((person) => person.id === id)?.url;
    const safe = url === undefined ? undefined : safeUrl(url);
    return name === '' ? [] : [safe?.startsWith('http') ? { name, url: safe } : { name }];
  });
}

/** Who translated a chapter: nobody where it is in the language in which it was written, or nothing of it is translated. */
export function chapterTranslators(
  { meta, sourceLanguage, completeness }: Chapter,
  { collection, languages }: Edition,
): readonly string[] {
  const isTranslated = languages.some(({ tag }, i) => {
    const { fresh = 0, touched = 0, stale = 0 } = completeness[i] ?? {};
    return tag !== sourceLanguage.tag && fresh + touched + stale > 0;
  });
  return isTranslated ? translatorsOf(meta, collection) : [];
}
