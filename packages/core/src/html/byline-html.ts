// A document's front matter comes in; the lines under its title (who, when, where, about what) go out.

import type { Element } from 'hast';
import { h } from 'hastscript';
import { sourceSentence } from '../labels/source-sentence.ts';
import type { DocumentMeta, SourceWork } from '../model/document.ts';
import type { Chapter } from '../model/edition.ts';
import { type Language, languageOf } from '../model/language.ts';
import { type Localised, localisedWithTag } from '../model/localised.ts';
import { personNames } from '../model/person-name.ts';
import { type Content, labelProperties, languageProperties, type PageState, text } from './page-state.ts';
import { safeUrl } from './safe-url.ts';
import { type PutName, sentenceHtml } from './sentence-html.ts';

/**
 * One block a language of the edition; nothing where the front matter says nothing. Translators are named beside a
 * translation, not beside the text they worked from.
 */
export function bylineHtml({ meta, sourceLanguage }: Chapter, page: PageState): Content {
  const { languages } = page.options;
  const blocks = languages.flatMap((language) => {
    const translators = language.tag === sourceLanguage.tag ? [] : meta.translators;
    const lines = linesIn({ ...meta, translators }, language, page);
    return lines.length === 0
      ? []
      : [h('div', { class: 'byline', ...languageProperties(language, page.options) }, lines)];
  });
  return blocks.length < 2 ? blocks : [h('div', { class: 'pair' }, blocks)];
}

function linesIn(meta: DocumentMeta, language: Language, page: PageState): Element[] {
  const labels = page.options.labels(language);
  const names = (ids: readonly string[], put: PutName) =>
    labels.list(ids.map((id) => put(personNames(id, page.options.people))));
  const sentence = (say: (put: PutName) => string) =>
    sentenceHtml(say, labels.language, (own) => languageProperties(own, page.options), language);
  const said = (line: Content) => h('p', labelProperties(language, page.options), line);
  const lines: Element[] = [];
  if (meta.authors.length > 0)
    lines.push(said(sentence((put) => labels.text('by', { names: names(meta.authors, put) }))));
  if (meta.translators.length > 0)
    lines.push(said(sentence((put) => `${labels.text('translators')} ${names(meta.translators, put)}`)));
  const where = placeAndDate(meta, language, page);
  if (where.length > 0) lines.push(h('p', where));
  const { source } = meta;
  if (source !== undefined)
    lines.push(
      said(
        linkedHtml(
          source,
          sentence((put) => sourceSentence(source, language, labels, put)),
        ),
      ),
    );
  return lines;
}

function placeAndDate(meta: DocumentMeta, language: Language, page: PageState): Content {
  const labels = page.options.labels(language);
  const place = meta.place === undefined ? [] : [placeHtml(meta.place, language, page)];
  const date = meta.date === undefined ? [] : [h('time', { dateTime: meta.date }, labels.date(meta.date))];
  return place.length > 0 && date.length > 0
    ? [...place, text(labels.text('separator')), ...date]
    : [...place, ...date];
}

/** A place without a name in the language stands apart, lest it turn the digits of the date around. */
function placeHtml(place: Localised, language: Language, page: PageState): Content[number] {
  const { text: name, tag } = localisedWithTag(place, language.tag);
  const own = tag === language.tag ? undefined : languageOf(tag);
  return own === undefined ? text(name) : h('span', languageProperties(own, page.options), name);
}

/** A sentence about the original, leading to it where it is online. */
function linkedHtml(source: SourceWork, said: Content): Content {
  const href = source.url === undefined ? undefined : safeUrl(source.url);
  return href === undefined ? said : [h('a', { href }, said)];
}
