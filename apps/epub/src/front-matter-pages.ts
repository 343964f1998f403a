// An edition comes in; its cover page and title page go out.

import { type PutName, personNames, sentenceHtml } from '@warraq/core';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Book, COVER_FILE, joined, labelNames, leadingLabels, namesOf, type Page, TITLE_FILE } from './book.ts';
import { authorsOf } from './contributors.ts';
import type { PageMarks } from './page-marks.ts';
import { languageAttributes, nameSpans, xhtmlPage } from './xhtml-page.ts';

/** A cover as a file of the book. */
export interface CoverPicture {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

export function coverPage(book: Book, { path, width, height }: CoverPicture): Page {
  const { edition } = book;
  const alt = leadingLabels(book).text('cover.of', { title: joined(namesOf(edition.collection.title, book)) });
  const picture = h('img', { src: path, alt, role: 'doc-cover', width, height });
  const title = joined(labelNames('cover', book));
  const body = { type: 'root' as const, children: [h('section', { 'epub:type': 'cover' }, [picture])] };
  return { file: COVER_FILE, title, xhtml: xhtmlPage(edition.languages[0], title, 'cover', body) };
}

/** Title, subtitle, who wrote, edited and translated it, the publisher. */
export function titlePage(book: Book, marks: PageMarks): Page {
  const { collection, languages } = book.edition;
  const title = namesOf(collection.title, book);
  const content: ElementContent[] = [
    h('h1', { class: 'title' }, [...marks.section('title-page'), ...nameSpans(title)]),
  ];
  if (collection.subtitle !== undefined)
    content.push(h('p', { class: 'subtitle' }, nameSpans(namesOf(collection.subtitle, book))));
  content.push(...languages.map((language) => contributorsHtml(language, book)));
  if (collection.publisher !== undefined)
    content.push(h('p', { class: 'publisher' }, nameSpans(namesOf(collection.publisher.name, book))));
  const body = { type: 'root' as const, children: [h('section', { 'epub:type': 'titlepage' }, content)] };
  return { file: TITLE_FILE, title: joined(title), xhtml: xhtmlPage(languages[0], joined(title), 'title-page', body) };
}

function contributorsHtml(language: Book['edition']['languages'][0], book: Book): ElementContent {
  const { collection } = book.edition;
  const labels = book.context.labels(language);
  const line = (ids: readonly string[], say: (names: string) => string) => {
    const names = (put: PutName) => labels.list(ids.map((id) => put(personNames(id, collection.people))));
    return ids.length === 0
      ? []
      : [
          h(
            'p',
            sentenceHtml((put) => say(names(put)), labels.language, languageAttributes, language),
          ),
        ];
  };
  const shown = [
    ...line(authorsOf(book.edition), (names) => labels.text('by', { names })),
    ...line(collection.editors, (names) => `${labels.text('editors')} ${names}`),
    ...line(collection.translators, (names) => `${labels.text('translators')} ${names}`),
  ];
  return h('div', { class: 'contributors', ...languageAttributes(labels.language) }, shown);
}
