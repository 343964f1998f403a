// The EPUB editions of the sample collection as a Kindle gets them: calibre's AZW3 keeps direction, contents, notes, words.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kindleBook } from './support/calibre.ts';
import { sampleEditions } from './support/sample-editions.ts';
import { hasTool } from './support/tool.ts';

/** The words of a page, without its head and its marks. */
const wordsOf = (page: string): string =>
  page
    .slice(page.indexOf('<body'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#?\w+;/g, ' ')
    .replace(/\s+/g, ' ');

describe.runIf(hasTool('ebook-convert', 'the way to Kindles'))('calibre', () => {
  const out = mkdtempSync(join(tmpdir(), 'warraq-calibre-'));
  let books: string;

  beforeAll(async () => {
    books = await sampleEditions();
  });

  afterAll(() => rmSync(out, { recursive: true, force: true }));

  test.each([
    ['en', 'ltr', 'en'],
    ['ar', 'rtl', 'ar'],
    ['en-ar', 'ltr', 'en'],
  ])('keeps iraq-reader.%s.epub whole', async (name, direction, language) => {
    const file = join(books, `iraq-reader.${name}.epub`);
    const book = kindleBook(file, join(out, name));
    const zip = await JSZip.loadAsync(readFileSync(file));
    const ncx = await zip.file('OEBPS/toc.ncx')!.async('string');

    expect(/page-progression-direction="(\w+)"/.exec(book.opf)?.[1] ?? 'ltr').toBe(direction);
    const entries = (text: string) =>
      [...text.matchAll(/<navPoint[^>]*>\s*<navLabel>\s*<text>([^<]*)</g)].map(([, name]) => name!.replace(' · ', ' '));
    expect(entries(book.ncx)).toEqual(entries(ncx));

    const pages = [...book.pages.values()];
    const chapters = pages.filter((page) => page.includes('class="title1"'));
    expect(chapters.length).toBeGreaterThanOrEqual(5);
    for (const page of chapters) {
      expect(page).toMatch(new RegExp(`<html[^>]* lang="${language}"`));
      expect(/<body[^>]* dir="(\w+)"/.exec(page)?.[1] ?? 'ltr').toBe(direction);
    }

    const ids = new Set(
      [...book.pages].flatMap(([at, page]) => [...page.matchAll(/ id="([^"]+)"/g)].map((found) => `${at}#${found[1]}`)),
    );
    const notes = pages.flatMap((page) => [...page.matchAll(/<a [^>]*role="doc-(noteref|backlink)"[^>]*>/g)]);
    const inBook = (await textsOf(zip)).join('').match(/role="doc-(noteref|backlink)"/g);
    expect(notes.length).toBeGreaterThan(40);
    expect(notes).toHaveLength(inBook!.length);
    for (const [link] of notes) expect(ids).toContain(/href="([^"]+)"/.exec(link)![1]);

    const held = pages.map(wordsOf).join(' ');
    for (const text of await textsOf(zip)) {
      for (const [sentence] of wordsOf(text).matchAll(/[\p{L}\p{M} ،,]{40,}/gu))
        expect(held).toContain(sentence.trim());
    }
  });
});

/** The chapters' pages. */
function textsOf(zip: JSZip): Promise<readonly string[]> {
  return Promise.all(zip.file(/OEBPS\/chapter-.*\.xhtml$/).map((page) => page.async('string')));
}
