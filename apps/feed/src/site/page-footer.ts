// An edition comes in; the foot of its pages goes out: who publishes it, under which licence, and when it was changed.

import { type Edition, type Labels, type Language, type Localised, UNDATED } from '@warraq/core';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { inOurWords, wordsHtml } from './site-page.ts';

/** @param address the page's own: a printed page says where it is from */
export function pageFooter(
  { collection, languages: [language], modified }: Edition,
  labels: Labels,
  address: string,
): Element {
  const { publisher, licence } = collection;
  const line = (key: string, said: ElementContent[]) =>
    h('p', inOurWords([{ type: 'text', value: `${labels.text(key)}: ` }, ...said], language, labels));
  const date = { [language.tag]: labels.date(modified.slice(0, 10)) };
  return h('footer', { class: 'page' }, [
    ...(publisher === undefined ? [] : [line('publisher', linked(publisher, undefined, language, labels))]),
    ...(licence === undefined ? [] : [line('licence', linked(licence, 'license', language, labels))]),
    ...(modified === UNDATED ? [] : [line('modified', wordsHtml(date, labels.language, language))]),
    h('p', { class: 'address', dir: 'ltr' }, address),
  ]);
}

function linked(
  one: { readonly name: Localised; readonly url?: string | undefined },
  rel: 'license' | undefined,
  language: Language,
  labels: Labels,
): ElementContent[] {
  const name = wordsHtml(one.name, labels.language, language);
  return one.url === undefined ? name : [h('a', { href: one.url, rel }, name)];
}
