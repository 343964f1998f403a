// A page of a catalogue comes in; its OPDS 1.2 feed in Atom goes out (https://specs.opds.io/opds-1.2).

import { type Language, publicationId, UNDATED, type Xml, xml, xmlFile, xmlText } from '@warraq/core';
import { MEDIA_TYPES } from '../attachment.ts';
import type { CatalogueFeed, CatalogueLink } from './catalogue.ts';
import { OPEN_ACCESS, type OpdsJob, offered, SAMPLE } from './opds-json.ts';
import type { Contributor, Publication, Words } from './publication.ts';
import { wordsIn } from './publications.ts';

const KIND = {
  navigation: 'application/atom+xml;profile=opds-catalog;kind=navigation',
  acquisition: 'application/atom+xml;profile=opds-catalog;kind=acquisition',
} as const;

/** The type of the catalogue's root, for links to it from pages. */
export const OPDS_ATOM = KIND.navigation;

/** OPDS 1.2 §2.2: a feed has links to feeds, or publications; the books of a group have a feed of their own. */
export function atomFeed(feed: CatalogueFeed, job: OpdsJob): string {
  const { navigation, publications, language, paging } = feed;
  const namespaces = {
    xmlns: 'http://www.w3.org/2005/Atom',
    'xmlns:dc': 'http://purl.org/dc/terms/',
    'xmlns:opds': 'http://opds-spec.org/2010/catalog',
    'xmlns:os': 'http://a9.com/-/spec/opensearch/1.1/',
    'xml:lang': language.tag,
  };
  const counts = paging === undefined ? [] : [element('os:totalResults', String(paging.total))];
  const root = xml('feed', namespaces, [
    element('id', publicationId('catalogue', job.collection.id, feed.name)),
    element('title', feed.title),
    element('updated', instant(feed.modified)),
    author(job, language.tag),
    ...counts,
    ...links(feed, job),
    ...navigation.map((link) => navigationEntry(link, feed, job)),
    ...publications.map((one) => entry(one, language, job)),
  ]);
  return xmlFile(root);
}

function element(name: string, text: string, attributes: Readonly<Record<string, string | undefined>> = {}): Xml {
  return xml(name, attributes, [xmlText(text)]);
}

/** RFC 4287 §4.2.15 wants a date where nobody wrote one down. */
function instant(date: string | undefined): string {
  return date === undefined ? UNDATED : `${date}T00:00:00Z`;
}

/** RFC 4287 §4.1.1: entries without an author have the feed's. */
function author({ collection }: OpdsJob, tag: string): Xml {
  const name = collection.publisher?.name ?? collection.title;
  const words = typeof name === 'string' ? name : (name[tag] ?? Object.values(name)[0] ?? '');
  return xml('author', {}, [element('name', words.trim() === '' ? collection.id : words)]);
}

function kindOf({ paging }: CatalogueFeed): keyof typeof KIND {
  return paging === undefined ? 'navigation' : 'acquisition';
}

function links(feed: CatalogueFeed, { address }: OpdsJob): readonly Xml[] {
  const { name, up, paging, alternates } = feed;
  const to = (rel: string, target: string | undefined, kind: keyof typeof KIND, hreflang?: string) =>
    target === undefined ? [] : [xml('link', { rel, href: address(`${target}.xml`), type: KIND[kind], hreflang })];
  return [
    ...to('self', name, kindOf(feed)),
    ...to('start', 'opds', 'navigation'),
    ...to('up', up, 'navigation'),
    ...to('first', paging?.first, 'acquisition'),
    ...to('previous', paging?.previous, 'acquisition'),
    ...to('next', paging?.next, 'acquisition'),
    ...to('last', paging?.last, 'acquisition'),
    ...alternates.flatMap((one) => to('alternate', one.feed, 'navigation', one.language.tag)),
  ];
}

function navigationEntry(
  { title, feed, kind, isNewest, language }: CatalogueLink,
  { modified, language: around }: CatalogueFeed,
  { address, collection }: OpdsJob,
): Xml {
  const rel = isNewest ? 'http://opds-spec.org/sort/new' : 'subsection';
  const own = language === undefined || language.tag === around.tag ? undefined : language.tag;
  return xml('entry', { 'xml:lang': own }, [
    element('title', title),
    element('id', publicationId('catalogue', collection.id, feed)),
    element('updated', instant(modified)),
    element('content', title, { type: 'text' }),
    xml('link', { rel, href: address(`${feed}.xml`), type: KIND[kind], hreflang: language?.tag }),
  ]);
}

function entry(publication: Publication, around: Language, job: OpdsJob): Xml {
  const { languages, published, modified, description, authors, editors, translators } = publication;
  const date = published === undefined ? [] : [element('dc:issued', published)];
  const summary = description === '' ? [] : [element('summary', description, { type: 'text' })];
  const writers = authors.length > 0 ? authors : editors;
  return xml('entry', { 'xml:lang': languages[0].tag }, [
    element('title', oneLine(publication.titles)),
    element('id', publication.id),
    element('updated', instant(modified ?? published)),
    ...writers.map((person) => personXml('author', person)),
    ...translators.map((person) => personXml('contributor', person)),
    ...languages.map(({ tag }) => element('dc:language', tag)),
    ...publisher(publication, job),
    ...date,
    ...categories(publication, job),
    ...summary,
    ...acquisitions(publication, around, job),
    ...images(publication, job),
  ]);
}

function oneLine(words: Words): string {
  return [...new Set(Object.values(words))].join(' · ');
}

function personXml(name: string, { names, url }: Contributor): Xml {
  const uri = url === undefined ? [] : [element('uri', url)];
  return xml(name, {}, [element('name', oneLine(names)), ...uri]);
}

function publisher({ languages }: Publication, { collection }: OpdsJob): readonly Xml[] {
  const name = wordsIn(collection.publisher?.name, languages);
  return name === undefined ? [] : [element('dc:publisher', oneLine(name))];
}

function categories({ tags, languages }: Publication, { collection }: OpdsJob): readonly Xml[] {
  return tags.map((term) => {
    const label = wordsIn(collection.tags[term] ?? term, languages);
    return xml('category', { term, label: label === undefined ? undefined : oneLine(label) });
  });
}

/** The largest is the picture, the smallest its thumbnail. */
function images({ images: all }: Publication, { address }: OpdsJob): readonly Xml[] {
  const sorted = [...all].sort((a, b) => b.width - a.width);
  const [largest, smallest] = [sorted[0], sorted.at(-1)];
  if (largest === undefined || smallest === undefined) return [];
  return [
    xml('link', { rel: 'http://opds-spec.org/image', href: address(largest.file), type: largest.mediaType }),
    xml('link', {
      rel: 'http://opds-spec.org/image/thumbnail',
      href: address(smallest.file),
      type: smallest.mediaType,
    }),
  ];
}

function acquisitions(publication: Publication, around: Language, job: OpdsJob): readonly Xml[] {
  const { address } = job;
  const { kind, page, languages, siblings } = publication;
  const sample = job.sample(publication);
  const said = around.tag === languages[0].tag ? undefined : around.tag;
  const files = offered(publication).map((file) => {
    const kept = { href: address(file.file), type: MEDIA_TYPES[file.format], length: file.bytes };
    return xml('link', { rel: OPEN_ACCESS, ...kept, title: job.format(file, around), 'xml:lang': said });
  });
  const own = { href: address(page), type: 'text/html', hreflang: languages[0].tag };
  return [
    // Readers of feeds take the first link, or the first alternate, for the entry's page: not that of another language.
    xml('link', { rel: 'alternate', ...own }),
    ...(kind === 'text' ? [xml('link', { rel: OPEN_ACCESS, ...own })] : []),
    ...files,
    ...(sample === undefined ? [] : [xml('link', { rel: SAMPLE, href: address(sample), type: 'text/html' })]),
    ...siblings.flatMap((sibling) =>
      sibling.languages.length > 1
        ? []
        : [
            xml('link', {
              rel: 'alternate',
              href: address(sibling.page),
              type: 'text/html',
              hreflang: sibling.languages[0]?.tag,
            }),
          ],
    ),
  ];
}
