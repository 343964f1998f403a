// An edition comes in; the web addresses of what is published beside its feed go out.

import { chapterDestination, type Edition, type Language, safeUrl, unitAnchor } from '@warraq/core';
import type { Attachment } from './attachment.ts';
import { readingPage } from './site-names.ts';

export interface Addresses {
  /** The folder in which the editions are published; undefined where the collection does not say. */
  readonly home: string | undefined;
  /** @param name a path inside the folder */
  file(name: string): string | undefined;
  /** Where a reader finds a document, or a unit in it: its page, else the PDF edition, else the collection's folder. */
  document(id: string, unit?: string): string | undefined;
  /** The page of a document in other languages; undefined where the collection has no site. */
  page(id: string, languages: readonly Language[]): string | undefined;
}

export function addressesOf(edition: Edition, attachments: readonly Attachment[]): Addresses {
  const { collection, languages } = edition;
  const home = homeOf(collection.baseUrl);
  const file = (name: string) => (home === undefined ? undefined : addressIn(home, name));
  const pdf = attachments.find((attachment) => attachment.format === 'pdf');
  const book = pdf === undefined ? undefined : file(pdf.file);
  const order = new Map(edition.chapters.map(({ id }, i) => [id, i]));
  const page = (id: string, others: readonly Language[]) =>
    collection.site === true && order.has(id) ? file(readingPage(id, others)) : undefined;
  const document = (id: string, unit?: string) => {
    const index = order.get(id);
    const own = page(id, languages);
    if (own !== undefined) return unit === undefined ? own : `${own}#${unitAnchor(unit)}`;
    if (home === undefined || index === undefined) return undefined;
    // RFC 8118 §3: how a URL names a place in a PDF.
    return book === undefined ? `${home}#${encodeURIComponent(id)}` : `${book}#nameddest=${chapterDestination(index)}`;
  };
  return { home, file, document, page };
}

/** The base address, percent-encoded, with its last slash. */
export function homeOf(base: string | undefined): string | undefined {
  const safe = base === undefined ? undefined : safeUrl(base);
  return safe === undefined || safe.endsWith('/') ? safe : `${safe}/`;
}

/** The address of a file in a folder. */
export function addressIn(home: string, name: string): string {
  return `${home}${name.split('/').map(encodeURIComponent).join('/')}`;
}
