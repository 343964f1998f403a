// An edition or a chapter comes in; what search engines read of it (JSON-LD with the words of schema.org) goes out.

import { type Chapter, type Edition, legalText, personName, renditionText } from '@warraq/core';
import { MEDIA_TYPES } from '../attachment.ts';
import { chapterTranslators } from '../feed-authors.ts';
import { downloadPage, readingPage } from '../site-names.ts';
import type { Publication } from './publication.ts';
import { alone, pairsWith } from './site.ts';
import { type SitePages, words } from './site-page.ts';

/** The collection with its books, each with the files that hold it and its translations. */
export function collectionData(edition: Edition, books: readonly Publication[], pages: SitePages): object {
  const { collection, languages } = edition;
  const [language] = languages;
  const { address } = pages;
  return {
    '@context': 'https://schema.org',
    '@type': 'Collection',
    '@id': address(downloadPage(language)),
    name: words(collection.title, language),
    description: words(collection.summary, language) || undefined,
    inLanguage: language.tag,
    license: collection.licence?.url,
    datePublished: collection.published,
    publisher: organisation(edition),
    workTranslation: alone(pages.site)
      .filter((other) => other !== edition)
      .map(({ languages: [other] }) => ({ '@id': address(downloadPage(other)), inLanguage: other.tag })),
    hasPart: books.map((book) => bookData(book, books, pages)),
  };
}

function bookData(book: Publication, books: readonly Publication[], { address }: SitePages): object {
  const names = (people: Publication['authors']) =>
    people.map((one) => ({ '@type': 'Person', name: Object.values(one.names)[0], url: one.url }));
  const image = book.images.at(-1);
  const others = books.filter((other) => other !== book && other.languages[0].tag !== book.languages[0].tag);
  return {
    '@type': 'Book',
    '@id': book.id,
    name: Object.values(book.titles)[0],
    inLanguage: book.languages.map(({ tag }) => tag),
    author: names(book.authors),
    editor: names(book.editors),
    translator: names(book.translators),
    datePublished: book.published,
    image: image === undefined ? undefined : address(image.file),
    workTranslation: others.map(({ id, languages }) => ({
      '@type': 'Book',
      '@id': id,
      inLanguage: languages.map(({ tag }) => tag),
    })),
    encoding: book.files.map(({ file, format, bytes, sha256 }) => ({
      '@type': 'MediaObject',
      contentUrl: address(file),
      encodingFormat: MEDIA_TYPES[format],
      contentSize: `${bytes} B`,
      sha256,
    })),
  };
}

/** One text, with the pages that hold it in other languages. */
export function textData(chapter: Chapter, edition: Edition, pages: SitePages): object {
  const { collection, languages } = edition;
  const [language] = languages;
  const { address, site } = pages;
  const { meta } = chapter;
  const person = (id: string) => ({
    '@type': 'Person',
    name: legalText(personName(id, collection.people, language)),
    url: collection.people.find((one) => one.id === id)?.url,
  });
  const translators = chapterTranslators(chapter, edition).map(person);
  const isOriginal = languages.length === 1 && language.tag === chapter.sourceLanguage.tag;
  const page = (tag: string) => alone(site).find(({ languages: [one] }) => one.tag === tag);
  const original = page(chapter.sourceLanguage.tag);
  const others = [...alone(site), ...pairsWith(site, language)].filter(
    (other) => other !== edition && other !== original,
  );
  const reference = ({ languages: own }: Edition) => ({
    '@type': 'CreativeWork',
    '@id': address(readingPage(chapter.id, own)),
    inLanguage: own.map(({ tag }) => tag),
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': address(readingPage(chapter.id, languages)),
    name: legalText(chapter.title.map(renditionText).join(' · ')),
    inLanguage: languages.map(({ tag }) => tag),
    author: meta.authors.map(person),
    translator: translators.length === 0 ? undefined : translators,
    datePublished: meta.date,
    dateModified: chapter.changed,
    license: collection.licence?.url,
    publisher: organisation(edition),
    isPartOf: {
      '@type': 'Collection',
      '@id': address(downloadPage(language)),
      name: words(collection.title, language),
    },
    translationOfWork: isOriginal || original === undefined ? undefined : reference(original),
    workTranslation: isOriginal ? others.map(reference) : undefined,
  };
}

function organisation({ collection: { publisher }, languages: [language] }: Edition): object | undefined {
  if (publisher === undefined) return undefined;
  return { '@type': 'Organization', name: words(publisher.name, language), url: publisher.url };
}
