// A document and the languages of a page come in; the links to the files that hold the document alone go out.

import type { Language } from '@warraq/core';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { type PublishedFile, singlesOf } from './site.ts';
import { fileLink, labelsOf, type SitePages } from './site-page.ts';

/**
 * They stand below the text's title, which a long list of texts does not repeat in every one of them.
 * Of a page in one language the files in that language alone, of a parallel page those in both.
 * @param up what stands before a path inside the editions' folder
 */
export function documentDownloads(
  document: string,
  languages: readonly [Language, ...Language[]],
  up: string,
  pages: SitePages,
): readonly Element[] {
  const [language] = languages;
  const labels = labelsOf(pages, language);
  const key = (all: readonly Language[]) => all.map(({ tag }) => tag).join('-');
  const files = singlesOf(document, language, pages.site).filter((file) => key(file.languages) === key(languages));
  if (files.length === 0) return [];
  const link = (file: PublishedFile) => {
    const href = `${up}${file.file.split('/').map(encodeURIComponent).join('/')}`;
    return h('li', [fileLink(file, { href }, language, labels)]);
  };
  return [h('ul', { class: 'downloads' }, files.map(link))];
}
