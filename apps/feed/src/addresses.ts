// An edition comes in; the web addresses of what is published beside its feed go out.

import { chapterDestination, type Edition, safeUrl } from '@warraq/core';
import type { Attachment } from './attachment.ts';

export interface Addresses {
  /** The folder in which the editions are published; undefined where the collection does not say. */
  readonly home: string | undefined;
  file(name: string): string | undefined;
  /** Where a reader finds a document: in the PDF edition where there is one, else in the collection's folder. */
  document(id: string): string | undefined;
}

export function addressesOf(edition: Edition, attachments: readonly Attachment[]): Addresses {
  const base = edition.collection.baseUrl;
  const safe = base === undefined ? undefined : safeUrl(base);
  const home = safe === undefined || safe.endsWith('/') ? safe : `${safe}/`;
  const file = (name: string) =>
    home === undefined ? undefined : `${home}${name.split('/').map(encodeURIComponent).join('/')}`;
  const pdf = attachments.find((attachment) => attachment.format === 'pdf');
  const book = pdf === undefined ? undefined : file(pdf.file);
  const order = new Map(edition.chapters.map(({ id }, i) => [id, i]));
  const document = (id: string) => {
    const index = order.get(id);
    if (home === undefined || index === undefined) return undefined;
    // RFC 8118 §3: how a URL names a place in a PDF.
    return book === undefined ? `${home}#${encodeURIComponent(id)}` : `${book}#nameddest=${chapterDestination(index)}`;
  };
  return { home, file, document };
}
