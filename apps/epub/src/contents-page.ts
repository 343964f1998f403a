// The book's contents come in; the EPUB navigation document (toc and landmarks) goes out.

import type { Element } from 'hast';
import { h } from 'hastscript';
import {
  type Book,
  COLOPHON_FILE,
  CONTENTS_FILE,
  COVER_FILE,
  type ContentsEntry,
  joined,
  labelNames,
  TITLE_FILE,
} from './book.ts';
import { nameSpans, xhtmlPage } from './xhtml-page.ts';

/** EPUB 3.3 §7: documents, parts and sections nested, and the landmarks that reading systems offer in their menus. */
export function contentsPage(entries: readonly ContentsEntry[], book: Book): string {
  const title = labelNames('contents', book);
  const contents = h('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' }, [
    h('h1', { class: 'title' }, nameSpans(title)),
    entryList(entries),
  ]);
  const body = { type: 'root' as const, children: [contents, landmarks(entries, book)] };
  return xhtmlPage(book.edition.languages[0], joined(title), 'contents', body);
}

function entryList(entries: readonly ContentsEntry[]): Element {
  return h(
    'ol',
    entries.map((entry) => {
      const link = h('a', { href: entry.href }, nameSpans(entry.names));
      return h('li', entry.children.length === 0 ? [link] : [link, entryList(entry.children)]);
    }),
  );
}

function landmarks(entries: readonly ContentsEntry[], book: Book): Element {
  const first = entries.find((entry) => book.edition.chapters.length > 0 && entry.href.startsWith('chapter-'));
  const places: readonly (readonly [string, string, string])[] = [
    ['cover', COVER_FILE, 'cover'],
    ['titlepage', TITLE_FILE, 'titlePage'],
    ['toc', CONTENTS_FILE, 'contents'],
    ...(first === undefined ? [] : [['bodymatter', first.href, 'text'] as const]),
    ['colophon', COLOPHON_FILE, 'colophon'],
  ];
  const items = places.map(([type, href, label]) =>
    h('li', [h('a', { 'epub:type': type, href }, nameSpans(labelNames(label, book), 'name'))]),
  );
  return h('nav', { 'epub:type': 'landmarks', id: 'landmarks', hidden: true }, [
    h('h2', nameSpans(labelNames('navigation', book), 'name')),
    h('ol', items),
  ]);
}
