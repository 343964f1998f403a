// Documents, languages and pages come in; the names of a site's files go out.

import { asName, editionKey, type Language } from '@warraq/core';

/** `read/01-paper.en.html`, `read/01-paper.en-ar.html`: where a document is read. */
export function readingPage(document: string, languages: readonly Language[]): string {
  return `read/${asName(document)}.${editionKey(languages)}.html`;
}

/** `index.en.html`; `index.en.2.html`. */
export function downloadPage({ tag }: Language, page = 1): string {
  return page === 1 ? `index.${tag}.html` : `index.${tag}.${page}.html`;
}

/** The first page of a feed, and those that follow it. */
export function feedPage(first: string, key: string, page: number): string {
  return page === 1 ? first : `feeds/${key}.${page}.json`;
}

export const ALL_FEED = 'feed.json';
export const STYLE_SHEET = 'read/style.css';
