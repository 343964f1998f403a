// The books of a site and a page's language come in; the part of the page that offers them goes out.

import { type Edition, editionKey, type Labels, type Language, languageName } from '@warraq/core';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { bookCompleteness } from './completeness-lines.ts';
import type { CoverImage, Publication } from './publication.ts';
import type { PublishedFile } from './site.ts';
import { fileLink, formatName, inOurWords, labelsOf, type SitePages, sizeText, wordsHtml } from './site-page.ts';

/** One edition in all its layouts, as a card shows it. */
interface Card {
  readonly books: readonly [Publication, ...Publication[]];
  readonly cover: CoverImage | undefined;
  /** Undefined where the site has no such edition. */
  readonly edition: Edition | undefined;
}

export function booksSection(books: readonly Publication[], language: Language, pages: SitePages): readonly Element[] {
  if (books.length === 0) return [];
  const labels = labelsOf(pages, language);
  return [
    h('section', { id: 'books' }, [
      h('h2', inOurWords(labels.text('site.books'), language, labels)),
      h(
        'ul',
        { class: 'books' },
        cards(books, language, pages).map((card) => cardHtml(card, language, pages)),
      ),
    ]),
  ];
}

/** Books in the page's own language first; layouts of the same languages together. */
function cards(books: readonly Publication[], language: Language, { site }: SitePages): readonly Card[] {
  const rank = ({ languages }: Publication) => languages.findIndex(({ tag }) => tag === language.tag) >>> 0;
  const sorted = [...books].sort((a, b) => rank(a) - rank(b) || a.languages.length - b.languages.length);
  const groups = new Map<string, [Publication, ...Publication[]]>();
  for (const book of sorted) {
    const key = editionKey(book.languages);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [book]);
    else group.push(book);
  }
  return [...groups].map(([key, group]) => ({
    books: group,
    cover: group.flatMap(({ images }) => images)[0],
    edition: site.editions.find((one) => editionKey(one.languages) === key),
  }));
}

function cardHtml({ books, cover, edition }: Card, language: Language, pages: SitePages): Element {
  const labels = labelsOf(pages, language);
  const { collection } = pages.site;
  const [{ languages, titles }] = books;
  const shown = languages.find(({ tag }) => tag === language.tag) ?? languages[0];
  const title = titles[shown.tag] ?? Object.values(titles)[0] ?? '';
  const names = labels.list(languages.map((one) => languageName(one, labels)));
  const lines = edition === undefined ? [] : bookCompleteness(edition, labels);
  const files = inOrder(books.flatMap((book) => book.files));
  return h('li', { id: `b-${editionKey(languages)}` }, [
    ...coverHtml(cover),
    h('div', [
      h('h3', wordsHtml(collection.title, language, shown)),
      h('p', { class: 'kind' }, inOurWords(names, language, labels)),
      ...lines.map((line) => h('p', { class: 'faint' }, inOurWords(line, language, labels))),
      h(
        'ul',
        { class: 'downloads' },
        files.map((file) => h('li', [downloadLink(file, `${title} (${names})`, language, labels)])),
      ),
    ]),
  ]);
}

/** What most people want first: the book for printing or for a screen, then its other forms. */
function inOrder(files: readonly PublishedFile[]): readonly PublishedFile[] {
  const usual = ['pdf', 'epub'] as readonly string[];
  const isUsual = ({ format, layout }: PublishedFile) => usual.includes(format) && layout === 'interlinear';
  return [...files.filter(isUsual), ...files.filter((file) => !isUsual(file))];
}

/** A picture of the words beside it. */
function coverHtml(cover: CoverImage | undefined): readonly Element[] {
  if (cover === undefined) return [];
  const { file, width, height } = cover;
  return [h('img', { class: 'cover', src: file, width, height, alt: '' })];
}

function downloadLink(file: PublishedFile, title: string, language: Language, labels: Labels): Element {
  const size = sizeText(file.bytes, labels);
  const format = formatName(file, labels);
  const ariaLabel = labels.text('site.download', { title, format, size });
  return fileLink(file, { href: encodeURIComponent(file.file), ariaLabel }, language, labels);
}
