// The way home and the links to other languages come in; the bar at the head of a page goes out.

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/**
 * It stays in view: whoever is in the middle of a text can change the language there, and keeps the place.
 * @param home the page that lists all texts; undefined on that page itself
 */
export function pageHeader(
  home: { readonly href: string; readonly name: ElementContent[] } | undefined,
  languages: readonly Element[],
): Element {
  const link = home === undefined ? [] : [h('p', { class: 'home' }, [h('a', { href: home.href }, home.name)])];
  return h('header', { class: 'page' }, [...link, ...languages]);
}
