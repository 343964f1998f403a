// Nothing comes in; the site of the sample edition goes out, file by file, as it would be written.

import type { Edition } from '@warraq/core';
import { ar, context, en, sampleEdition } from '../../../packages/core/test/html/sample-edition.ts';
import { type PublishedFile, renderSite } from '../src/index.ts';

export const HOME = 'https://example.org/editions/sample/';
/** A PNG of one grey pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

export const BOOK: PublishedFile = {
  format: 'epub',
  file: 'sample.ar.epub',
  document: undefined,
  languages: [ar],
  layout: 'interlinear',
  bytes: 1000,
  sha256: 'ab'.repeat(32),
  pages: undefined,
  cover: { mediaType: 'image/png', bytes: PIXEL, width: 1, height: 1 },
};

/**
 * @param chaptersOf puts an edition's chapters otherwise
 * @param facts what the collection says of itself otherwise
 */
export async function madeSite(
  files: readonly PublishedFile[] = [BOOK],
  chaptersOf = (all: Edition) => all.chapters,
  facts: Partial<Edition['collection']> = {},
) {
  const editions = [sampleEdition(en), sampleEdition(ar), sampleEdition(en, ar)].map((edition) => ({
    ...edition,
    chapters: chaptersOf(edition),
    collection: { ...edition.collection, ...facts, site: true },
  }));
  const [first, ...others] = editions;
  const written = new Map<string, string>();
  const rendered = await renderSite(
    { collection: first!.collection, editions: [first!, ...others], files },
    context,
    async (name, content) => void written.set(name, Buffer.from(content).toString('utf8')),
  );
  return { written, ...rendered };
}
