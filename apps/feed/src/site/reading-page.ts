// A chapter of an edition comes in; the page on which it is read goes out.

import { type Chapter, type Edition, type Labels, legalText, renditionText } from '@warraq/core';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PublishedPictures } from '../published-pictures.ts';
import { downloadPage, readingPage } from '../site-names.ts';
import { documentDownloads } from './document-downloads.ts';
import { htmlPage, type PageLink } from './html-page.ts';
import { textData } from './json-ld.ts';
import { languageSwitch } from './language-switch.ts';
import { pageFooter } from './page-footer.ts';
import { pageHeader } from './page-header.ts';
import { keepPlace } from './page-script.ts';
import type { CoverImage } from './publication.ts';
import { besides, readingText } from './reading-text.ts';
import { alone } from './site.ts';
import { discovery, graphOf, inOurWords, labelsOf, proseSpan, type SitePages, words, wordsHtml } from './site-page.ts';

export interface TextToRead {
  readonly chapter: Chapter;
  /** Its place in the edition, from 0. */
  readonly index: number;
  readonly edition: Edition;
  readonly cover: CoverImage | undefined;
}

export function readingHtml(text: TextToRead, pictures: PublishedPictures, pages: SitePages): string {
  const { chapter, index, edition, cover } = text;
  const { languages, collection } = edition;
  const [language] = languages;
  const labels = labelsOf(pages, language);
  const title = legalText(chapter.title.map(renditionText).join(' · '));
  const name = words(collection.title, language);
  const canonical = pages.address(readingPage(chapter.id, languages));
  const there = (other: Edition) => besides(readingPage(chapter.id, other.languages));
  return htmlPage({
    language,
    title: `${title} — ${name}`,
    description: chapter.summary === undefined ? '' : legalText(renditionText(chapter.summary[0])),
    canonical,
    links: [
      { rel: 'stylesheet', href: 'style.css' },
      ...translatedPages(chapter, pages),
      ...neighbours(index, edition),
      ...discovery(pages, language),
    ],
    graph: { ...graphOf('article', edition, cover, pages), 'og:title': title },
    data: textData(chapter, edition, pages),
    script: keepPlace('[id^="u-"]'),
    body: [
      h('a', { class: 'skip', href: '#main' }, inOurWords(labels.text('site.skip'), language, labels)),
      pageHeader(
        { href: `../${downloadPage(language)}`, name: wordsHtml(collection.title, language) },
        languageSwitch(edition, pages.site.editions, there, pages),
      ),
      h('main', { id: 'main', class: languages.length > 1 ? 'parallel' : undefined }, [
        ...readingText(chapter, edition, pictures, pages),
        // What no landmark holds is passed over by those who go from landmark to landmark.
        ...documentDownloads(chapter.id, languages, '../', pages),
      ]),
      ...nextTexts(index, edition, labels),
      pageFooter(edition, labels, canonical),
    ],
  });
}

/** `hreflang` is for pages in one language. */
function translatedPages(chapter: Chapter, { site, address }: SitePages): readonly PageLink[] {
  return alone(site).map(({ languages }) => ({
    rel: 'alternate',
    hreflang: languages[0].tag,
    href: address(readingPage(chapter.id, languages)),
  }));
}

function neighbours(index: number, { chapters, languages }: Edition): readonly PageLink[] {
  const link = (rel: string, chapter: Chapter | undefined): PageLink[] =>
    chapter === undefined ? [] : [{ rel, href: besides(readingPage(chapter.id, languages)) }];
  return [...link('prev', chapters[index - 1]), ...link('next', chapters[index + 1])];
}

const text = (value = ''): ElementContent => ({ type: 'text', value });

/** Where the title stands in a sentence. */
const HERE = '#';

function nextTexts(index: number, { chapters, languages }: Edition, labels: Labels): readonly Element[] {
  const link = (key: 'previous' | 'next', chapter: Chapter | undefined): Element[] => {
    if (chapter === undefined) return [];
    const href = besides(readingPage(chapter.id, languages));
    const [before, after] = labels.text(`site.${key}`, { title: HERE }).split(HERE);
    const said = [text(before), ...proseSpan(chapter.title[0], labels.language), text(after)];
    return [h('li', { class: key }, [h('a', { href }, inOurWords(said, languages[0], labels))])];
  };
  const links = [...link('previous', chapters[index - 1]), ...link('next', chapters[index + 1])];
  return links.length === 0
    ? []
    : [h('nav', { class: 'texts', ariaLabel: labels.text('site.otherTexts') }, [h('ul', links)])];
}
