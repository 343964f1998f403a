// The EPUB editions of the sample collection as readers meet them: in foliate-js and epub.js, turned, searched and looked at.

import { appendFileSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type View } from './support/browser.ts';
import { repositoryRoot } from './support/checkout.ts';
import { warraq } from './support/cli.ts';
import { type Entry, OpenBook, READING_APPS, serveReadingApps } from './support/reading-app.ts';
import { sampleEditions } from './support/sample-editions.ts';
import type { Served } from './support/serve-folder.ts';
import { hasTool } from './support/tool.ts';

const PHONE: View = { width: 412, height: 780 };

const EDITIONS = [
  { edition: 'en', direction: 'ltr', font: 'EB Garamond' },
  { edition: 'ar', direction: 'rtl', font: 'Amiri' },
  { edition: 'en-ar', direction: 'ltr', font: 'EB Garamond' },
] as const;

describe.runIf(hasTool('chromium', 'the ebooks in reading apps'))('in reading apps', () => {
  let out: string;
  let served: Served;
  let browser: Browser;

  beforeAll(async () => {
    out = mkdtempSync(join(tmpdir(), 'warraq-reading-'));
    const books = await sampleEditions();
    for (const { edition } of EDITIONS)
      cpSync(join(books, `iraq-reader.${edition}.epub`), join(out, `iraq-reader.${edition}.epub`));
    served = await serveReadingApps(out);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
    rmSync(out, { recursive: true, force: true });
  });

  const books = READING_APPS.flatMap((app) => EDITIONS.map((one) => ({ app, ...one })));

  describe.each(books)('$app opens $edition', ({ app, edition, direction, font }) => {
    let book: OpenBook;
    let contents: readonly Entry[];
    // The English one is there to compare with.
    const translated = edition !== 'en';
    const ahead = direction === 'rtl' ? 'left' : 'right';
    const behind = direction === 'rtl' ? 'right' : 'left';

    beforeAll(async () => {
      book = await OpenBook.open(browser, served, app, `iraq-reader.${edition}.epub`, PHONE);
      contents = await book.ask('app.contents()');
    });

    afterAll(async () => {
      await book?.page.close();
    });

    test('and turns its pages in its own direction, no word lost and none twice', async () => {
      expect(await book.ask('app.direction()')).toBe(direction);
      await book.goTo(contents[4]!.href);
      const title = await book.ask('app.page().title');
      const all = await book.ask<string[]>('allWords()');
      const read: string[] = [];
      let pages = 0;
      for (; (await book.ask('app.page().title')) === title; pages++) {
        const { words, lost, before, after } = await book.seen();
        expect(lost).toEqual([]);
        expect(before).toEqual(pages === 0 ? [] : [behind]);
        read.push(...words);
        expect(after).toEqual(read.length === all.length ? [] : [ahead]);
        await book.turn();
      }
      expect(read).toEqual(all);
      expect(pages).toBeGreaterThan(5);
    });

    if (translated)
      test('and leads from its contents to every heading', async () => {
        expect(contents).toHaveLength(8);
        for (const entry of contents) {
          await book.goTo(entry.href);
          expect(await book.shows('h1'), entry.label).toBe(true);
          expect((await book.all('h1', 'one.textContent')).map(spaced)).toEqual([spaced(entry.label)]);
        }
        await book.goTo(contents[1]!.href);
        const below = entriesBelow(contents[1]!);
        expect(new Set(below.map(({ depth }) => depth))).toEqual(new Set([2, 3, 4]));
        for (const { label, href, depth } of below.filter((_, i) => i % 4 === 1)) {
          await book.goTo(href);
          const heading = `h${depth}${href.slice(href.indexOf('#'))}`;
          expect(await book.shows(heading), label).toBe(true);
          expect((await book.all(heading, 'one.textContent')).map(spaced)).toEqual([spaced(label)]);
        }
        // The notes' title is in no contents.
        const headings = await book.all('h2, h3, h4, h5, h6', 'one.id');
        expect(below.map(({ href }) => href.slice(href.indexOf('#') + 1))).toEqual(headings.filter(Boolean));
      });

    if (translated)
      test('and finds the pages of the printed book', async () => {
        const pages = await book.ask<readonly { label?: string; href: string }[]>('app.pages()');
        expect(pages.length).toBeGreaterThanOrEqual(40);
        for (const { label, href } of pages.filter((_, i) => i % 8 === 5)) {
          await book.goTo(href);
          const mark = href.slice(href.indexOf('#'));
          expect(await book.shows(mark), href).toBe(true);
          const [said] = await book.all<string>(mark, 'one.getAttribute("aria-label")');
          expect(said).toMatch(edition === 'ar' ? /^[٠-٩]+$/ : /^\d+$/);
          if (app === 'foliate') expect(label).toBe(said);
        }
      });

    if (translated)
      test('and follows the call of a note, and the way back', async () => {
        await book.goTo(`${contents[4]!.href}#note-2-call-1`);
        expect(await book.shows('#note-2-call-1')).toBe(true);
        const [note] = await book.all<string>('#note-2', 'one.textContent');
        if (app === 'foliate') expect(await book.ask('app.bubble("#note-2-call-1")')).toBe(note);
        await book.touch('#note-2-call-1');
        await book.page.waitForFunction('shows("#note-2")');
        await book.settle();
        await book.touch('#note-2 .note-number');
        await book.page.waitForFunction('shows("#note-2-call-1")');
      });

    test('and sets it in its own fonts alone, with every mark whole', async () => {
      await book.goTo(contents[1]!.href);
      const fonts = await book.fontsOf(':is(h1, h2, h3, p, li, a, .line, sup, time)');
      expect(fonts[0]).toBe(font);
      expect([...fonts].sort()).toEqual(['Amiri', 'EB Garamond']);
      for (const [language, own] of Object.entries({ ar: 'Amiri', en: 'EB Garamond' })) {
        if (edition.split('-').includes(language)) expect((await book.fontsOf(`p:lang(${language})`))[0]).toBe(own);
      }
      expect(await book.ask('cutMarks()')).toEqual([]);
    });

    if (edition === 'en-ar')
      test('and begins either language at its own side', async () => {
        await book.goTo(contents[4]!.href);
        const pairs =
          await book.ask<readonly { lang: string; dir: string; direction: string; away: number }[]>('pairs()');
        expect(pairs.length).toBeGreaterThan(80);
        expect(pairs.filter(({ lang }) => lang === 'ar').length).toBe(pairs.length / 2);
        for (const { lang, dir, direction } of pairs)
          expect([dir, direction]).toEqual(lang === 'ar' ? ['rtl', 'rtl'] : ['ltr', 'ltr']);
        expect(pairs.filter(({ away }) => away > 2)).toEqual([]);
      });

    if (app === 'foliate')
      test('and turns on by the key that points onwards', async () => {
        await book.goTo(contents[0]!.href);
        await book.page.keyboard.press(direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight');
        await book.page.waitForFunction('seen().before.length > 0');
        expect((await book.seen()).before).toEqual([behind]);
        await book.settle();
      });

    test('and lets words stand out as their script does', async () => {
      await book.goTo(contents[2]!.href);
      const look = (where: string) =>
        book.all<string>(where, 'getComputedStyle(one).fontStyle + " " + getComputedStyle(one).fontWeight');
      const looks = { en: 'italic 400', ar: 'normal 700' };
      for (const [language, own] of Object.entries(looks)) {
        if (!edition.split('-').includes(language)) continue;
        const found = await look(`:is(p, li) em:lang(${language})`);
        expect(found.length).toBeGreaterThan(3);
        expect(new Set(found)).toEqual(new Set([own]));
      }
    });

    test('and lets its reader choose night and a font', async () => {
      await book.goTo(contents[4]!.href);
      await book.ask('app.likeNight()');
      await book.settle();
      expect(await book.ask('leastContrast()')).toBeGreaterThan(7);
      // What is dark in a picture without a ground of its own would be lost in the night.
      const grounds = new Set(await book.all('figure img', 'getComputedStyle(one).backgroundColor'));
      expect([...grounds]).toEqual(['rgb(255, 255, 255)']);
      const fonts = new Set(await book.all('h1, h2, body > p, blockquote p, td', 'style.fontFamily'));
      // Where two languages stand beside each other each keeps its own.
      if (edition !== 'en-ar') expect(fonts).toEqual(new Set(['monospace']));
    });

    test('without a complaint, and asks nobody', () => {
      expect(book.complaints).toEqual([]);
    });
  });

  describe.each(READING_APPS)('%s opens twin chapters', (app) => {
    let book: OpenBook;
    const file = (language: string) => `${app === 'foliate' ? 'OEBPS/' : ''}chapter-05.${language}.xhtml`;
    const language = () => book.ask('app.page().documentElement.lang');

    beforeAll(async () => {
      buildTwins(join(out, 'twins'));
      book = await OpenBook.open(browser, served, app, 'twins/iraq-reader.en-ar.epub', PHONE);
    });

    afterAll(async () => {
      await book?.page.close();
    });

    test('and leads from a passage to its translation and back', async () => {
      await book.goTo(`${file('en')}#u-7ipejx47`);
      for (const next of ['ar', 'en']) {
        await book.touch('#u-7ipejx47 .twin');
        await book.page.waitForFunction(`app.page()?.documentElement.lang === '${next}' && shows('#u-7ipejx47')`);
        await book.settle();
      }
    });

    test('and turns the pages of a chapter in the direction of the chapter', async () => {
      await book.goTo(file('ar'));
      const { before, after } = await book.seen();
      // epub.js turns the chapters of a book all in its one direction, and begins this one at its end (UPSTREAM.md).
      expect([before, after]).toEqual(app === 'epubjs' ? [['right'], []] : [[], ['left']]);
      await book.turn();
      expect(await language()).toBe('ar');
      expect((await book.seen()).before).toEqual(['right']);
      expect(book.complaints).toEqual([]);
    });
  });
});

/** In one line, as the apps give labels. */
const spaced = (text: unknown): string => String(text).replace(/\s+/g, ' ').trim();

interface Below {
  readonly label: string;
  readonly href: string;
  /** 2 for the headings of a chapter. */
  readonly depth: number;
}

function entriesBelow({ subitems }: Entry, depth = 2): readonly Below[] {
  return (subitems ?? []).flatMap((entry) => [{ ...entry, depth }, ...entriesBelow(entry, depth + 1)]);
}

/** The sample collection with a chapter for each language in its bilingual ebook. */
function buildTwins(folder: string): void {
  if (existsSync(folder)) return;
  const collection = join(folder, 'collection');
  for (const [from, to] of [
    ['sources', ''],
    ['translations', 'translations'],
  ] as const)
    cpSync(join(repositoryRoot, from, 'iraq-reader'), join(collection, to), {
      recursive: true,
      filter: (path) => !/node_modules|(?:package|turbo)\.json$/.test(path),
    });
  appendFileSync(join(collection, 'collection.yaml'), 'ebook: { bilingual: twins }\n');
  const made = warraq(['build', collection, '--format', 'epub', '--lang', 'en-ar', '--out', folder]);
  expect(made.status, made.stderr).toBe(0);
}
