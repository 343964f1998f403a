// A site and a language come in; its download page goes out, in one file or, where there are many texts, in several.

import {
  asName,
  type Chapter,
  completenessSentences,
  type Edition,
  editionKey,
  type Labels,
  type Language,
  legalText,
  renditionText,
} from '@warraq/core';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { downloadPage, readingPage } from '../site-names.ts';
import { documentDownloads } from './document-downloads.ts';
import { htmlPage, type PageLink } from './html-page.ts';
import { collectionData } from './json-ld.ts';
import { foldText, keepPlace, searchScript } from './page-script.ts';
import { DOWNLOAD_STYLE } from './page-style.ts';
import type { Publication } from './publication.ts';
import { alone, chapterOf, editionIn, type PublishedFile, pairsWith } from './site.ts';
import {
  discovery,
  followList,
  graphLocale,
  labelsOf,
  languageLink,
  ownName,
  people,
  type SitePages,
  sizeText,
  words,
} from './site-page.ts';

/** Texts on a page: with them it stays under 60 kB in Arabic too. */
const TEXTS_ON_PAGE = 25;

export interface DownloadPages {
  /** Name and content. */
  readonly pages: readonly (readonly [string, string])[];
  /** What the search looks through, where the list has several pages. */
  readonly index: string | undefined;
}

export const searchIndex = ({ tag }: Language) => `read/search.${tag}.json`;

export function downloadPages(language: Language, books: readonly Publication[], pages: SitePages): DownloadPages {
  const edition = editionIn(pages.site, language);
  const count = Math.max(1, Math.ceil(edition.chapters.length / TEXTS_ON_PAGE));
  const made = Array.from({ length: count }, (_, i) => {
    const page = { number: i + 1, count, chapters: edition.chapters.slice(i * TEXTS_ON_PAGE, (i + 1) * TEXTS_ON_PAGE) };
    return [downloadPage(language, i + 1), downloadHtml(edition, page, books, pages)] as const;
  });
  const index =
    count === 1 ? undefined : JSON.stringify(edition.chapters.map((one) => indexEntry(one, edition, pages)));
  return { pages: made, index };
}

interface PageOfList {
  readonly number: number;
  readonly count: number;
  readonly chapters: readonly Chapter[];
}

function downloadHtml(edition: Edition, list: PageOfList, books: readonly Publication[], pages: SitePages): string {
  const { collection, languages } = edition;
  const [language] = languages;
  const labels = labelsOf(pages, language);
  const title = words(collection.title, language);
  const canonical = pages.address(downloadPage(language, list.number));
  const found = discovery(pages, language);
  const cover = books.find(({ languages: [one] }) => one.tag === language.tag)?.images.at(-1);
  const shown = labels.text('site.shown', { number: '#1', total: '#2' });
  const numbers = `${language.tag}-u-nu-${collection.digits[language.tag] ?? 'latn'}`;
  return htmlPage({
    language,
    title,
    description: words(collection.summary, language),
    canonical,
    links: [...translatedPages(list.number, pages), ...found],
    graph: {
      'og:type': 'website',
      'og:locale': graphLocale(language),
      'og:image': cover === undefined ? undefined : pages.address(cover.file),
    },
    data: collectionData(edition, books, pages),
    style: DOWNLOAD_STYLE,
    script: `${keepPlace('section[id], li[id]')}\n${searchScript(shown, numbers)}`,
    body: [
      h('a', { class: 'skip', href: '#main' }, labels.text('site.skip')),
      headerHtml(edition, list.number, pages),
      h('main', { id: 'main' }, [
        ...booksHtml(books, language, pages),
        textsHtml(edition, list, pages),
        h('section', { id: 'follow' }, [
          h('h2', labels.text('site.follow')),
          // In the page itself everything is found from where the page stands.
          h('nav', { ariaLabel: labels.text('site.follow') }, [
            followList(found, (href) => href.slice(pages.address('').length)),
          ]),
        ]),
      ]),
      footerHtml(edition, labels),
    ],
  });
}

/** `hreflang` names every page of the set, this one too. */
function translatedPages(number: number, { site, address }: SitePages): readonly PageLink[] {
  const all = alone(site).map(({ languages: [one] }) => ({
    rel: 'alternate',
    hreflang: one.tag,
    href: address(downloadPage(one, number)),
  }));
  return [
    ...all,
    {
      rel: 'alternate',
      hreflang: 'x-default',
      href: address(number === 1 ? 'index.html' : downloadPage(site.editions[0].languages[0], number)),
    },
  ];
}

function headerHtml(edition: Edition, number: number, pages: SitePages): Element {
  const { collection, languages } = edition;
  const [language] = languages;
  const labels = labelsOf(pages, language);
  const others = alone(pages.site).filter((other) => other !== edition);
  const paragraph = (className: string, text: string) => (text === '' ? [] : [h('p', { class: className }, text)]);
  const nav =
    others.length === 0
      ? []
      : [
          h('nav', { ariaLabel: labels.text('site.languages') }, [
            h(
              'ul',
              others.map((other) =>
                h('li', [languageLink(downloadPage(other.languages[0], number), other.languages, pages)]),
              ),
            ),
          ]),
        ];
  return h('header', [
    ...nav,
    h('h1', words(collection.title, language)),
    ...paragraph('faint', words(collection.subtitle, language)),
    ...paragraph('', words(collection.summary, language)),
  ]);
}

function booksHtml(books: readonly Publication[], language: Language, pages: SitePages): readonly Element[] {
  if (books.length === 0) return [];
  const labels = labelsOf(pages, language);
  // Books in the page's own language first.
  const rank = ({ languages }: Publication) => languages.findIndex(({ tag }) => tag === language.tag) >>> 0;
  const sorted = [...books].sort((a, b) => rank(a) - rank(b) || a.languages.length - b.languages.length);
  return [
    h('section', { id: 'books' }, [
      h('h2', labels.text('site.books')),
      h(
        'ul',
        { class: 'books' },
        sorted.map((book) => bookHtml(book, language, pages)),
      ),
    ]),
  ];
}

function bookHtml(book: Publication, language: Language, pages: SitePages): Element {
  const labels = labelsOf(pages, language);
  const [first] = book.languages;
  const image = book.images[0];
  const title = book.titles[first.tag] ?? Object.values(book.titles)[0] ?? '';
  const layout = book.files[0]?.layout ?? 'interlinear';
  const names = book.languages.map((one) => ownName(one, pages)).join(' · ');
  const kind = layout === 'interlinear' ? names : `${names} (${labels.text(`site.layout.${layout}`)})`;
  const edition = pages.site.editions.find((one) => editionKey(one.languages) === editionKey(book.languages));
  const cover =
    image === undefined
      ? []
      : [
          h('img', {
            class: 'cover',
            src: image.file,
            width: image.width,
            height: image.height,
            alt: '',
            loading: 'lazy',
          }),
        ];
  return h('li', { id: `b-${editionKey(book.languages, layout)}` }, [
    ...cover,
    h('div', [
      h('h3', [h('span', { lang: first.tag, dir: first.direction }, title)]),
      h('p', { class: 'faint' }, kind),
      ...(edition === undefined ? [] : completeness(edition, edition.completeness, labels)),
      h(
        'ul',
        { class: 'downloads' },
        book.files.map((file) => h('li', [downloadLink(file, title, labels)])),
      ),
    ]),
  ]);
}

function downloadLink(file: PublishedFile, title: string, labels: Labels): Element {
  const format = labels.text(`site.format.${file.format}`);
  const size = sizeText(file.bytes, labels);
  const ariaLabel = labels.text('site.download', { title, format, size });
  return h('a', { href: encodeURIComponent(file.file), download: '', ariaLabel }, `${format} · ${size}`);
}

function completeness({ languages }: Edition, counts: Edition['completeness'], labels: Labels): readonly Element[] {
  const sentences = languages.flatMap((language, i) => {
    const own = counts[i];
    return own === undefined ? [] : completenessSentences(own, language, labels, languages.length > 1);
  });
  return sentences.map((sentence) => h('p', { class: 'faint' }, sentence));
}

function textsHtml(edition: Edition, list: PageOfList, pages: SitePages): Element {
  const [language] = edition.languages;
  const labels = labelsOf(pages, language);
  const index = list.count === 1 ? undefined : searchIndex(language);
  return h('section', { id: 'texts' }, [
    h('h2', labels.text('site.texts')),
    h('form', { id: 'search-form', role: 'search', hidden: true, dataIndex: index }, [
      h('label', { for: 'search' }, labels.text('site.search')),
      h('input', { id: 'search', type: 'search', autocomplete: 'off' }),
      h('p', { id: 'found', class: 'faint', role: 'status' }),
    ]),
    h(
      'ul',
      { class: 'texts', id: 'texts-list' },
      list.chapters.map((chapter) => textHtml(chapter, edition, pages)),
    ),
    ...pagesNav(language, list, labels),
  ]);
}

function pagesNav(language: Language, { number, count }: PageOfList, labels: Labels): readonly Element[] {
  if (count === 1) return [];
  const one = (page: number) =>
    h('li', [
      h(
        'a',
        { href: downloadPage(language, page), ariaCurrent: page === number ? 'page' : undefined },
        labels.number(page),
      ),
    ]);
  // Beginning, end and neighbours: two hundred numbers would be a page of their own.
  const shown = [...new Set([1, number - 2, number - 1, number, number + 1, number + 2, count])];
  const links = shown.filter((page) => page >= 1 && page <= count).map(one);
  return [h('nav', { ariaLabel: labels.text('site.pages') }, [h('ul', links)])];
}

function textHtml(chapter: Chapter, edition: Edition, pages: SitePages): Element {
  const { meta, summary } = chapter;
  const [language] = edition.languages;
  const labels = labelsOf(pages, language);
  const tags = meta.tags.map((tag) => words(edition.collection.tags[tag] ?? tag, language)).filter(Boolean);
  const facts = [
    ...(meta.authors.length === 0 ? [] : [labels.text('by', { names: people(meta.authors, edition, labels) })]),
    ...(meta.date === undefined ? [] : [labels.date(meta.date)]),
  ];
  const line = (text: string) => (text === '' ? [] : [h('p', { class: 'faint' }, text)]);
  const said = completeness(edition, chapter.completeness, labels);
  return h('li', { id: `d-${asName(chapter.id)}`, dataWords: otherWords(chapter.id, edition, pages) }, [
    h('h3', [h('a', { href: readingPage(chapter.id, edition.languages) }, proseSpan(chapter.title[0], language))]),
    ...line(facts.join(labels.text('separator'))),
    ...(summary === undefined ? [] : [h('p', proseSpan(summary[0], language))]),
    ...line(tags.join(labels.text('separator'))),
    ...said,
    h('p', { class: 'links' }, [...otherPages(chapter.id, edition, pages)]),
    ...documentDownloads(chapter.id, edition.languages, '', pages),
  ]);
}

/** What is shown for want of a translation says its language. */
function proseSpan(rendition: Chapter['title'][0], { tag }: Language): ElementContent[] {
  const text = legalText(renditionText(rendition));
  const { language } = rendition;
  return language.tag === tag
    ? [{ type: 'text', value: text }]
    : [h('span', { lang: language.tag, dir: language.direction }, text)];
}

function otherPages(document: string, edition: Edition, pages: SitePages): readonly Element[] {
  const [language] = edition.languages;
  const others = [...alone(pages.site).filter((other) => other !== edition), ...pairsWith(pages.site, language)];
  return others.map(({ languages }) => languageLink(readingPage(document, languages), languages, pages));
}

/** A title that a reader knows from another language finds the text too. */
function otherWords(document: string, edition: Edition, { site }: SitePages): string {
  const others = alone(site).filter((other) => other !== edition);
  return foldText(others.map((other) => wordsOf(document, other)).join(' '));
}

/** Title, authors and subjects. */
function wordsOf(document: string, edition: Edition): string {
  const { collection, languages } = edition;
  const chapter = chapterOf(document, edition);
  if (chapter === undefined) return '';
  const [language] = languages;
  const tags = chapter.meta.tags.map((tag) => words(collection.tags[tag] ?? tag, language));
  const authors = chapter.meta.authors.map((id) => {
    const person = collection.people.find((one) => one.id === id);
    return person === undefined ? id : words(person.name, language);
  });
  return [...chapter.title.map(renditionText), ...authors, ...tags].join(' ');
}

function indexEntry(chapter: Chapter, edition: Edition, pages: SitePages): readonly [string, string, string] {
  const all = alone(pages.site).map((one) => wordsOf(chapter.id, one));
  return [
    legalText(renditionText(chapter.title[0])),
    readingPage(chapter.id, edition.languages),
    foldText(all.join(' ')),
  ];
}

function footerHtml({ collection, languages: [language], modified }: Edition, labels: Labels): Element {
  const linked = (one: typeof collection.licence): ElementContent[] => {
    const name = words(one?.name, language);
    return one?.url === undefined ? [{ type: 'text', value: name }] : [h('a', { href: one.url }, name)];
  };
  const { publisher, licence } = collection;
  return h('footer', { class: 'page' }, [
    ...(publisher === undefined ? [] : [h('p', [`${labels.text('publisher')}: `, ...linked(publisher)])]),
    ...(licence === undefined ? [] : [h('p', [`${labels.text('licence')}: `, ...linked(licence)])]),
    h('p', `${labels.text('modified')}: ${labels.date(modified.slice(0, 10))}`),
  ]);
}
