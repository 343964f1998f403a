// A language and the sites of several collections come in; the page that leads to all of them goes out.

import type { Language, SiteList } from '@warraq/core';
import { inLanguage, languageName } from '@warraq/core';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { addressIn } from '../addresses.ts';
import { ALL_FEED } from '../site-names.ts';
import { downloadStyle } from './download-style.ts';
import { htmlPage, type PageLink } from './html-page.ts';
import { OPDS_ATOM } from './opds-atom.ts';
import { OPDS_JSON } from './opds-json.ts';
import { type Library, type LibrarySite, languagesOf, libraryTitle } from './render-library.ts';
import { followList, graphLocale, inOurWords, wordsHtml } from './site-page.ts';

export function libraryPage(language: Language, library: Library): string {
  const { home, sites } = library;
  const labels = library.labels(language);
  const ours = (said: string) => inOurWords(said, language, labels);
  const title = libraryTitle(language, library);
  const others = languagesOf(library).filter(({ tag }) => tag !== language.tag);
  const found = follow(language, library);
  return htmlPage({
    language,
    title,
    description: '',
    canonical: addressIn(home, `index.${language.tag}.html`),
    links: [...translated(library), ...found],
    graph: { 'og:type': 'website', 'og:locale': graphLocale(language) },
    data: pageData(language, library),
    style: downloadStyle(languagesOf(library), library.labels),
    body: [
      h('a', { class: 'skip', href: '#main' }, ours(labels.text('site.skip'))),
      h('header', [
        ...(others.length === 0
          ? []
          : [
              h('nav', { ariaLabel: labels.text('site.languages') }, [
                h(
                  'ul',
                  others.map((one) => other(one, library)),
                ),
              ]),
            ]),
        h('h1', title),
      ]),
      h('main', { id: 'main' }, [
        h('section', { id: 'collections' }, [
          h('h2', ours(labels.text('site.collections'))),
          h(
            'ul',
            { class: 'books' },
            sites.map((site) => siteHtml(site, language, library)),
          ),
        ]),
        h('section', { id: 'follow' }, [
          h('h2', ours(labels.text('site.follow'))),
          h('nav', { ariaLabel: labels.text('site.follow') }, [
            followList(found, (href) => href.slice(home.length), language, labels),
          ]),
        ]),
      ]),
    ],
  });
}

function other(language: Language, library: Library): Element {
  const { tag, direction } = language;
  const name = h('span', { lang: tag, dir: direction }, languageName(language, library.labels(language)));
  return h('li', [h('a', { href: `index.${tag}.html`, hreflang: tag }, [name])]);
}

/** A collection that lacks the language is shown in its own first one. */
function siteHtml({ list, folder }: LibrarySite, language: Language, library: Library): Element {
  const own = shownIn(list.languages, language, library);
  const { tag, direction } = own;
  const marks = tag === language.tag ? {} : { lang: tag, dir: direction };
  const cover = list.covers[tag] ?? Object.values(list.covers)[0];
  const summary = wordsHtml(list.summaries, own);
  const count = library.labels(own).text('site.textCount', { count: list.texts });
  return h('li', { id: `c-${list.collection}` }, [
    ...(cover === undefined
      ? []
      : [
          h('img', {
            class: 'cover',
            src: path(folder, cover.file),
            width: cover.width,
            height: cover.height,
            alt: '',
            loading: 'lazy',
          }),
        ]),
    h('div', marks, [
      h('h3', [h('a', { href: path(folder, `index.${tag}.html`) }, titleHtml(list, own))]),
      ...(summary.length === 0 ? [] : [h('p', summary)]),
      h('p', { class: 'faint' }, inOurWords(count, own, library.labels(own))),
    ]),
  ]);
}

/** A collection without a title in a language has the one that it has. */
export function titleOf({ titles, collection }: SiteList, { tag }: Language): string {
  return inLanguage(titles, tag) || collection;
}

function titleHtml(list: SiteList, own: Language): ElementContent[] {
  const title = wordsHtml(list.titles, own);
  return title.length === 0 ? [{ type: 'text', value: list.collection }] : title;
}

function shownIn(tags: readonly string[], language: Language, library: Library): Language {
  if (tags.includes(language.tag)) return language;
  return languagesOf(library).find(({ tag }) => tag === tags[0]) ?? language;
}

const path = (folder: string, name: string) => `${folder}${name}`.split('/').map(encodeURIComponent).join('/');

function translated(library: Library): readonly PageLink[] {
  const address = (name: string) => addressIn(library.home, name);
  const all = languagesOf(library).map(({ tag }) => ({
    rel: 'alternate',
    hreflang: tag,
    href: address(`index.${tag}.html`),
  }));
  // `index.html` is a copy of the first.
  return [...all, ...all.slice(0, 1).map((first) => ({ ...first, hreflang: 'x-default' }))];
}

/** The catalogue of all, and the feed of every collection. */
function follow(language: Language, library: Library): readonly PageLink[] {
  const { home, sites } = library;
  const labels = library.labels(language);
  const one = (type: string, name: string, title: string) => ({
    rel: 'alternate',
    type,
    href: addressIn(home, name),
    title,
  });
  return [
    one(OPDS_JSON, 'opds.json', labels.text('site.catalogue')),
    one(OPDS_ATOM, 'opds.xml', labels.text('site.catalogueOld')),
    ...sites.map(({ list, folder }) => {
      const title = titleOf(list, shownIn(list.languages, language, library));
      return one('application/feed+json', `${folder}${ALL_FEED}`, `${title}: ${labels.text('site.feedAll')}`);
    }),
  ];
}

function pageData(language: Language, library: Library): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': addressIn(library.home, `index.${language.tag}.html`),
    name: libraryTitle(language, library),
    inLanguage: language.tag,
    hasPart: library.sites.map(({ list, folder }) => {
      const own = shownIn(list.languages, language, library);
      return {
        '@type': 'Collection',
        '@id': addressIn(library.home, `${folder}index.${own.tag}.html`),
        name: titleOf(list, own),
        description: list.summaries[own.tag],
        inLanguage: list.languages,
      };
    }),
  };
}
