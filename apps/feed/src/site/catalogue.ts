// A site and its publications come in; the feeds of its catalogue go out, in no format yet.

import {
  asName,
  type Edition,
  inLanguage,
  type Labels,
  type Language,
  languageName,
  legalText,
  type RenderContext,
} from '@warraq/core';
import { newestFirst } from '../newest-first.ts';
import type { Publication } from './publication.ts';
import { texts } from './publications.ts';
import { alone, type Site } from './site.ts';

/** Reading apps read a feed whole, and validating one takes the square of its length. */
export const PAGE_OF_PUBLICATIONS = 100;

export interface CatalogueLink {
  readonly title: string;
  readonly feed: string;
  /** Whether publications stand there, or links. */
  readonly kind: 'navigation' | 'acquisition';
  /** Publications there. */
  readonly count: number | undefined;
  readonly isNewest: boolean;
  readonly language: Language | undefined;
}

/** A page of a catalogue. Names of feeds are paths without their endings: `opds`, `opds/en.newest.2`. */
export interface CatalogueFeed {
  readonly name: string;
  readonly title: string;
  readonly language: Language;
  readonly navigation: readonly CatalogueLink[];
  /** Books that stand below the links, in formats in which links and publications may stand in one feed. */
  readonly group: { readonly title: string; readonly publications: readonly Publication[] } | undefined;
  readonly publications: readonly Publication[];
  readonly up: string | undefined;
  readonly paging: Paging | undefined;
  /** The same feed in other languages. */
  readonly alternates: readonly { readonly language: Language; readonly feed: string }[];
  /** ISO 8601 date of the newest thing in it. */
  readonly modified: string | undefined;
}

export interface Paging {
  readonly number: number;
  readonly total: number;
  readonly first: string;
  readonly last: string;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

export const ROOT = 'opds';

/** The root, then for each language its start, its books, the newest texts, and the texts by tag and by author. */
export function* catalogue(
  site: Site,
  allBooks: readonly Publication[],
  context: RenderContext,
): Generator<CatalogueFeed> {
  const editions = alone(site);
  const homes = editions.map(({ languages: [language] }) => ({ language, feed: `${ROOT}/${language.tag}` }));
  yield root(site, homes, context, newestOf(allBooks));
  for (const edition of editions) {
    const [language] = edition.languages;
    const own = allBooks.filter(({ languages }) => languages.some(({ tag }) => tag === language.tag));
    const alternates = homes.filter((home) => home.language.tag !== language.tag);
    yield* inOneLanguage(edition, own, texts(edition, site, allBooks), alternates, context.labels(language));
  }
}

function root(
  { collection }: Site,
  homes: readonly { readonly language: Language; readonly feed: string }[],
  context: RenderContext,
  modified: string | undefined,
): CatalogueFeed {
  const language = homes[0]?.language ?? collection.languages[0]!;
  const navigation = homes.map((home) => ({
    ...catalogueLink(languageName(home.language, context.labels(home.language)), home.feed, 'navigation'),
    language: home.language,
  }));
  return { ...EMPTY_FEED, name: ROOT, title: titleIn(collection, language), language, navigation, modified };
}

function* inOneLanguage(
  { collection, languages: [language] }: Edition,
  own: readonly Publication[],
  all: readonly Publication[],
  alternates: CatalogueFeed['alternates'],
  labels: Labels,
): Generator<CatalogueFeed> {
  const home = `${ROOT}/${language.tag}`;
  const tags = [...new Set(all.flatMap((one) => one.tags))].map((id) => ({
    feed: `${home}.tag.${asName(id)}`,
    title: legalText(inLanguage(collection.tags[id] ?? id, language.tag)).trim() || id,
    found: all.filter((one) => one.tags.includes(id)),
  }));
  const people = new Map(all.flatMap(({ authors }) => authors.map((one) => [one.id, one] as const)));
  const authors = [...people].map(([id, { names }]) => ({
    feed: `${home}.author.${asName(id)}`,
    title: names[language.tag] ?? id,
    found: all.filter((one) => one.authors.some((author) => author.id === id)),
  }));
  const modified = newestOf([...own, ...all]);
  const base = { ...EMPTY_FEED, language, up: home, modified };
  const newest = catalogueLink(labels.text('site.newest'), `${home}.newest`, 'acquisition', all.length, true);
  const books = catalogueLink(labels.text('site.books'), `${home}.books`, 'acquisition', own.length);
  const branches = [
    { name: `${home}.tags`, title: labels.text('site.byTag'), leaves: tags },
    { name: `${home}.authors`, title: labels.text('site.byAuthor'), leaves: authors },
  ].filter(({ leaves }) => leaves.length > 0);
  yield {
    ...base,
    name: home,
    title: titleIn(collection, language),
    up: ROOT,
    navigation: [
      ...(own.length === 0 ? [] : [books]),
      newest,
      ...branches.map(({ name, title }) => catalogueLink(title, name, 'navigation')),
    ],
    group: own.length === 0 ? undefined : { title: books.title, publications: own },
    alternates,
  };
  if (own.length > 0) yield* pages(base, books.feed, books.title, own);
  yield* pages(base, newest.feed, newest.title, newestFirst(all, dateOf));
  for (const { name, title, leaves } of branches) {
    const navigation = leaves.map((leaf) => catalogueLink(leaf.title, leaf.feed, 'acquisition', leaf.found.length));
    yield { ...base, name, title, navigation };
    for (const leaf of leaves) yield* pages({ ...base, up: name }, leaf.feed, leaf.title, leaf.found);
  }
}

function* pages(
  base: Omit<CatalogueFeed, 'name' | 'title'>,
  name: string,
  title: string,
  publications: readonly Publication[],
): Generator<CatalogueFeed> {
  const count = Math.max(1, Math.ceil(publications.length / PAGE_OF_PUBLICATIONS));
  const nameOf = (number: number) => (number === 1 ? name : `${name}.${number}`);
  for (let number = 1; number <= count; number++) {
    const start = (number - 1) * PAGE_OF_PUBLICATIONS;
    const held = publications.slice(start, start + PAGE_OF_PUBLICATIONS);
    const paging = {
      number,
      total: publications.length,
      first: nameOf(1),
      last: nameOf(count),
      previous: number === 1 ? undefined : nameOf(number - 1),
      next: number === count ? undefined : nameOf(number + 1),
    };
    yield { ...base, name: nameOf(number), title, publications: held, paging, modified: newestOf(held) };
  }
}

/** What a feed of a catalogue need not have. */
export const EMPTY_FEED = {
  navigation: [],
  group: undefined,
  publications: [],
  up: undefined,
  paging: undefined,
  alternates: [],
  modified: undefined,
} as const;

export function catalogueLink(
  title: string,
  feed: string,
  kind: CatalogueLink['kind'],
  count?: number,
  isNewest = false,
): CatalogueLink {
  return { title, feed, kind, count, isNewest, language: undefined };
}

function newestOf(all: readonly Publication[]): string | undefined {
  return all.reduce<string | undefined>((date, one) => {
    const own = dateOf(one);
    return (own ?? '') > (date ?? '') ? own : date;
  }, undefined);
}

function dateOf({ modified, published }: Publication): string | undefined {
  return modified ?? published;
}

function titleIn(collection: Site['collection'], { tag }: Language): string {
  return legalText(inLanguage(collection.title, tag)).trim() || collection.id;
}
