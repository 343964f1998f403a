// A chapter of an edition comes in; the page on which it is read goes out.

import {
  type Chapter,
  chapterHtml,
  type Edition,
  type Labels,
  legalText,
  renditionText,
  unitAnchor,
} from '@warraq/core';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PublishedPictures } from '../published-pictures.ts';
import { downloadPage, readingPage } from '../site-names.ts';
import { documentDownloads } from './document-downloads.ts';
import { htmlPage, type PageLink } from './html-page.ts';
import { textData } from './json-ld.ts';
import { keepPlace } from './page-script.ts';
import { discovery, graphLocale, labelsOf, languageLink, type SitePages, words } from './site-page.ts';

/** Pages stand in one folder: a link between them is the other's file name. */
const besides = (page: string) => page.slice(page.indexOf('/') + 1);

export function readingHtml(
  chapter: Chapter,
  index: number,
  edition: Edition,
  pictures: PublishedPictures,
  pages: SitePages,
): string {
  const { languages, collection } = edition;
  const [language] = languages;
  const labels = labelsOf(pages, language);
  const title = legalText(chapter.title.map(renditionText).join(' · '));
  const description = chapter.summary === undefined ? '' : legalText(renditionText(chapter.summary[0]));
  const name = words(collection.title, language);
  return htmlPage({
    language,
    title: `${title} — ${name}`,
    description,
    canonical: pages.address(readingPage(chapter.id, languages)),
    links: [
      { rel: 'stylesheet', href: 'style.css' },
      ...translatedPages(chapter, pages),
      ...neighbours(index, edition),
      ...discovery(pages, language),
    ],
    graph: { 'og:type': 'article', 'og:locale': graphLocale(language), 'og:site_name': name },
    data: textData(chapter, edition, pages),
    script: keepPlace('[id^="u-"]'),
    body: [
      h('a', { class: 'skip', href: '#main' }, labels.text('site.skip')),
      h('header', [
        h('nav', { ariaLabel: labels.text('site.languages') }, [
          h('ul', [
            h('li', [h('a', { href: `../${downloadPage(language)}` }, name)]),
            ...otherPages(chapter, edition, pages),
          ]),
        ]),
      ]),
      h('main', { id: 'main' }, textHtml(chapter, edition, pictures, pages)),
      ...documentDownloads(chapter.id, languages, '../', pages),
      nextTexts(index, edition, labels),
      licenceHtml(edition, labels),
    ],
  });
}

function textHtml(
  chapter: Chapter,
  { languages, collection }: Edition,
  pictures: PublishedPictures,
  { context }: SitePages,
): ElementContent[] {
  const known = new Set(collection.order);
  const root = chapterHtml(chapter, {
    languages,
    vocabulary: 'web',
    header: 'whole',
    idPrefix: '',
    people: collection.people,
    labels: (language) => context.labels(language),
    href: (document, unit) => {
      const page = besides(readingPage(document, languages));
      if (!known.has(document)) return undefined;
      return unit === undefined ? page : `${page}#${unitAnchor(unit)}`;
    },
    picture: (source, language) => pictures.beside(chapter.id, source, language),
  });
  const label = context.labels(languages[0]).text('site.passage');
  return root.children.flatMap((node) => (node.type === 'doctype' ? [] : [withPermalinks(node, label)]));
}

/** A paragraph that can be named by an address shows it; a table scrolls by itself on a narrow screen. */
function withPermalinks(node: ElementContent, label: string): ElementContent {
  if (node.type !== 'element') return node;
  const children = node.children.map((child) => withPermalinks(child, label));
  const element: Element = { ...node, children };
  if (node.tagName === 'table')
    return h('div', { class: 'scroll', tabIndex: 0, role: 'region', ariaLabel: tableName(node) }, [element]);
  const id = node.properties.id;
  if (node.tagName !== 'p' || typeof id !== 'string' || !id.startsWith('u-')) return element;
  const link = h('a', { class: 'permalink', href: `#${id}`, ariaLabel: label, title: label }, '¶');
  return { ...element, children: [...children, link] };
}

function tableName(table: Element): string {
  const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  const text = caption === undefined ? '' : wordsIn(caption);
  return text === '' ? '—' : text;
}

function wordsIn(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(wordsIn).join('').trim() : '';
}

/** `hreflang` is for pages in one language. */
function translatedPages(chapter: Chapter, { site, address }: SitePages): readonly PageLink[] {
  return site.editions
    .filter(({ languages }) => languages.length === 1)
    .map(({ languages }) => ({
      rel: 'alternate',
      hreflang: languages[0].tag,
      href: address(readingPage(chapter.id, languages)),
    }));
}

function otherPages(chapter: Chapter, edition: Edition, pages: SitePages): readonly Element[] {
  return pages.site.editions
    .filter((other) => other !== edition)
    .map(({ languages }) => h('li', [languageLink(besides(readingPage(chapter.id, languages)), languages, pages)]));
}

function neighbours(index: number, { chapters, languages }: Edition): readonly PageLink[] {
  const link = (rel: string, chapter: Chapter | undefined): PageLink[] =>
    chapter === undefined ? [] : [{ rel, href: besides(readingPage(chapter.id, languages)) }];
  return [...link('prev', chapters[index - 1]), ...link('next', chapters[index + 1])];
}

function nextTexts(index: number, { chapters, languages }: Edition, labels: Labels): Element {
  const link = (key: string, chapter: Chapter | undefined): Element[] => {
    if (chapter === undefined) return [];
    const title = legalText(renditionText(chapter.title[0]));
    const href = besides(readingPage(chapter.id, languages));
    return [h('li', [h('a', { href }, labels.text(key, { title }))])];
  };
  const links = [...link('site.previous', chapters[index - 1]), ...link('site.next', chapters[index + 1])];
  return h('nav', { ariaLabel: labels.text('site.otherTexts'), hidden: links.length === 0 }, [h('ul', links)]);
}

function licenceHtml({ collection: { licence, publisher }, languages: [language] }: Edition, labels: Labels): Element {
  const name = words(licence?.name, language);
  const shown = licence?.url === undefined ? name : h('a', { href: licence.url, rel: 'license' }, name);
  return h('footer', { class: 'page' }, [
    ...(publisher === undefined ? [] : [h('p', `${labels.text('publisher')}: ${words(publisher.name, language)}`)]),
    ...(licence === undefined ? [] : [h('p', [`${labels.text('licence')}: `, shown])]),
  ]);
}
