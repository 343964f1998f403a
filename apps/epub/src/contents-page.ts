// The book's contents come in; the EPUB navigation document (toc and landmarks) goes out.

import type { Element } from 'hast';
import { h } from 'hastscript';
import {
  type Book,
  COLOPHON_FILE,
  CONTENTS_FILE,
  COVER_FILE,
  type ContentsEntry,
  GLOSSARY_FILE,
  INDEX_FILE,
  joined,
  labelNames,
  TITLE_FILE,
} from './book.ts';
import type { ListedPage, PageMarks } from './page-marks.ts';
import { cleanXhtml, nameSpans, xhtmlPage } from './xhtml-page.ts';

/** EPUB 3.3 §7: documents, parts and sections nested, and the landmarks that reading systems offer in their menus. */
export function contentsPage(
  entries: readonly ContentsEntry[],
  lists: NavigationLists,
  book: Book,
  marks: PageMarks,
): string {
  const title = labelNames('contents', book);
  const contents = h('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' }, [
    h('h1', { class: 'title' }, [...marks.section('contents'), ...nameSpans(title)]),
    h('ol'),
  ]);
  const further = [
    ...listNav('loi', 'figures', lists.figures, book),
    ...listNav('lot', 'tables', lists.tables, book),
    ...pageList(lists.pages, book),
  ];
  // A document at a time: the tree of forty thousand entries would be the largest thing that is made of a book.
  const items = entries.map((entry) => cleanXhtml(entryItem(entry)));
  const [opened, closed] = cleanXhtml(contents).split(END_OF_LIST);
  const body = [opened, ...items, END_OF_LIST, closed, cleanXhtml(landmarks(entries, book), ...further)].join('');
  return xhtmlPage(book.edition.languages[0], joined(title), 'contents', body);
}

const END_OF_LIST = '</ol>';

function entryList(entries: readonly ContentsEntry[]): Element {
  return h('ol', entries.map(entryItem));
}

function entryItem({ href, names, children }: ContentsEntry): Element {
  const link = h('a', { href }, nameSpans(names));
  return h('li', children.length === 0 ? [link] : [link, entryList(children)]);
}

/** What reading systems show in their menus beside the contents; without it the page would begin with it. */
export interface NavigationLists {
  readonly figures: readonly ContentsEntry[];
  readonly tables: readonly ContentsEntry[];
  readonly pages: readonly ListedPage[];
}

function listNav(type: string, label: string, entries: readonly ContentsEntry[], book: Book): readonly Element[] {
  if (entries.length === 0) return [];
  const title = h('h2', nameSpans(labelNames(label, book), 'name'));
  return [h('nav', { 'epub:type': type, id: type, hidden: true }, [title, entryList(entries)])];
}

/** EPUB 3.3 §7.3: the numbers of the printed book. */
function pageList(pages: readonly ListedPage[], book: Book): readonly Element[] {
  if (pages.length === 0) return [];
  const items = pages.map(({ label, href }) => h('li', [h('a', { href }, label)]));
  const title = h('h2', nameSpans(labelNames('pages', book), 'name'));
  const properties = { 'epub:type': 'page-list', role: 'doc-pagelist', id: 'page-list', hidden: true };
  return [h('nav', properties, [title, h('ol', items)])];
}

function landmarks(entries: readonly ContentsEntry[], book: Book): Element {
  const first = entries.find((entry) => book.edition.chapters.length > 0 && entry.href.startsWith('chapter-'));
  const places: readonly (readonly [string, string, string])[] = [
    ['cover', COVER_FILE, 'cover'],
    ['titlepage', TITLE_FILE, 'titlePage'],
    ['toc', CONTENTS_FILE, 'contents'],
    ...(first === undefined ? [] : [['bodymatter', first.href, 'text'] as const]),
    ...(entries.some(({ href }) => href === GLOSSARY_FILE) ? [['glossary', GLOSSARY_FILE, 'glossary'] as const] : []),
    ...(entries.some(({ href }) => href === INDEX_FILE) ? [['index', INDEX_FILE, 'index'] as const] : []),
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
