// An edition comes in; the foot of its pages goes out: who publishes it, under which licence, and when it was changed.

import { type Edition, type Labels, type Language, type Localised, UNDATED } from '@warraq/core';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { wordsHtml } from './site-page.ts';

/** @param address the page's own: a printed page says where it is from */
export function pageFooter(
  { collection, languages: [language], modified }: Edition,
  labels: Labels,
  address: string,
): Element {
  const { publisher, licence } = collection;
  return h('footer', { class: 'page' }, [
    ...(publisher === undefined
      ? []
      : [h('p', [`${labels.text('publisher')}: `, ...linked(publisher, undefined, language)])]),
    ...(licence === undefined
      ? []
      : [h('p', [`${labels.text('licence')}: `, ...linked(licence, 'license', language)])]),
    ...(modified === UNDATED ? [] : [h('p', `${labels.text('modified')}: ${labels.date(modified.slice(0, 10))}`)]),
    h('p', { class: 'address', dir: 'ltr' }, address),
  ]);
}

function linked(
  one: { readonly name: Localised; readonly url?: string | undefined },
  rel: 'license' | undefined,
  language: Language,
): ElementContent[] {
  const name = wordsHtml(one.name, language);
  return one.url === undefined ? name : [h('a', { href: one.url, rel }, name)];
}
