// The texts of a page of the list come in; the part of the page that lists them goes out, with the form that searches them.

import { asName, type Chapter, type Edition, type Labels, type Language, type PutName } from '@warraq/core';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { downloadPage, readingPage } from '../site-names.ts';
import { textCompleteness } from './completeness-lines.ts';
import { documentDownloads } from './document-downloads.ts';
import { otherWords, searchIndex } from './search-words.ts';
import { alone, pairsWith } from './site.ts';
import { inOurWords, labelsOf, languageLink, people, proseSpan, type SitePages, sentence } from './site-page.ts';

/** Some of a collection's texts: those of one page. */
export interface PageOfList {
  /** From 1. */
  readonly number: number;
  readonly count: number;
  readonly chapters: readonly Chapter[];
}

export function textsSection(edition: Edition, list: PageOfList, pages: SitePages): Element {
  const [language] = edition.languages;
  const labels = labelsOf(pages, language);
  return h('section', { id: 'texts' }, [
    h('h2', inOurWords(labels.text('site.texts'), language, labels)),
    searchForm(list.count === 1 ? undefined : searchIndex(language), language, labels),
    h(
      'ul',
      { class: 'texts', id: 'texts-list' },
      list.chapters.map((chapter) => textHtml(chapter, edition, pages)),
    ),
    ...pagesNav(language, list, labels),
  ]);
}

/** Hidden until the script that answers it has run: without one nobody meets a dead control. */
function searchForm(dataIndex: string | undefined, language: Language, labels: Labels): Element {
  const { tag, direction } = labels.language;
  const own = tag === language.tag;
  return h('form', { id: 'search-form', role: 'search', hidden: true, dataIndex }, [
    h('label', { for: 'search' }, inOurWords(labels.text('site.search'), language, labels)),
    h('input', { id: 'search', type: 'search', autocomplete: 'off' }),
    h('p', { id: 'found', class: 'faint', role: 'status', ...(own ? {} : { lang: tag, dir: direction }) }),
  ]);
}

function pagesNav(language: Language, { number, count }: PageOfList, labels: Labels): readonly Element[] {
  if (count === 1) return [];
  const one = (page: number) => {
    const ariaCurrent = page === number ? 'page' : undefined;
    return h('li', [h('a', { href: downloadPage(language, page), ariaCurrent }, labels.number(page))]);
  };
  // Beginning, end and neighbours: two hundred numbers would be a page of their own.
  const shown = [...new Set([1, number - 2, number - 1, number, number + 1, number + 2, count])];
  const links = shown.filter((page) => page >= 1 && page <= count).map(one);
  return [h('nav', { ariaLabel: labels.text('site.pages') }, [h('ul', links)])];
}

function textHtml(chapter: Chapter, edition: Edition, pages: SitePages): Element {
  const { meta, summary } = chapter;
  const [language] = edition.languages;
  const labels = labelsOf(pages, language);
  const tags = (put: PutName) => meta.tags.map((tag) => put(edition.collection.tags[tag] ?? tag)).filter(Boolean);
  const facts = (put: PutName) => [
    ...(meta.authors.length === 0 ? [] : [labels.text('by', { names: people(meta.authors, edition, labels, put) })]),
    ...(meta.date === undefined ? [] : [put(labels.date(meta.date), language.tag)]),
  ];
  const line = (className: string, text: ElementContent[]) =>
    text.length === 0 ? [] : [h('p', { class: className }, text)];
  return h('li', { id: `d-${asName(chapter.id)}`, dataWords: otherWords(chapter.id, edition, pages) }, [
    h('h3', [h('a', { href: readingPage(chapter.id, edition.languages) }, proseSpan(chapter.title[0], language))]),
    ...line(
      'faint',
      sentence((put) => facts(put).join(labels.text('separator')), language, labels),
    ),
    ...(summary === undefined ? [] : [h('p', proseSpan(summary[0], language))]),
    ...line(
      'faint',
      sentence((put) => tags(put).join(' · '), language, labels),
    ),
    ...textCompleteness(chapter, edition, labels).flatMap((said) => line('state', inOurWords(said, language, labels))),
    ...otherPages(chapter.id, edition, pages),
    ...documentDownloads(chapter.id, edition.languages, '', pages),
  ]);
}

function otherPages(document: string, edition: Edition, pages: SitePages): readonly Element[] {
  const [language] = edition.languages;
  const others = [...alone(pages.site).filter((other) => other !== edition), ...pairsWith(pages.site, language)];
  if (others.length === 0) return [];
  const links = others.map(({ languages }) => languageLink(readingPage(document, languages), languages, pages));
  const labels = labelsOf(pages, language);
  const label = inOurWords(labels.text('site.otherLanguages'), language, labels);
  return [h('p', { class: 'links' }, [h('span', { class: 'faint' }, label), ...links.flatMap((link) => [' ', link])])];
}
