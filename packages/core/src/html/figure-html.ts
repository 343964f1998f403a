// A figure comes in; its hast element goes out: the picture of each language, and the caption.

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Block } from '../model/block.ts';
import type { Prose } from '../model/edition.ts';
import type { Language } from '../model/language.ts';
import type { PictureLink } from './chapter-html-options.ts';
import { type Content, languageProperties, type PageState, text } from './page-state.ts';
import { proseBlock } from './prose-html.ts';
import { renditionText } from './rendition-text.ts';

type Figure = Extract<Block<Prose>, { kind: 'figure' }>;

/** A bilingual edition shows both pictures where they differ. Without a picture its alternative text stands there. */
export function figureHtml(figure: Figure, page: PageState): Element {
  const pictures = distinctPictures(figure, page);
  const content: Content = pictures.map(({ link, language }) => imageHtml(link, language, figure.alternative, page));
  if (pictures.length === 0 && figure.alternative !== undefined) content.push(insteadHtml(figure.alternative, page));
  if (figure.caption !== undefined) content.push(h('figcaption', [proseBlock('div', figure.caption, page)]));
  return h('figure', content);
}

function distinctPictures(figure: Figure, page: PageState): { link: PictureLink; language: Language }[] {
  const found: { link: PictureLink; language: Language }[] = [];
  for (const language of page.options.languages) {
    const link = page.options.picture(figure.source, language);
    if (link !== undefined && !found.some((other) => other.link.src === link.src)) found.push({ link, language });
  }
  return found;
}

function imageHtml(link: PictureLink, language: Language, alternative: Prose | undefined, page: PageState): Element {
  const { src, width, height } = link;
  const said = alternative?.find((rendition) => rendition.wanted.tag === language.tag) ?? alternative?.[0];
  if (said === undefined) return h('img', { src, width, height, alt: '' });
  const properties = { src, width, height, alt: renditionText(said) };
  return h('img', { ...properties, ...languageProperties(said.language, page.options) });
}

function insteadHtml(alternative: Prose, page: PageState): Element {
  const label = (language: Language) => `${page.options.labels(language).text('figure')}: `;
  return proseBlock('p', alternative, page, (rendition) => [text(label(rendition.wanted))]);
}
