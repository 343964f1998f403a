// A page's edition and those that have the same page come in; the links from language to language go out.

import type { Edition } from '@warraq/core';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { labelsOf, languageLink, languageNames, type SitePages } from './site-page.ts';

/**
 * Every language by its own name, the page's own one among them, so that it is seen to be a switch.
 * @param href where the page stands in the languages of an edition
 */
export function languageSwitch(
  current: Edition,
  editions: readonly Edition[],
  href: (edition: Edition) => string,
  pages: SitePages,
): readonly Element[] {
  if (editions.length < 2) return [];
  const items = editions.map((edition) =>
    edition === current
      ? h('li', [h('span', { ariaCurrent: 'true' }, languageNames(edition.languages, pages))])
      : h('li', [languageLink(href(edition), edition.languages, pages, true)]),
  );
  const label = labelsOf(pages, current.languages[0]).text('site.languages');
  return [h('nav', { class: 'languages', ariaLabel: label }, [h('ul', items)])];
}
