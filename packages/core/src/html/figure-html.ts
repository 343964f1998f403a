// A figure comes in; its hast element goes out: the picture of each language, and the caption.

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Block } from '../model/block.ts';
import type { Prose } from '../model/edition.ts';
import type { Language } from '../model/language.ts';
import { unitAnchor } from './anchor.ts';
import type { PictureLink } from './chapter-html-options.ts';
import { onlyClass } from './only-class.ts';
import { type Content, languageProperties, type PageState, text } from './page-state.ts';
import { proseBlock } from './prose-html.ts';
import { renditionText } from './rendition-text.ts';

type Figure = Extract<Block<Prose>, { kind: 'figure' }>;

/** A bilingual edition shows both pictures where they differ. Without a picture its alternative text stands there. */
export function figureHtml(figure: Figure, page: PageState): Element {
  const pictures = distinctPictures(figure, page);
  const content: Content = pictures.map(({ link, language }) => {
    const image = imageHtml(link, language, figure.alternative, page);
    return pictures.length === 1 ? image : onlyFor(language, image);
  });
  if (pictures.length === 0 && figure.alternative !== undefined) content.push(insteadHtml(figure.alternative, page));
  else if (figure.alternative !== undefined && isLong(figure.alternative))
    content.push(descriptionHtml(figure.alternative, page));
  if (figure.caption !== undefined) content.push(h('figcaption', [proseBlock('div', figure.caption, page)]));
  return h('figure', content);
}

function onlyFor(language: Language, image: Element): Element {
  return { ...image, properties: { ...image.properties, className: [onlyClass(language)] } };
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
  const words = renditionText(said);
  const long = isLong(alternative!);
  const details = long ? descriptionId(alternative!, page) : undefined;
  const properties = { src, width, height, alt: long ? firstSentence(words) : words, ariaDetails: details };
  return h('img', { ...properties, ...languageProperties(said.language, page.options) });
}

function insteadHtml(alternative: Prose, page: PageState): Element {
  const label = (language: Language) => `${page.options.labels(language).text('figure')}: `;
  return proseBlock('p', alternative, page, (rendition) => [text(label(rendition.wanted))]);
}

/** An alternative text is heard in one breath; what is longer can be skipped and gone back to. */
const LONGEST_ALTERNATIVE = 200;

/** Whether a figure's alternative text is a description of its own, under the picture. */
export function isLong(alternative: Prose): boolean {
  return alternative.some((rendition) => renditionText(rendition).length > LONGEST_ALTERNATIVE);
}

function firstSentence(words: string): string {
  const sentence = /^.{20,}?[.!?\u061f](?=\s|$)/u.exec(words)?.[0];
  if (sentence !== undefined && sentence.length <= LONGEST_ALTERNATIVE) return sentence;
  if (words.length <= LONGEST_ALTERNATIVE) return words;
  return `${words.slice(0, words.lastIndexOf(' ', LONGEST_ALTERNATIVE - 2))} …`;
}

function descriptionId(alternative: Prose, page: PageState): string {
  return `${page.options.idPrefix}${unitAnchor(alternative[0].unit)}`;
}

function descriptionHtml(alternative: Prose, page: PageState): Element {
  const labels = page.options.languages.map((language) => page.options.labels(language));
  const distinct = labels.filter(
    ({ language }, i) => labels.findIndex((one) => one.language.tag === language.tag) === i,
  );
  // Whoever chose to see one language sees its words alone, and no dot, which belongs to both.
  const classes = distinct.length > 1 ? distinct.map(({ language }) => onlyClass(language)) : [];
  const said = distinct.flatMap((one, i) => [
    ...(i === 0 ? [] : [h('span', { class: classes }, ' · ')]),
    h('span', { ...languageProperties(one.language, page.options), class: classes[i] }, one.text('figure.description')),
  ]);
  const summary = h('summary', said);
  return h('details', { class: 'description' }, [summary, proseBlock('p', alternative, page)]);
}
