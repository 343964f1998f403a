// The terms that a book mentions come in; its index, a list a language, goes out: every entry leads to its passages.

import { indexGroups, type Labels, type Language, localiseText } from '@warraq/core';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Book, GLOSSARY_FILE, INDEX_FILE, joined, labelNames, type Page } from './book.ts';
import type { MentionedTerm, TermPlace } from './book-terms.ts';
import { type BookTerms, glossaryAnchor } from './glossary-page.ts';
import type { PageMarks } from './page-marks.ts';
import { languageAttributes, nameSpans, xhtmlPage } from './xhtml-page.ts';

/**
 * With the numbers of the printed pages where they are known, else counted from 1. `glossary` tells whether the book has
 * one that entries can lead to. Undefined where nothing is mentioned.
 */
export function indexPage(book: Book, byLanguage: BookTerms, marks: PageMarks, glossary: boolean): Page | undefined {
  const lists = byLanguage.filter(({ terms }) => terms.length > 0);
  if (lists.length === 0) return undefined;
  const title = labelNames('index', book);
  const section = h('section', { 'epub:type': 'index', role: 'doc-index' }, [
    h('h1', { class: 'title' }, nameSpans(title)),
    ...lists.flatMap(({ language, terms }) => [
      ...marks.section('index', language.tag),
      listHtml(terms, language, book, marks, glossary),
    ]),
  ]);
  const [language] = book.edition.languages;
  const xhtml = xhtmlPage(language, joined(title), 'index', { type: 'root', children: [section] });
  return { file: INDEX_FILE, title: joined(title), xhtml };
}

function listHtml(
  terms: readonly MentionedTerm[],
  language: Language,
  book: Book,
  marks: PageMarks,
  glossary: boolean,
): Element {
  const labels = book.context.labels(language);
  const groups = indexGroups(terms, ({ heading }) => heading, language);
  const content = groups.flatMap(({ letter, entries }): readonly ElementContent[] => [
    ...(letter === '' ? [] : [h('h2', { class: 'letter' }, labels.digits(letter))]),
    h(
      'ul',
      { class: 'entries' },
      entries.map((term) => {
        const begun = marks.entry('index', language.tag, term.heading);
        return h('li', [...begun, ...entryHtml(term, language, labels, glossary)]);
      }),
    ),
  ]);
  return h('div', languageAttributes(language), content);
}

function entryHtml(
  term: MentionedTerm,
  language: Language,
  labels: Labels,
  glossary: boolean,
): readonly ElementContent[] {
  const { heading, entry, places } = term;
  const words = localiseText(heading, labels);
  const defined = glossary && entry?.definitions[language.tag] !== undefined;
  const named = defined
    ? h('a', { href: `${GLOSSARY_FILE}#${glossaryAnchor(entry, language)}` }, words)
    : { type: 'text' as const, value: words };
  const links = places.flatMap((place, i) => [
    { type: 'text' as const, value: labels.text('separator') },
    placeHtml(place, i, labels),
  ]);
  return [named, ...links];
}

function placeHtml({ href, page, inNote }: TermPlace, index: number, labels: Labels): Element {
  const number = page ?? labels.number(index + 1);
  const shown = inNote ? `${number}${labels.text('index.inNote')}` : number;
  // Whoever speaks to the device says what is seen: the label holds it (WCAG 2.2, 2.5.3).
  const ariaLabel = labels.text(page === undefined ? 'index.place' : 'page.number', { number: shown });
  return h('a', { href, ariaLabel }, shown);
}
