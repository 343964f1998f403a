// Tables and verse wider than a phone, in ebooks of one and two languages: nothing lost, nothing upon something else.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './support/browser.ts';
import { warraq } from './support/cli.ts';
import { OpenBook, READING_APPS, serveReadingApps } from './support/reading-app.ts';
import type { Served } from './support/serve-folder.ts';
import { hasTool } from './support/tool.ts';

const PHONE = { width: 360, height: 640 };
const TABLET = { width: 1200, height: 900 };

const ROW = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], words: readonly string[]) =>
  [ROW(head), ROW(head.map((_, i) => (i === 0 ? '---' : '---:'))), ROW(words), ROW(words.toReversed())].join('\n');

const LONG = ['Counterrevolutionaries', 'Electroencephalography', 'Internationalisation', 'Thoroughfares'];
const LONG_AR = ['والمستضعفين', 'أفاستسقيناكموها', 'الاستعمارية', 'فسيكفيكهم', 'والمستشفيات', 'المستعمرات'];
const HEADS_AR = ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس'];
const VERSE_AR = 'قِفا نَبكِ مِن ذِكرى حَبيبٍ وَمَنزِلِ … بِسِقطِ اللِوى بَينَ الدَخولِ فَحَومَلِ';

const DOCUMENTS = {
  '01-wide.md': `# Wide

${'Words before the table. '.repeat(30)}

:::table[Four columns]
${table(['First', 'Second', 'Third', 'Fourth'], LONG)}
:::

Words behind it.

:::verse
The reed is cut and the page is white and long, the lamp is low
and out it goes.
:::
`,
  '02-arabic.md': `---
language: ar
authors: [nadia]
---

# جدول

:::table[ستة أعمدة]
${table(HEADS_AR, LONG_AR)}
:::

${'كلمات بعد الجدول. '.repeat(30)}

:::verse
${VERSE_AR}
:::
`,
  '03-small.md': `# Small

An opening.

| Year | Men |
| --- | --- |
| 1931 | 12 |
| 1932 | 14 |
`,
};

const COLLECTION = `id: wide
title: { en: Wide, ar: عريض }
summary: { en: Wide., ar: عريض. }
languages: [en, ar]
editions: [{ languages: [en], formats: [epub] }, { languages: [ar], formats: [epub] }, { languages: [en, ar], formats: [epub] }]
people: { nadia: { name: { en: Nadia, ar: نادية } } }
`;

const IN_FOLIATE = (name: string) => `OEBPS/${name}`;

describe.runIf(hasTool('chromium', 'wide tables in reading apps'))('on a narrow page', () => {
  let out: string;
  let served: Served;
  let browser: Browser;

  beforeAll(async () => {
    out = mkdtempSync(join(tmpdir(), 'warraq-narrow-'));
    const folder = join(out, 'wide');
    mkdirSync(folder);
    for (const [name, text] of Object.entries({ ...DOCUMENTS, 'collection.yaml': COLLECTION }))
      writeFileSync(join(folder, name), text);
    warraq(['strings', 'sync', folder]);
    translate(join(folder, 'translations'), '01-wide.json');
    expect(warraq(['build', folder, '--format', 'epub', '--out', out]).status).toBe(0);
    served = await serveReadingApps(out);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
    rmSync(out, { recursive: true, force: true });
  });

  async function open(app: (typeof READING_APPS)[number], languages: string, chapter: string, view = PHONE) {
    const book = await OpenBook.open(browser, served, app, `wide.${languages}.epub`, view);
    await book.goTo(app === 'foliate' ? IN_FOLIATE(chapter) : chapter);
    return book;
  }

  const books = READING_APPS.flatMap((app) => ['en', 'ar', 'en-ar'].map((languages) => ({ app, languages })));

  test.each(books)('no word of a table is lost in $app, $languages', async ({ app, languages }) => {
    for (const chapter of ['chapter-01.xhtml', 'chapter-02.xhtml']) {
      const book = await open(app, languages, chapter);
      const { all, pages } = await book.leafThrough();
      for (const { words, lost } of pages) {
        expect(lost).toEqual([]);
        expect(words).not.toEqual([]);
      }
      expect(pages.flatMap(({ words }) => words)).toEqual(all);
      await book.page.close();
    }
  });

  test('each cell says of which column it is', async () => {
    const book = await open('foliate', 'ar', 'chapter-02.xhtml');
    const said = await book.all<string>(
      'tbody tr:first-child td',
      `one.ownerDocument.defaultView.getComputedStyle(one, '::before').content`,
    );
    expect(said.map((one) => one.replace(/["\s:]/g, ''))).toEqual(HEADS_AR);
    await book.page.close();
  });

  test('it stays a table to those who hear it, and on a page that is wide enough', async () => {
    const book = await open('foliate', 'en', 'chapter-01.xhtml');
    expect(await book.all('td', 'style.display')).toContain('block');
    expect(await rolesIn(book)).toEqual(expect.arrayContaining(['table', 'row', 'columnheader', 'cell']));
    await book.page.close();
    const wide = await open('epubjs', 'en', 'chapter-01.xhtml', TABLET);
    expect(new Set(await wide.all('td', 'style.display'))).toEqual(new Set(['table-cell']));
    await wide.page.close();
    const small = await open('foliate', 'en', 'chapter-03.xhtml');
    expect(new Set(await small.all('td', 'style.display'))).toEqual(new Set(['table-cell']));
    await small.page.close();
  });

  test('figures of both languages stand at one side of their column', async () => {
    const book = await open('epubjs', 'en-ar', 'chapter-01.xhtml', TABLET);
    const away = await book.ask<number[]>(`[...app.page().querySelectorAll('td.end')].map((cell) => {
      const [one, other] = cell.querySelectorAll('.pair > div');
      const ends = [one, other].map((side) => {
        const range = app.page().createRange();
        range.selectNodeContents(side);
        return Math.max(...[...range.getClientRects()].map((box) => box.right));
      });
      return Math.abs(ends[0] - ends[1]);
    })`);
    expect(away.length).toBeGreaterThan(3);
    for (const distance of away) expect(distance).toBeLessThan(3);
    await book.page.close();
  });

  test('a head never stands without a row at the foot of a page', async () => {
    const book = await open('foliate', 'en', 'chapter-03.xhtml');
    const parted = await book.ask<number[]>(`[...Array(30).keys()].filter((i) => {
      const page = app.page();
      page.querySelector('p').style.paddingTop = 20 * i + 'px';
      const left = (selector) => page.querySelector(selector).getBoundingClientRect().left;
      return left('thead th') !== left('tbody td');
    })`);
    expect(parted).toEqual([]);
    await book.page.close();
  });

  test.each(['en', 'ar', 'en-ar'])('a line of verse goes on further in than it began, in %s', async (languages) => {
    for (const chapter of languages === 'ar' ? ['chapter-02.xhtml'] : ['chapter-01.xhtml', 'chapter-02.xhtml']) {
      const book = await open('foliate', languages, chapter);
      const indents = await book.ask<number[]>(`[...app.page().querySelectorAll('.stanza > span')].flatMap((line) => {
        const range = app.page().createRange();
        range.selectNodeContents(line);
        const rtl = line.ownerDocument.defaultView.getComputedStyle(line).direction === 'rtl';
        const edges = [...range.getClientRects()].map((box) => (rtl ? -box.right : box.left));
        return edges.length < 2 ? [] : [edges[1] - edges[0]];
      })`);
      expect(indents.length).toBeGreaterThan(0);
      for (const indent of indents) expect(indent).toBeGreaterThan(10);
      await book.page.close();
    }
  });

  test('a reader’s font is that of bylines too', async () => {
    const book = await open('foliate', 'ar', 'chapter-02.xhtml');
    await book.ask('app.likeNight()');
    await book.settle();
    expect(new Set(await book.all('h1, .byline p, p, td', 'style.fontFamily'))).toEqual(new Set(['monospace']));
    await book.page.close();
  });
});

/** The roles that a screen reader is told in the frames of a page. */
async function rolesIn({ page }: OpenBook): Promise<readonly string[]> {
  const session = await page.createCDPSession();
  const roles = new Set<string>();
  for (const frame of page.frames()) {
    const { nodes } = await session.send('Accessibility.getFullAXTree', {
      frameId: (frame as unknown as { _id: string })._id,
    });
    for (const { role, ignored } of nodes) if (!ignored && role?.value !== undefined) roles.add(String(role.value));
  }
  await session.detach();
  return [...roles];
}

/** Every text of a document by the same Arabic words. */
function translate(folder: string, file: string): void {
  const texts: Record<string, string> = JSON.parse(readFileSync(join(folder, 'en', file), 'utf8'));
  const translated = Object.fromEntries(Object.keys(texts).map((id) => [id, 'كلمات مترجمة']));
  writeFileSync(join(folder, 'ar', file), JSON.stringify(translated));
}
