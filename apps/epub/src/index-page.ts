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
  const lists = byLanguage
    .filter(({ terms }) => terms.length > 0)
    .map((list) => ({ ...list, begun: marks.section('index', list.language.tag) }));
  if (lists.length === 0) return undefined;
  // In two languages the title is that of two printed pages.
  const alone = lists.length === 1 ? lists[0] : undefined;
  const title = labelNames('index', book);
  const section = h('section', { 'epub:type': 'index', role: 'doc-index' }, [
    h('h1', { class: 'title' }, [...(alone?.begun ?? []), ...nameSpans(title)]),
    ...lists.map(({ language, terms, begun }) =>
      listHtml(terms, language, book, marks, glossary, alone === undefined ? begun : []),
    ),
  ]);
  const [language] = book.edition.languages;
  const xhtml = xhtmlPage(language, joined(title), 'index', { type: 'root', children: [section] });
  return { file: INDEX_FILE, title: joined(title), xhtml };
}

/** `begun` stands in the first letter, as in a glossary in its first entry. */
function listHtml(
  terms: readonly MentionedTerm[],
  language: Language,
  book: Book,
  marks: PageMarks,
  glossary: boolean,
  begun: readonly ElementContent[],
): Element {
  const labels = book.context.labels(language);
  const groups = indexGroups(terms, ({ heading }) => heading, language);
  const content = groups.flatMap(({ letter, entries }, i): readonly ElementContent[] => [
    ...(letter === '' ? [] : [h('h2', { class: 'letter' }, [...(i === 0 ? begun : []), labels.digits(letter)])]),
    h(
      'ul',
      { class: 'entries' },
      entries.map((term, j) => {
        const first = i === 0 && j === 0 && letter === '' ? begun : [];
        const turned = marks.entry('index', language.tag, term.heading);
        return h('li', [...first, ...turned, ...entryHtml(term, language, labels, glossary)]);
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
