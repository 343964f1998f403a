// A page of a catalogue comes in; its OPDS 2.0 feed goes out (https://specs.opds.io/opds-2.0).

import type { Collection, Language } from '@warraq/core';
import { MEDIA_TYPES } from '../attachment.ts';
import { type CatalogueFeed, type CatalogueLink, PAGE_OF_PUBLICATIONS } from './catalogue.ts';
import type { Contributor, Publication, Words } from './publication.ts';
import { wordsIn } from './publications.ts';
import type { PublishedFile } from './site.ts';

export const OPDS_JSON = 'application/opds+json';
/** Free to download (OPDS 2.0 §5.1, as in OPDS 1.2). */
export const OPEN_ACCESS = 'http://opds-spec.org/acquisition/open-access';
export const SAMPLE = 'http://opds-spec.org/acquisition/sample';

export interface OpdsLink {
  readonly href: string;
  readonly type: string;
  readonly rel?: string | readonly string[];
  readonly title?: string;
  readonly language?: string | readonly string[];
  /** In bytes. */
  readonly size?: number;
  readonly width?: number;
  readonly height?: number;
  readonly properties?: Readonly<Record<string, unknown>>;
}

export interface OpdsPublication {
  readonly metadata: Readonly<Record<string, unknown>> & { readonly identifier: string };
  readonly links: readonly OpdsLink[];
  readonly images?: readonly OpdsLink[];
}

export interface OpdsFeed {
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly links: readonly OpdsLink[];
  readonly navigation?: readonly OpdsLink[];
  readonly publications?: readonly OpdsPublication[];
  readonly groups?: readonly {
    readonly metadata: Readonly<Record<string, unknown>>;
    readonly publications: readonly OpdsPublication[];
  }[];
}

/** Whose catalogue it is; of several collections it is nobody's but theirs. */
export type CatalogueOwner = Pick<Collection, 'id' | 'title' | 'publisher' | 'tags'>;

export interface OpdsJob {
  readonly collection: CatalogueOwner;
  /** Makes an address of a path inside the editions' folder. */
  address(name: string): string;
  /** A single text that can be read for nothing, of a book; a path inside the editions' folder. */
  sample(publication: Publication): string | undefined;
  /** What sort of file it is, said in a language: a book and the sheets to fold it from are both `application/pdf`. */
  format(file: PublishedFile, language: Language): string;
}

export function opdsFeed(feed: CatalogueFeed, job: OpdsJob): OpdsFeed {
  const { navigation, publications, group, paging, modified } = feed;
  const shown = publications.map((one) => opdsPublication(one, feed.language, job));
  return {
    metadata: {
      title: feed.title,
      ...(modified === undefined ? {} : { modified: `${modified}T00:00:00Z` }),
      ...(paging === undefined
        ? {}
        : { numberOfItems: paging.total, itemsPerPage: PAGE_OF_PUBLICATIONS, currentPage: paging.number }),
    },
    links: linksOf(feed, job),
    ...(navigation.length === 0 ? {} : { navigation: navigation.map((link) => navigationLink(link, job)) }),
    ...(paging === undefined ? {} : { publications: shown }),
    ...(group === undefined
      ? {}
      : {
          groups: [
            {
              metadata: { title: group.title, numberOfItems: group.publications.length },
              publications: group.publications.map((one) => opdsPublication(one, feed.language, job)),
            },
          ],
        }),
  };
}

function linksOf({ name, up, paging, alternates }: CatalogueFeed, { address }: OpdsJob): readonly OpdsLink[] {
  const to = (rel: string, feed: string | undefined): OpdsLink[] =>
    feed === undefined ? [] : [{ rel, href: address(`${feed}.json`), type: OPDS_JSON }];
  return [
    ...to('self', name),
    ...to('start', 'opds'),
    ...to('up', up),
    ...to('first', paging?.first),
    ...to('previous', paging?.previous),
    ...to('next', paging?.next),
    ...to('last', paging?.last),
    ...alternates.flatMap(({ language, feed }) =>
      to('alternate', feed).map((one) => ({ ...one, language: language.tag })),
    ),
  ];
}

function navigationLink({ title, feed, isNewest, language, count }: CatalogueLink, { address }: OpdsJob): OpdsLink {
  return {
    href: address(`${feed}.json`),
    type: OPDS_JSON,
    rel: isNewest ? 'http://opds-spec.org/sort/new' : 'subsection',
    title,
    ...(language === undefined ? {} : { language: language.tag }),
    ...(count === undefined ? {} : { properties: { numberOfItems: count } }),
  };
}

function opdsPublication(publication: Publication, around: Language, job: OpdsJob): OpdsPublication {
  const { languages, images } = publication;
  const pages = publication.files.find((file) => file.format === 'pdf')?.pages;
  return {
    metadata: {
      '@type': publication.kind === 'book' ? 'http://schema.org/Book' : 'http://schema.org/Article',
      identifier: publication.id,
      title: publication.titles,
      ...(publication.subtitles === undefined ? {} : { subtitle: publication.subtitles }),
      language: languages.map(({ tag }) => tag),
      ...contributors(publication),
      ...publisher(job.collection, languages),
      ...(publication.published === undefined ? {} : { published: publication.published }),
      ...(publication.modified === undefined ? {} : { modified: `${publication.modified}T00:00:00Z` }),
      ...(publication.description === '' ? {} : { description: publication.description }),
      ...subjects(publication, job),
      readingProgression: languages[0].direction,
      ...(pages === undefined ? {} : { numberOfPages: pages }),
      ...belongsTo(publication, job),
    },
    links: publicationLinks(publication, around, job),
    ...(images.length === 0
      ? {}
      : {
          images: images.map(({ file, mediaType, width, height }) => ({
            href: job.address(file),
            type: mediaType,
            width,
            height,
          })),
        }),
  };
}

function contributors({ authors, editors, translators }: Publication): Record<string, unknown> {
  const roles = { author: authors, editor: editors, translator: translators };
  const named = ({ names, sortAs, url }: Contributor) => ({
    name: names,
    ...(sortAs === undefined ? {} : { sortAs }),
    ...(url === undefined ? {} : { links: [{ href: url, type: 'text/html' }] }),
  });
  const filled = Object.entries(roles).filter(([, people]) => people.length > 0);
  return Object.fromEntries(filled.map(([role, people]) => [role, people.map(named)]));
}

function publisher(
  collection: CatalogueOwner,
  languages: readonly Language[],
): { readonly publisher?: { name: Words } } {
  const name = wordsIn(collection.publisher?.name, languages);
  return name === undefined ? {} : { publisher: { name } };
}

function subjects({ tags, languages }: Publication, { collection }: OpdsJob): Record<string, unknown> {
  const found = tags.flatMap((code) => {
    const name = wordsIn(collection.tags[code] ?? code, languages);
    return name === undefined ? [] : [{ name, code }];
  });
  return found.length === 0 ? {} : { subject: found };
}

/** A text belongs to the collection, at its place in it. */
function belongsTo({ document, languages }: Publication, { collection, address }: OpdsJob): Record<string, unknown> {
  const name = wordsIn(collection.title, languages);
  if (document === undefined || name === undefined) return {};
  const links = [{ href: address(`index.${languages[0].tag}.html`), type: 'text/html' }];
  return { belongsTo: { collection: { name, position: document.position, links } } };
}

function publicationLinks(publication: Publication, around: Language, job: OpdsJob): readonly OpdsLink[] {
  const { address } = job;
  const page: OpdsLink = {
    href: address(publication.page),
    type: 'text/html',
    // A text's page is the text itself.
    rel: publication.kind === 'text' ? OPEN_ACCESS : 'alternate',
    language: publication.languages.map(({ tag }) => tag),
  };
  const siblings = publication.siblings.map(
    (sibling): OpdsLink => ({
      href: address(sibling.page),
      type: 'text/html',
      rel: 'alternate',
      language: sibling.languages.map(({ tag }) => tag),
    }),
  );
  const sample = job.sample(publication);
  return [
    ...offered(publication).map((file) => acquisition(file, around, job)),
    page,
    ...(sample === undefined ? [] : [{ href: address(sample), type: 'text/html', rel: SAMPLE }]),
    ...siblings,
  ];
}

/** What can be read or printed at home; the cover of a bound book is for its press. */
export function offered({ files }: Publication): readonly PublishedFile[] {
  return files.filter((file) => file.format !== 'cover');
}

function acquisition(file: PublishedFile, around: Language, { address, format }: OpdsJob): OpdsLink {
  return {
    href: address(file.file),
    type: MEDIA_TYPES[file.format],
    rel: OPEN_ACCESS,
    title: format(file, around),
    language: file.languages.map(({ tag }) => tag),
    size: file.bytes,
    properties: { sha256: file.sha256 },
  };
}
