// The terms that a book mentions come in; its index, a list a language, goes out: every entry leads to its passages.

import { indexGroups, type Labels, type Language, latinDigits, localiseText } from '@warraq/core';
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
  return h('div', languageAttributes(language), [...meaningOfSign(terms, labels), ...content]);
}

/** As in print, where the sign stands behind the number of a page. */
function meaningOfSign(terms: readonly MentionedTerm[], labels: Labels): readonly Element[] {
  const isUsed = terms.some(({ places }) => places.some(({ page, inNote }) => inNote && page !== undefined));
  return isUsed ? [h('p', labels.text('index.inNote.meaning'))] : [];
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
  const links = placeRanges(places).flatMap((range) => [
    { type: 'text' as const, value: labels.text('separator') },
    ...rangeHtml(range, places, labels),
  ]);
  return [named, ...links];
}

/** The first place, and where pages follow each other the last. */
type PlaceRange = readonly [TermPlace, TermPlace?];

/** Ranges as print has them (`pageRanges` of core): a page with mentions in its notes alone stands by itself. */
function placeRanges(places: readonly TermPlace[]): readonly PlaceRange[] {
  const ranges: [TermPlace, TermPlace?][] = [];
  for (const place of places) {
    const range = ranges.at(-1);
    if (range !== undefined && follows(place, range[1] ?? range[0])) range[1] = place;
    else ranges.push([place]);
  }
  return ranges;
}

/** Told by the numbers: a page in between may be that of a picture, where no text begins. */
function follows(place: TermPlace, before: TermPlace): boolean {
  return !place.inNote && !before.inNote && pageNumber(place) === pageNumber(before) + 1;
}

function pageNumber({ page }: TermPlace): number {
  return page === undefined ? Number.NaN : Number(latinDigits(page));
}

function rangeHtml(range: PlaceRange, places: readonly TermPlace[], labels: Labels): readonly ElementContent[] {
  const [first, last] = range;
  const begin = placeHtml(first, places.indexOf(first), labels);
  if (last === undefined) return [begin];
  const dash = { type: 'text' as const, value: '–' };
  return [h('span', { class: 'range' }, [begin, dash, placeHtml(last, places.indexOf(last), labels)])];
}

function placeHtml({ href, page, inNote }: TermPlace, index: number, labels: Labels): Element {
  const number = page === undefined ? labels.number(index + 1) : labels.digits(latinDigits(page));
  const shown = inNote ? `${number}${labels.text('index.inNote')}` : number;
  // Whoever speaks to the device says what is seen: the label holds it (WCAG 2.2, 2.5.3).
  const ariaLabel = labels.text(page === undefined ? 'index.place' : 'page.number', { number: shown });
  return h('a', { href, ariaLabel }, shown);
}
