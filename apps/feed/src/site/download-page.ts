// A site and a language come in; its download page goes out, in one file or, where there are many texts, in several.

import type { Edition, Language, Localised } from '@warraq/core';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { downloadPage } from '../site-names.ts';
import { booksSection } from './books-section.ts';
import { downloadStyle } from './download-style.ts';
import { htmlPage, type PageLink } from './html-page.ts';
import { collectionData } from './json-ld.ts';
import { languageSwitch } from './language-switch.ts';
import { pageFooter } from './page-footer.ts';
import { pageHeader } from './page-header.ts';
import { keepPlace, searchScript } from './page-script.ts';
import type { Publication } from './publication.ts';
import { searchIndexText } from './search-words.ts';
import { alone, editionIn } from './site.ts';
import {
  coverOf,
  discovery,
  followList,
  graphOf,
  inOurWords,
  labelsOf,
  type SitePages,
  words,
  wordsHtml,
} from './site-page.ts';
import { type PageOfList, textsSection } from './texts-section.ts';

/** Texts on a page: with long summaries and a file of its own for each it stays under 60 kB in Arabic too. */
const TEXTS_ON_PAGE = 20;

export interface DownloadPages {
  /** Name and content. */
  readonly pages: readonly (readonly [string, string])[];
  /** What the search looks through, where the list has several pages. */
  readonly index: string | undefined;
}

export function downloadPages(language: Language, books: readonly Publication[], pages: SitePages): DownloadPages {
  const edition = editionIn(pages.site, language);
  const count = Math.max(1, Math.ceil(edition.chapters.length / TEXTS_ON_PAGE));
  const made = Array.from({ length: count }, (_, i) => {
    const page = { number: i + 1, count, chapters: edition.chapters.slice(i * TEXTS_ON_PAGE, (i + 1) * TEXTS_ON_PAGE) };
    return [downloadPage(language, i + 1), downloadHtml(edition, page, books, pages)] as const;
  });
  return { pages: made, index: count === 1 ? undefined : searchIndexText(edition, pages) };
}

function downloadHtml(edition: Edition, list: PageOfList, books: readonly Publication[], pages: SitePages): string {
  const { collection, languages } = edition;
  const [language] = languages;
  const labels = labelsOf(pages, language);
  const ours = (key: string) => inOurWords(labels.text(key), language, labels);
  const canonical = pages.address(downloadPage(language, list.number));
  const there = (other: Edition) => downloadPage(other.languages[0], list.number);
  const found = discovery(pages, language);
  const shown = labels.text('site.shown', { number: '#1', total: '#2' });
  const numbers = `${language.tag}-u-nu-${collection.digits[language.tag] ?? 'latn'}`;
  return htmlPage({
    language,
    title: words(collection.title, language),
    description: words(collection.summary, language),
    canonical,
    links: [...translatedPages(list.number, pages), ...found],
    graph: graphOf('website', edition, coverOf(edition, books), pages),
    data: collectionData(edition, books, pages),
    style: downloadStyle(collection.languages, pages.context.labels),
    script: `${keepPlace('section[id], li[id]')}\n${searchScript(shown, numbers)}`,
    body: [
      h('a', { class: 'skip', href: '#main' }, ours('site.skip')),
      pageHeader(undefined, languageSwitch(edition, alone(pages.site), there, pages)),
      h('main', { id: 'main' }, [
        introduction(edition),
        ...booksSection(books, language, pages),
        textsSection(edition, list, pages),
        h('section', { id: 'follow' }, [
          h('h2', ours('site.follow')),
          // In the page itself everything is found from where the page stands.
          followList(found, (href) => href.slice(pages.address('').length), language, labels),
        ]),
      ]),
      pageFooter(edition, labels, canonical),
    ],
  });
}

/** `hreflang` names every page of the set, this one too, each by its canonical address: `index.html` is a copy. */
function translatedPages(number: number, { site, address }: SitePages): readonly PageLink[] {
  const link = (hreflang: string, page: string) => ({ rel: 'alternate', hreflang, href: address(page) });
  const [first] = site.editions[0].languages;
  return [
    ...alone(site).map(({ languages: [one] }) => link(one.tag, downloadPage(one, number))),
    link('x-default', downloadPage(first, number)),
  ];
}

function introduction({ collection, languages: [language] }: Edition): Element {
  const paragraph = (className: string | undefined, text: Localised | undefined) =>
    words(text, language) === '' ? [] : [h('p', { class: className }, wordsHtml(text, language))];
  return h('header', { class: 'intro' }, [
    h('h1', wordsHtml(collection.title, language)),
    ...paragraph('subtitle', collection.subtitle),
    ...paragraph(undefined, collection.summary),
  ]);
}
