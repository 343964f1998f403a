// The terms that a book mentions come in; its glossary, a list a language, goes out.

import {
  type GlossaryEntry,
  type Inline,
  indexGroups,
  type Language,
  textHtml,
  unitAnchor,
  wordsOf,
} from '@warraq/core';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Book, GLOSSARY_FILE, joined, labelNames, type Page } from './book.ts';
import type { MentionedTerm } from './book-terms.ts';
import type { PageMarks } from './page-marks.ts';
import { languageAttributes, nameSpans, xhtmlPage } from './xhtml-page.ts';

/** Terms by the edition's language. */
export type BookTerms = readonly { readonly language: Language; readonly terms: readonly MentionedTerm[] }[];

/** The entries that are defined and mentioned; undefined where there is none. */
export function glossaryPage(book: Book, byLanguage: BookTerms, marks: PageMarks): Page | undefined {
  const lists = byLanguage.flatMap(({ language, terms }) => {
    const entries = terms.flatMap(({ entry }) => (entry?.definitions[language.tag] === undefined ? [] : [entry]));
    return entries.length === 0 ? [] : [{ language, entries, begun: marks.section('glossary', language.tag) }];
  });
  if (lists.length === 0) return undefined;
  // In two languages the title is that of two printed pages.
  const alone = lists.length === 1 ? lists[0] : undefined;
  const title = labelNames('glossary', book);
  const section = h('section', { 'epub:type': 'glossary', role: 'doc-glossary' }, [
    h('h1', { class: 'title' }, [...(alone?.begun ?? []), ...nameSpans(title)]),
    ...lists.map(({ language, entries, begun }) =>
      listHtml(entries, language, book, marks, alone === undefined ? begun : []),
    ),
  ]);
  const [language] = book.edition.languages;
  const xhtml = xhtmlPage(language, joined(title), 'glossary', { type: 'root', children: [section] });
  return { file: GLOSSARY_FILE, title: joined(title), xhtml };
}

/** Where the index leads to in the glossary. */
export function glossaryAnchor(entry: GlossaryEntry, { tag }: Language): string {
  return `${unitAnchor(entry.id)}-${tag}`;
}

/** `begun` stands in the first entry: between two lists an app could leave it on the page before. */
function listHtml(
  entries: readonly GlossaryEntry[],
  language: Language,
  book: Book,
  marks: PageMarks,
  begun: readonly ElementContent[],
): ElementContent {
  const sorted = indexGroups(entries, ({ terms }) => terms[language.tag] ?? '', language);
  const items = sorted
    .flatMap((group) => group.entries)
    .flatMap((entry, i) => [
      h('dt', [
        ...(i === 0 ? begun : []),
        ...marks.entry('glossary', language.tag, entry.id),
        h('dfn', { id: glossaryAnchor(entry, language) }, entry.terms[language.tag] ?? ''),
        ...others(entry, language, book),
      ]),
      h('dd', inlinesHtml(entry.definitions[language.tag] ?? [])),
    ]);
  return h('dl', { class: 'terms', ...languageAttributes(language) }, items);
}

/** Definitions are short texts without notes and pictures. */
function inlinesHtml(content: readonly Inline[]): ElementContent[] {
  return content.flatMap((inline): ElementContent | ElementContent[] => {
    switch (inline.kind) {
      case 'emphasis':
        return h('em', inlinesHtml(inline.children));
      case 'strong':
        return h('strong', inlinesHtml(inline.children));
      case 'foreign':
        return h('span', { class: 'foreign', ...languageAttributes(inline.language) }, [
          ...inlinesHtml(inline.children),
        ]);
      default:
        return textHtml(wordsOf([inline]));
    }
  });
}

/** The term in the other languages of the collection. */
function others({ terms }: GlossaryEntry, { tag }: Language, { edition }: Book): readonly ElementContent[] {
  return edition.collection.languages.flatMap((other): readonly ElementContent[] => {
    const word = other.tag === tag ? undefined : terms[other.tag];
    if (word === undefined) return [];
    return [{ type: 'text', value: ' (' }, h('span', languageAttributes(other), word), { type: 'text', value: ')' }];
  });
}
