// A text of a site comes in; what the search of the download pages finds it by goes out.

import { type Chapter, type Edition, type Language, legalText, personName, renditionText } from '@warraq/core';
import { readingPage } from '../site-names.ts';
import { searchFold } from './search-fold.ts';
import { alone, chapterOf } from './site.ts';
import { type SitePages, words } from './site-page.ts';

/** The file that the search looks through, where the list of texts has several pages. */
export const searchIndex = ({ tag }: Language) => `read/search.${tag}.json`;

/** Folded words of the other languages: a title that a reader knows from one of them finds the text too. */
export function otherWords(document: string, edition: Edition, { site }: SitePages): string {
  const others = alone(site).filter((other) => other !== edition);
  return searchFold(others.map((other) => wordsOf(document, other)).join(' '));
}

/** Of every text its title, its page and the folded words of all languages, as JSON. */
export function searchIndexText(edition: Edition, { site }: SitePages): string {
  const entries = edition.chapters.map((chapter) => indexEntry(chapter, edition, alone(site)));
  return JSON.stringify(entries);
}

function indexEntry(chapter: Chapter, edition: Edition, all: readonly Edition[]): readonly [string, string, string] {
  return [
    legalText(renditionText(chapter.title[0])),
    readingPage(chapter.id, edition.languages),
    searchFold(all.map((one) => wordsOf(chapter.id, one)).join(' ')),
  ];
}

/** Title, authors and subjects. */
function wordsOf(document: string, edition: Edition): string {
  const { collection, languages } = edition;
  const chapter = chapterOf(document, edition);
  if (chapter === undefined) return '';
  const [language] = languages;
  const tags = chapter.meta.tags.map((tag) => words(collection.tags[tag] ?? tag, language));
  const authors = chapter.meta.authors.map((id) => personName(id, collection.people, language));
  return [...chapter.title.map(renditionText), ...authors, ...tags].join(' ');
}
