// A site comes in; what its catalogues say of every book and every text goes out.

import {
  type Chapter,
  type Edition,
  editionKey,
  inLanguage,
  type Language,
  type Localised,
  legalText,
  type Prose,
  personName,
  publicationId,
  renditionText,
  safeUrl,
} from '@warraq/core';
import { chapterTranslators } from '../feed-authors.ts';
import { downloadPage, readingPage } from '../site-names.ts';
import type { Contributor, CoverImage, Publication, Sibling, Words } from './publication.ts';
import { alone, type PublishedFile, type Site, singlesOf } from './site.ts';

/** The editions of the whole collection that stand finished in the folder, in the order of its languages. */
export function books(site: Site, images: (file: PublishedFile) => readonly CoverImage[]): readonly Publication[] {
  const groups = new Map<string, PublishedFile[]>();
  for (const file of site.files) {
    if (file.document !== undefined) continue;
    const key = editionKey(file.languages, file.layout);
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.entries()].flatMap(([key, files]) => {
    const edition = site.editions.find((one) => editionKey(one.languages) === editionKey(files[0]?.languages ?? []));
    return edition === undefined ? [] : [book(key, files, edition, site, images)];
  });
}

function book(
  key: string,
  files: readonly PublishedFile[],
  edition: Edition,
  site: Site,
  images: (file: PublishedFile) => readonly CoverImage[],
): Publication {
  const { collection, languages, chapters } = edition;
  const others = alone(site).filter((other) => other !== edition);
  const translators = [...collection.translators, ...chapters.flatMap(({ meta }) => meta.translators)];
  return {
    id: publicationId('edition', `${collection.id}.${key}`, collection.id),
    kind: 'book',
    document: undefined,
    titles: wordsIn(collection.title, languages) ?? { [languages[0].tag]: collection.id },
    subtitles: wordsIn(collection.subtitle, languages),
    languages,
    authors: peopleOf([...new Set(chapters.flatMap(({ meta }) => meta.authors))], edition),
    editors: peopleOf(collection.editors, edition),
    translators: peopleOf([...new Set(translators)], edition),
    published: collection.published,
    modified: newest([collection.published, ...chapters.map((chapter) => chapter.changed)]),
    description: Object.values(wordsIn(collection.summary, languages) ?? {}).join(' · '),
    tags: [...new Set(chapters.flatMap(({ meta }) => meta.tags))],
    page: downloadPage(languages[0]),
    files,
    images: files.flatMap(images),
    siblings: others.map((other) => ({ languages: other.languages, page: downloadPage(other.languages[0]) })),
  };
}

/** Every document of an edition of one language. A text has no cover of its own: apps show that of its book. */
export function texts(edition: Edition, site: Site, allBooks: readonly Publication[]): readonly Publication[] {
  const book = allBooks.find(({ languages }) => editionKey(languages) === editionKey(edition.languages));
  return edition.chapters.map((chapter, i) => text(chapter, i + 1, edition, site, book?.images ?? []));
}

function text(
  chapter: Chapter,
  position: number,
  edition: Edition,
  site: Site,
  images: readonly CoverImage[],
): Publication {
  const { collection, languages } = edition;
  const { meta } = chapter;
  const siblings = site.editions
    .filter((other) => other !== edition)
    .map((other): Sibling => ({ languages: other.languages, page: readingPage(chapter.id, other.languages) }));
  return {
    id: publicationId('text', collection.id, chapter.id, ...languages.map(({ tag }) => tag)),
    kind: 'text',
    document: { id: chapter.id, position },
    titles: proseWords(chapter.title) ?? { [languages[0].tag]: chapter.id },
    subtitles: chapter.subtitle && proseWords(chapter.subtitle),
    languages,
    authors: peopleOf(meta.authors, edition),
    editors: [],
    translators: peopleOf(chapterTranslators(chapter, edition), edition),
    published: meta.date,
    modified: chapter.changed,
    description: chapter.summary === undefined ? '' : legalText(chapter.summary.map(renditionText).join(' · ')).trim(),
    tags: meta.tags,
    page: readingPage(chapter.id, languages),
    files: singlesOf(chapter.id, languages[0], site),
    images,
    siblings,
  };
}

/** A text in those of the languages in which it has words. */
export function wordsIn(text: Localised | undefined, languages: readonly Language[]): Words | undefined {
  if (text === undefined) return undefined;
  const pairs = languages.map(({ tag }) => [tag, legalText(inLanguage(text, tag)).trim()] as const);
  return filled(pairs);
}

/** By the language in which the words are written: the source's own where a translation is missing. */
function proseWords(prose: Prose): Words | undefined {
  return filled(prose.map((one) => [one.language.tag, legalText(renditionText(one)).trim()] as const));
}

function filled(pairs: readonly (readonly [string, string])[]): Words | undefined {
  const found = pairs.filter(([, words]) => words !== '');
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

function peopleOf(ids: readonly string[], { collection, languages }: Edition): readonly Contributor[] {
  return ids.flatMap((id) => {
    const person = collection.people.find((one) => one.id === id);
    const name = languages.map((one) => [one.tag, legalText(personName(id, collection.people, one)).trim()] as const);
    const names = filled(name);
    const url = person?.url === undefined ? undefined : safeUrl(person.url);
    if (names === undefined) return [];
    return [{ id, names, sortAs: wordsIn(person?.sortAs, languages), url: url?.startsWith('http') ? url : undefined }];
  });
}

function newest(dates: readonly (string | undefined)[]): string | undefined {
  return dates.reduce((a, b) => ((b ?? '') > (a ?? '') ? b : a), undefined);
}
