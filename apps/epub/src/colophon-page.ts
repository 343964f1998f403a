// An edition and its fonts come in; the colophon goes out: publisher, licence, dates, fonts, completeness, by language.

import {
  type Completeness,
  completenessSentences,
  type Labels,
  type Language,
  languageName,
  type PutName,
  personNames,
  safeUrl,
  sentenceHtml,
  UNDATED,
} from '@warraq/core';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Book, COLOPHON_FILE, joined, labelNames, type Page } from './book.ts';
import { languageAttributes, nameSpans, xhtmlPage } from './xhtml-page.ts';

export function colophonPage(book: Book, fonts: readonly string[]): Page {
  const { languages } = book.edition;
  const title = labelNames('colophon', book);
  const lists = languages.map((language, i) => factsHtml(language, i, book, fonts));
  const content = [h('h1', { class: 'title' }, nameSpans(title)), ...lists];
  const body = {
    type: 'root' as const,
    children: [h('section', { 'epub:type': 'colophon', role: 'doc-colophon' }, content)],
  };
  return { file: COLOPHON_FILE, title: joined(title), xhtml: xhtmlPage(languages[0], joined(title), 'colophon', body) };
}

function factsHtml(language: Language, index: number, book: Book, fonts: readonly string[]): Element {
  const { collection, completeness, extract, languages, modified } = book.edition;
  const { publisher, licence, editors, translators, published } = collection;
  const labels = book.context.labels(language);
  const said = (say: (put: PutName) => string) => sentenceHtml(say, labels.language, languageAttributes, language);
  const names = (ids: readonly string[]) =>
    said((put) => labels.list(ids.map((id) => put(personNames(id, collection.people)))));
  const facts: (readonly [string, ElementContent[]])[] = [
    ['collection', said((put) => put(extract?.from ?? collection.title, language.tag))],
    ['colophon.edition', [words(languagesText(labels, book))]],
    ['editors', names(editors)],
    ['translators', names(translators)],
    [
      'publisher',
      publisher === undefined
        ? []
        : linked(
            said((put) => put(publisher.name, language.tag)),
            publisher.url,
          ),
    ],
    ['published', published === undefined ? [] : [words(labels.date(published))]],
    ['modified', modified === UNDATED ? [] : [words(labels.date(modified.slice(0, 10)))]],
    [
      'licence',
      licence === undefined
        ? []
        : linked(
            said((put) => put(licence.name, language.tag)),
            licence.url,
          ),
    ],
    ['fonts', fonts.length === 0 ? [] : fontsHtml(fonts, labels)],
    ['colophon.completeness', completenessHtml(completeness[index], labels, language, languages.length > 1)],
  ];
  const entries = facts.filter(([, content]) => content.length > 0);
  const list = entries.flatMap(([key, content]) => [h('dt', labels.text(key)), h('dd', content)]);
  return h('dl', { class: 'facts', ...languageAttributes(labels.language) }, list);
}

function words(value: string): ElementContent {
  return { type: 'text', value };
}

function linked(content: ElementContent[], url: string | undefined): ElementContent[] {
  const href = url === undefined ? undefined : safeUrl(url);
  return href === undefined ? content : [h('a', { href }, content)];
}

function fontsHtml(fonts: readonly string[], labels: Labels): ElementContent[] {
  const latin = { lang: 'en', xmlLang: 'en', dir: 'ltr' };
  return [
    ...fonts.flatMap((font, i) => [...(i === 0 ? [] : [words(labels.text('separator'))]), h('span', latin, font)]),
    words(' '),
    h('span', latin, '(SIL Open Font License 1.1)'),
  ];
}

function languagesText(labels: Labels, { edition }: Book): string {
  const [first, second] = edition.languages.map((language) => languageName(language, labels));
  return second === undefined ? (first ?? '') : labels.text('bilingual', { first: first ?? '', second });
}

function completenessHtml(
  counts: Completeness | undefined,
  labels: Labels,
  language: Language,
  several: boolean,
): ElementContent[] {
  return counts === undefined ? [] : [words(completenessSentences(counts, language, labels, several).join(' '))];
}
