// A planned book, its pages and assets come in; the package document (content.opf) goes out.

import {
  filedAs,
  inLanguage,
  type Localised,
  localisedWithTag,
  type Person,
  publicationId,
  safeUrl,
  type Xml,
  xml,
  xmlFile,
  xmlText,
} from '@warraq/core';
import type { Accessibility } from './accessibility.ts';
import { type Asset, type Book, CONTENTS_FILE, joined, leadingLabels, type Name, namesOf, type Page } from './book.ts';
import { contributorsOf } from './contributors.ts';

export interface PackageFacts {
  readonly identifier: string;
  readonly accessibility: Accessibility;
  /** Whether it has the page numbers of the printed book. */
  readonly pageList: boolean;
}

/** EPUB 3.3 §5. `pages` are in reading order, the navigation document among them by its file name alone. */
export function packageDocument(
  book: Book,
  facts: PackageFacts,
  pages: readonly (Page | typeof CONTENTS_FILE)[],
  assets: readonly Asset[],
): string {
  const [language] = book.edition.languages;
  const files = pages.map((page) => (typeof page === 'string' ? page : page.file));
  const attributes = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'identifier',
    'xml:lang': language.tag,
    dir: language.direction,
  };
  return xmlFile(
    xml('package', attributes, [
      metadata(book, facts, assets),
      xml('manifest', {}, [...files.map(pageItem), ncxItem(), ...assets.map(assetItem)]),
      xml(
        'spine',
        { toc: 'ncx', 'page-progression-direction': language.direction },
        files.map((file) => xml('itemref', { idref: itemId(file) })),
      ),
    ]),
  );
}

/** A file's id in the manifest: the file names are our own, so this is unique. */
function itemId(path: string): string {
  return `item-${path.replaceAll('/', '-')}`;
}

function pageItem(file: string): Xml {
  const properties = file === CONTENTS_FILE ? 'nav' : undefined;
  return xml('item', { id: itemId(file), href: file, 'media-type': 'application/xhtml+xml', properties });
}

function ncxItem(): Xml {
  return xml('item', { id: 'ncx', href: 'toc.ncx', 'media-type': 'application/x-dtbncx+xml' });
}

function assetItem({ path, mediaType, properties }: Asset): Xml {
  return xml('item', { id: itemId(path), href: path, 'media-type': mediaType, properties });
}

function metadata(book: Book, facts: PackageFacts, assets: readonly Asset[]): Xml {
  const { edition } = book;
  const { collection, languages } = edition;
  const attributes = { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' };
  return xml('metadata', attributes, [
    xml('dc:identifier', { id: 'identifier' }, [xmlText(facts.identifier)]),
    ...titles(book),
    ...languages.map((language) => dc('language', language.tag)),
    meta('dcterms:modified', edition.modified),
    ...contributors(book),
    ...localised('publisher', collection.publisher?.name, book),
    ...localised('description', collection.summary, book),
    ...rights(book),
    ...(collection.published === undefined ? [] : [dc('date', collection.published)]),
    ...subjects(book),
    ...sources(book),
    ...series(book),
    ...pageSource(book, facts),
    ...accessibility(book, facts.accessibility),
    ...assets
      .filter(({ properties }) => properties === 'cover-image')
      .map(({ path }) => xml('meta', { name: 'cover', content: itemId(path) })),
  ]);
}

function dc(name: string, text: string, attributes: Record<string, string> = {}): Xml {
  return xml(`dc:${name}`, attributes, [xmlText(text)]);
}

function meta(property: string, text: string, attributes: Record<string, string> = {}): Xml {
  return xml('meta', { property, ...attributes }, [xmlText(text)]);
}

function written({ language }: Name): Record<string, string> {
  return { 'xml:lang': language.tag, dir: language.direction };
}

/** The main title and the subtitle; the same in the edition's other language as their alternate script. */
function titles(book: Book): Xml[] {
  const { title, subtitle } = book.edition.collection;
  const one = (text: Localised, type: 'main' | 'subtitle') => {
    const [first, ...others] = namesOf(text, book);
    if (first === undefined) return type === 'main' ? [dc('title', '—', { id: 'title-main' })] : [];
    const id = `title-${type}`;
    return [
      dc('title', first.text, { id, ...written(first) }),
      meta('title-type', type, { refines: `#${id}` }),
      ...(filedAs(first.text) === first.text ? [] : [meta('file-as', filedAs(first.text), { refines: `#${id}` })]),
      ...others.map((other) => meta('alternate-script', other.text, { refines: `#${id}`, ...written(other) })),
    ];
  };
  return [...one(title, 'main'), ...(subtitle === undefined ? [] : one(subtitle, 'subtitle'))];
}

function contributors(book: Book): Xml[] {
  return contributorsOf(book.edition).flatMap(({ id: person, role, creator }, i) => {
    const known = book.edition.collection.people.find((one) => one.id === person);
    const [first, ...others] = namesOf(known?.name ?? person, book);
    if (first === undefined) return [];
    const id = `contributor-${i + 1}`;
    const refines = `#${id}`;
    const fileAs = known === undefined ? undefined : sortKey(known, first);
    return [
      dc(creator ? 'creator' : 'contributor', first.text, { id, ...written(first) }),
      meta('role', role, { refines, scheme: 'marc:relators' }),
      ...(fileAs === undefined || fileAs === '' ? [] : [meta('file-as', fileAs, { refines })]),
      ...others.map((other) => meta('alternate-script', other.text, { refines, ...written(other) })),
    ];
  });
}

/** The sort form given; else, for a name in Arabic letters, its form in Latin ones: given in another language, or made. */
function sortKey({ name, sortAs }: Person, shown: Name): string | undefined {
  if (sortAs !== undefined) return inLanguage(sortAs, shown.language.tag);
  if (shown.language.script !== 'Arab') return undefined;
  const latin = typeof name === 'string' ? undefined : Object.values(name).find((one) => /\p{Script=Latin}/u.test(one));
  return latin ?? filedAs(shown.text);
}

/** An element a language; nothing for an empty text, which EPUBCheck refuses. */
function localised(name: string, text: Localised | undefined, book: Book): Xml[] {
  return text === undefined ? [] : namesOf(text, book).map((one) => dc(name, one.text, written(one)));
}

function rights(book: Book): Xml[] {
  const { licence } = book.edition.collection;
  if (licence === undefined) return [];
  const url = licence.url === undefined ? '' : ` (${licence.url})`;
  return namesOf(licence.name, book).map((one) => dc('rights', `${one.text}${url}`, written(one)));
}

/** The tags of the documents, each once. */
function subjects(book: Book): Xml[] {
  const { chapters, collection } = book.edition;
  const tags = [...new Set(chapters.flatMap((chapter) => chapter.meta.tags))];
  return tags.flatMap((tag) => localised('subject', collection.tags[tag] ?? tag, book));
}

/** The works that the documents discuss: title, author, date, and where they are. */
function sources(book: Book): Xml[] {
  const [language] = book.edition.languages;
  const labels = leadingLabels(book);
  const lines = book.edition.chapters.flatMap(({ meta: { source } }) => {
    if (source === undefined) return [];
    const author = source.author === undefined ? '' : inLanguage(source.author, language.tag);
    const { text: title, tag: found } = localisedWithTag(source.title, language.tag);
    // A title that is one text for all languages is in that of the work.
    const tag = typeof source.title === 'string' ? (source.language ?? found) : found;
    const url = source.url === undefined ? '' : (safeUrl(source.url) ?? '');
    const said = [author, title, source.date === undefined ? '' : labels.date(source.date), url]
      .filter((part) => part !== '')
      .join(labels.text('separator'));
    return [{ said, tag }];
  });
  const distinct = lines.filter(({ said }, i) => lines.findIndex((other) => other.said === said) === i);
  return distinct.map(({ said, tag }) => dc('source', said, { 'xml:lang': tag }));
}

/** The editions of a collection are a set, known by its identifier whatever its title in a language; calibre and foliate read the older names. */
function series(book: Book): Xml[] {
  const { collection, extract, languages } = book.edition;
  const key = languages.map((language) => language.tag).join('-');
  const place = collection.editions.findIndex((plan) => plan.languages.map((one) => one.tag).join('-') === key) + 1;
  // A selection is no volume of the set.
  const position = extract === undefined ? place : 0;
  const title = joined(namesOf(extract?.from ?? collection.title, book)) || collection.id;
  const index = position === 0 ? [] : [meta('group-position', String(position), { refines: '#collection' })];
  return [
    meta('belongs-to-collection', title, { id: 'collection' }),
    meta('collection-type', 'set', { refines: '#collection' }),
    meta('dcterms:identifier', publicationId('collection', collection.id), { refines: '#collection' }),
    ...index,
    xml('meta', { name: 'calibre:series', content: title }),
    ...(position === 0 ? [] : [xml('meta', { name: 'calibre:series_index', content: position })]),
  ];
}

/** EPUB Accessibility 1.1, 4.1.2: which printed book the page numbers are of. */
function pageSource({ edition }: Book, { pageList }: PackageFacts): Xml[] {
  return pageList ? [meta('pageBreakSource', `${edition.collection.baseUrl ?? ''}${edition.name}.pdf`)] : [];
}

function accessibility(book: Book, claims: Accessibility): Xml[] {
  const { modes, sufficient, features, hazards, described, faults, certifier } = claims;
  const labels = leadingLabels(book);
  const all = (property: string, values: readonly string[]) => values.map((value) => meta(`schema:${property}`, value));
  const conforms = faults.length === 0 && certifier !== undefined;
  const summary = [
    labels.text(described ? 'accessibility.full' : 'accessibility.partial'),
    ...(conforms ? [labels.text('accessibility.claim')] : []),
  ];
  return [
    ...all('accessMode', modes),
    ...all('accessModeSufficient', sufficient),
    ...all('accessibilityFeature', features),
    ...all('accessibilityHazard', hazards),
    meta('schema:accessibilitySummary', summary.join(' ')),
    ...(conforms
      ? [
          meta('dcterms:conformsTo', 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA', { id: 'conformance' }),
          meta('a11y:certifiedBy', certifier, { refines: '#conformance' }),
        ]
      : []),
  ];
}
