// What the sites of several collections say of themselves comes in; the pages and catalogues that lead to all of them go out.

import {
  editionKey,
  error,
  knownLanguage,
  type Labels,
  type Language,
  languageName,
  type Problem,
  SITE_FILE,
  type SiteList,
  startOf,
} from '@warraq/core';
import { addressIn } from '../addresses.ts';
import { type CatalogueFeed, catalogueLink, EMPTY_FEED, ROOT } from './catalogue.ts';
import { libraryPage, titleOf } from './library-page.ts';
import { LinkCheck, type SiteFault } from './link-check.ts';
import { atomFeed } from './opds-atom.ts';
import { linksIn, opdsFaults } from './opds-faults.ts';
import { opdsFeed } from './opds-json.ts';
import { listFaults } from './site-list-faults.ts';

/** A collection's site where it stands in the common folder. */
export interface LibrarySite {
  readonly list: SiteList;
  /** `iraq-reader/`. */
  readonly folder: string;
}

export interface Library {
  /** The absolute address of the common folder, with its last slash. */
  readonly home: string;
  readonly sites: readonly [LibrarySite, ...LibrarySite[]];
  labels(language: Language): Labels;
}

export interface RenderedLibrary {
  /** Names and contents; pages first, the root of the catalogue last. */
  readonly files: readonly (readonly [string, string])[];
  readonly problems: readonly Problem[];
}

/**
 * Makes `index.html`, one page a language, and a catalogue in OPDS 2.0 and 1.2 whose branches are the catalogues of the
 * collections: each stays its own. Everything comes from their `site.json`. Problem: `site-invalid` (error).
 */
export function renderLibrary(library: Library): RenderedLibrary {
  // A list may have lain in a published folder for years.
  const unreadable = library.sites.flatMap(({ list, folder }) =>
    listFaults(list).map((fault) => ({ ...fault, file: `${folder}${SITE_FILE}` })),
  );
  if (unreadable.length > 0) return { files: [], problems: problemsOf(unreadable) };
  const languages = languagesOf(library);
  const pages = languages.map((language) => [`index.${language.tag}.html`, libraryPage(language, library)] as const);
  const catalogues = [...languages.map((language) => branch(language, library)), root(languages, library)].flatMap(
    (feed) => feedFiles(feed, library),
  );
  const files = [...pages, ['index.html', pages[0]?.[1] ?? ''] as const, ...catalogues.flatMap((one) => one.files)];
  const check = new LinkCheck(library.home);
  const faults = [
    ...pages.flatMap(([name, html]) => check.page(name, html)),
    ...catalogues.flatMap((one) => one.faults(check)),
    // What stands in the folders of the collections was checked with them.
    ...check.lost((name) => name.includes('/') || files.some(([one]) => one === name)).faults,
  ];
  return { files, problems: problemsOf(faults) };
}

function problemsOf(faults: readonly SiteFault[]): readonly Problem[] {
  return faults.map((fault) => error('site-invalid', startOf(fault.file), { ...fault }));
}

/** Of all collections, in the order in which they come up. */
export function languagesOf({ sites }: Library): readonly [Language, ...Language[]] {
  const tags = [...new Set(sites.flatMap(({ list }) => list.languages))];
  const [first, ...others] = tags.map(knownLanguage);
  if (first === undefined) throw new Error('a site without a language');
  return [first, ...others];
}

/** The publisher where all have the same one. */
export function libraryTitle({ tag }: Language, { sites, labels }: Library): string {
  const names = new Set(sites.map(({ list }) => list.publishers[tag] ?? ''));
  const [only = ''] = names;
  return names.size === 1 && only !== '' ? only : labels(knownLanguage(tag)).text('site.collections');
}

function root(languages: readonly [Language, ...Language[]], library: Library): CatalogueFeed {
  const navigation = languages.map((language) => ({
    ...catalogueLink(languageName(language, library.labels(language)), `${ROOT}.${language.tag}`, 'navigation'),
    language,
  }));
  return {
    ...empty(library),
    name: ROOT,
    title: libraryTitle(languages[0], library),
    language: languages[0],
    navigation,
  };
}

/** The collections that have the language. */
function branch(language: Language, library: Library): CatalogueFeed {
  const { tag } = language;
  const own = library.sites.filter(({ list }) => list.languages.includes(tag));
  const others = languagesOf(library).filter((other) => other.tag !== tag);
  return {
    ...empty(library),
    name: `${ROOT}.${tag}`,
    title: libraryTitle(language, library),
    language,
    navigation: own.map(({ list, folder }) =>
      catalogueLink(titleOf(list, language), `${folder}${ROOT}/${editionKey([language])}`, 'navigation'),
    ),
    up: ROOT,
    alternates: others.map((other) => ({ language: other, feed: `${ROOT}.${other.tag}` })),
  };
}

function empty({ sites }: Library) {
  const dates = sites.flatMap(({ list }) => list.modified ?? []).sort();
  return { ...EMPTY_FEED, modified: dates.at(-1) };
}

function feedFiles(feed: CatalogueFeed, library: Library) {
  const { home } = library;
  const name = libraryTitle(feed.language, library);
  const job = {
    collection: { id: home, title: name, publisher: undefined, tags: {} },
    address: (path: string) => addressIn(home, path),
    sample: () => undefined,
    format: () => '',
  };
  const json = opdsFeed(feed, job);
  const file = `${feed.name}.json`;
  const files = [
    [file, `${JSON.stringify(json, null, 1)}\n`],
    [`${feed.name}.xml`, atomFeed(feed, job)],
  ] as const;
  const faults = (check: LinkCheck) => [
    ...opdsFaults(json).map((fault) => ({ file, ...fault })),
    ...[...linksIn(json)].flatMap(({ href }) => check.address(href, file)),
  ];
  return { files, faults };
}
