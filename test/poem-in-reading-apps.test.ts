// A long poem in two halves in reading apps: columns where a page has room, the second half below the first where it has not.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
const TABLET = { width: 700, height: 900 };

const BAYTS = [
  'عَلَى قَدْرِ أَهْلِ العَزْمِ تَأْتِي العَزَائِمُ || وَتَأْتِي عَلَى قَدْرِ الكِرَامِ المَكَارِمُ',
  'قفا نبك من ذكرى حبيب ومنزل || بسقط اللوى بين الدخول فحومل',
  'فتوضح فالمقراة لم يعف رسمها || لما نسجتها من جنوب وشمأل',
];
const LINES = Array.from({ length: 60 }, (_, at) => BAYTS[at % BAYTS.length]);
const DOCUMENT = `---\nlanguage: ar\n---\n\n# قصيدة\n\nقال الشاعر:\n\n:::verse\n${LINES.join('\n')}\n:::\n`;
const COLLECTION = `id: poem
title: { ar: قصيدة, en: Poem }
summary: { ar: قصيدة., en: A poem. }
languages: [ar, en]
editions: [{ languages: [ar], formats: [epub] }]
`;

interface Halves {
  readonly first: Box;
  readonly second: Box;
}
type Box = Readonly<Record<'left' | 'right' | 'top' | 'bottom' | 'width', number>>;

const HALVES = `[...app.page().querySelectorAll('.line-in-columns')].map((line) => {
  const [first, second] = [...line.querySelectorAll('.half')].map((half) => half.getBoundingClientRect().toJSON());
  return { first, second };
})`;

describe.runIf(hasTool('chromium', 'poems in reading apps'))('a poem in two halves', { timeout: 120_000 }, () => {
  let out: string;
  let served: Served;
  let browser: Browser;

  beforeAll(async () => {
    out = mkdtempSync(join(tmpdir(), 'warraq-poem-'));
    const folder = join(out, 'poem');
    mkdirSync(folder);
    writeFileSync(join(folder, '01-poem.md'), DOCUMENT);
    writeFileSync(join(folder, 'collection.yaml'), COLLECTION);
    expect(warraq(['build', folder, '--format', 'epub', '--out', out]).status).toBe(0);
    served = await serveReadingApps(out);
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await served?.close();
    rmSync(out, { recursive: true, force: true });
  });

  async function open(app: (typeof READING_APPS)[number], view: typeof PHONE) {
    const book = await OpenBook.open(browser, served, app, 'poem.ar.epub', view);
    await book.goTo(app === 'foliate' ? 'OEBPS/chapter-01.xhtml' : 'chapter-01.xhtml');
    return book;
  }

  const books = READING_APPS.flatMap((app) => [PHONE, TABLET].map((view) => ({ app, view, width: view.width })));

  test.each(books)('loses no word in $app, $width pixels wide', async ({ app, view }) => {
    const book = await open(app, view);
    const { all, pages } = await book.leafThrough();
    for (const { words, lost } of pages) {
      expect(lost).toEqual([]);
      expect(words).not.toEqual([]);
    }
    expect(pages.flatMap(({ words }) => words)).toEqual(all);
    await book.page.close();
  });

  test.each(READING_APPS)('has two columns of one width in %s where there is room', async (app) => {
    const book = await open(app, TABLET);
    const halves = await book.ask<Halves[]>(HALVES);
    expect(halves).toHaveLength(60);
    for (const { first, second } of halves) {
      expect(second.right).toBeLessThan(first.left);
      expect(Math.abs(second.top - first.top)).toBeLessThan(1);
      expect(second.width).toBeCloseTo(first.width, 0);
      expect(first.width).toBeCloseTo(halves[0]!.first.width, 0);
    }
    await book.page.close();
  });

  test.each(READING_APPS)('has the second half below the first in %s on a phone, on the same page', async (app) => {
    const book = await open(app, PHONE);
    for (const { first, second } of await book.ask<Halves[]>(HALVES)) {
      expect(second.top).toBeGreaterThanOrEqual(first.bottom - 1);
      expect(Math.abs(second.left - first.left)).toBeLessThan(PHONE.width / 2);
      expect(second.right).toBeLessThan(first.right);
    }
    await book.page.close();
  });
});
