// The desk in Chromium and Firefox: a saved string appears in its place, a click copies, the filter filters, and anybody can use it.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type BrowserName, openBrowser } from '../../../../test/support/browser.ts';
import { hasTool } from '../../../../test/support/tool.ts';
import { type Desk, startDesk } from '../../src/desk/start-desk.ts';
import { uiTables } from '../../src/ui-tables.ts';
import { FILES, type Folder, ONE } from '../support/folder.ts';
import { translatedFolder, writeArabic } from '../support/translated-folder.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PARAGRAPHS = Array.from({ length: 40 }, (_, i) => `Paragraph ${i + 1} of a text that is longer than a screen.`);
const LONG = `${ONE.replace('The second paragraph.', PARAGRAPHS.join('\n\n'))}\n`;
const ARABIC: Readonly<Record<string, string>> = {
  One: 'الأولى',
  'The note.': 'الحاشية.',
  ...Object.fromEntries(PARAGRAPHS.slice(0, 30).map((text, i) => [text, `الفقرة ${i + 1} من نص أطول من الشاشة.`])),
};

interface Opened {
  readonly page: Page;
  readonly folder: Folder;
  readonly desk: Desk;
  /** Addresses of other places that the page asked for, and what it complained of. */
  readonly faults: string[];
}

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox-esr'];
const installed = BROWSERS.filter((name) => hasTool(name, 'the translators’ desk'));

describe.each(installed)('the desk in %s', (name) => {
  const isChromium = name === 'chromium';
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser(name);
  });
  afterAll(() => browser.close());

  async function open(path: string, language = 'en'): Promise<Opened> {
    const folder = await translatedFolder(ARABIC, { ...FILES, '01-one.md': LONG }, true);
    const options = { folder: folder.path, cwd: folder.path, language: undefined, port: 0, tables: await uiTables() };
    const faults: string[] = [];
    const desk = await startDesk({ ...options, uiLanguage: 'en', failed: (cause) => faults.push(String(cause)) });
    const context = await browser.createBrowserContext();
    onTestFinished(async () => {
      await context.close();
      await desk.close();
    });
    const { origin } = new URL(desk.address);
    if (isChromium)
      await context.overridePermissions(origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
    const page = await context.newPage();
    page.on('request', (request) => {
      // What stands in an address is asked of nobody.
      if (!/^data:/.test(request.url()) && !request.url().startsWith(`${origin}/`)) faults.push(request.url());
    });
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (thrown) => faults.push(String(thrown)));
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(`${desk.address}${language}/${path}`);
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    return { page, folder, desk, faults };
  }

  const DOCUMENT = 'ar/01-one.html';
  const rowsSeen = (page: Page) =>
    page.$$eval('.row[data-row]', (rows) => rows.filter((row) => row.checkVisibility()).map((row) => row.className));

  it('shows a saved string in its place, without moving what is read', async () => {
    const { page, folder, faults } = await open(DOCUMENT);
    const ids = Object.entries(folder.strings('en', '01-one'));
    const row = `.row[data-row="${ids.find(([, text]) => text === PARAGRAPHS[24])?.[0]}"]`;
    const top = () => page.$eval(row, (element) => Math.round(element.getBoundingClientRect().top));
    await page.$eval(row, (element) => element.scrollIntoView({ block: 'start' }));
    const before = await top();
    const [third = ''] = PARAGRAPHS.slice(2);
    // Far above what is seen, and higher than it was.
    writeArabic(folder, { ...ARABIC, [third]: 'نص جديد طويل جدًّا. '.repeat(60) });
    await page.waitForSelector('::-p-text(نص جديد طويل جدًّا.)');
    await page.waitForFunction('document.getElementById("status").textContent !== ""');
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
    expect(await page.evaluate('scrollY')).toBeGreaterThan(500);
    expect(faults).toEqual([]);
  });

  it('keeps what was chosen and unfolded, and the focus, when a file is saved', async () => {
    const { page, folder } = await open(DOCUMENT);
    await page.select('#filter', 'todo');
    await page.focus('#next-to-do');
    await page.keyboard.press('Enter');
    await page.waitForFunction('document.activeElement.classList.contains("is-todo")');
    const focused = await page.evaluate('document.activeElement.dataset.row');
    const version = await page.$eval('#desk', (desk) => desk.getAttribute('data-version'));
    writeArabic(folder, { ...ARABIC, One: 'عنوان جديد' });
    await page.waitForFunction(`document.getElementById("desk").dataset.version !== "${version}"`);
    expect(await page.evaluate('document.activeElement.dataset.row')).toBe(focused);
    expect(await page.$eval('#filter', (filter) => (filter as unknown as { value: string }).value)).toBe('todo');
    expect((await rowsSeen(page)).every((name) => name.includes('is-todo'))).toBe(true);
  });

  it('copies file and line of a string at a click, and by the keyboard', async () => {
    const { page, folder } = await open(DOCUMENT);
    const line =
      folder
        .read('translations/ar/01-one.json')
        .split('\n')
        .findIndex((text) => text.includes('الفقرة 2 من')) + 1;
    const button = `button[data-copy="translations/ar/01-one.json:${line}"]`;
    const clipboard = () => page.evaluate('navigator.clipboard.readText()');
    await page.click(button);
    await page.waitForFunction('document.getElementById("status").textContent !== ""');
    expect(await clipboard()).toBe(`translations/ar/01-one.json:${line}`);
    await page.focus('button.id');
    await page.keyboard.press('Enter');
    const id = await page.$eval('button.id', (one) => one.textContent);
    await page.waitForFunction(`document.getElementById("status").textContent.includes("${id}")`);
    expect(await clipboard()).toBe(id);
  });

  it('shows only what is wanted', async () => {
    const { page } = await open(DOCUMENT);
    const all = await rowsSeen(page);
    await page.select('#filter', 'todo');
    const toDo = await rowsSeen(page);
    // Ten paragraphs, the summary, and the paragraph that calls a note.
    expect(toDo.length).toBe(12);
    expect(toDo.every((name) => name.includes('has-missing'))).toBe(true);
    expect(all.length).toBeGreaterThan(40);
    await page.select('#filter', 'findings');
    expect(await rowsSeen(page)).toEqual([]);
    expect(await page.$eval('#empty', (one) => one.checkVisibility())).toBe(true);
    // Kept from page to page.
    await page.select('#filter', 'fresh');
    await page.reload();
    expect((await rowsSeen(page)).every((name) => name.includes('has-fresh'))).toBe(true);
  });

  it('changes the language of its own words, not the document', async () => {
    const { page } = await open(DOCUMENT);
    await follow(page, '.languages a[lang="ar"]');
    await page.waitForSelector('html[lang="ar"][dir="rtl"]');
    expect(new URL(page.url()).pathname).toMatch(/\/ar\/ar\/01-one\.html$/);
    const [source, target] = await page.$$eval('.row[data-row] > .book', (sides) =>
      sides.slice(0, 2).map((side) => side.getBoundingClientRect().left),
    );
    // Who reads Arabic begins at the right: there stands the source.
    expect(source).toBeGreaterThan(target ?? 0);
    expect(await page.evaluate('getComputedStyle(document.querySelector(".target")).direction')).toBe('rtl');
    expect(await page.evaluate('getComputedStyle(document.querySelector(".source")).direction')).toBe('ltr');
    await follow(page, '.top nav a');
    await page.waitForSelector('.documents');
    expect(new URL(page.url()).pathname).toMatch(/^\/[0-9a-f]+\/ar\/$/);
  });

  it('says what is wrong on the page, in its language, and goes on when it is mended', async () => {
    const { page, folder } = await open(DOCUMENT, 'ar');
    folder.write('translations/ar/01-one.json', '{ "broken": ');
    await page.waitForSelector('.problems.has-errors[open]');
    expect(await page.$eval('.problems', (one) => one.textContent)).toMatch(/خطأ.*translations\/ar\/01-one\.json:1/s);
    expect(await page.$eval('main', (one) => one.textContent)).toMatch(/الفقرة\s٣٠\sمن/);
    writeArabic(folder, { ...ARABIC, One: 'سليم الآن' });
    await page.waitForSelector('::-p-text(سليم الآن)');
    expect(await page.$('.problems.has-errors')).toBeNull();
  });

  it('keeps what is wide inside its own side, and all in a narrow window', async () => {
    const cells = Array.from({ length: 9 }, (_, i) => `Heading${i}`).join(' | ');
    const link = `https://example.org/${'a'.repeat(300)}`;
    const wide = LONG.replace(PARAGRAPHS[3]!, `| ${cells} |\n|${'---|'.repeat(9)}\n| ${cells} |`);
    const { page, folder } = await open('');
    folder.write('01-one.md', wide.replace(PARAGRAPHS[4]!, `See <${link}>.`));
    await page.waitForFunction('document.getElementById("desk").dataset.version > 1', { timeout: 20_000 });
    for (const language of ['en', 'ar'])
      for (const width of [1280, 400])
        for (const path of ['', DOCUMENT]) {
          await page.setViewport({ width, height: 800 });
          await page.goto(page.url().replace(/\/(?:ar|en)\/.*$/, `/${language}/${path}`));
          const named = `${language} ${width} ${path}`;
          expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), named).toBeLessThanOrEqual(
            0,
          );
          await page.evaluate(AXE);
          const found = (await page.evaluate('axe.run(document)')) as { violations: { id: string }[] };
          expect(
            found.violations.map(({ id }) => id),
            named,
          ).toEqual([]);
        }
    const wideSides = await page.$$eval('.row > .book', (all) =>
      all.filter((side) => side.scrollWidth > side.clientWidth).map((side) => side.getAttribute('tabindex')),
    );
    expect(wideSides).toEqual(['0']);
  });

  it('says that the desk has ended for as long as it has', async () => {
    const { page, desk } = await open(DOCUMENT);
    const status = () => page.$eval('#status', (one) => one.textContent);
    await desk.close();
    await page.waitForFunction('document.getElementById("status").textContent.includes("is lost")', {
      timeout: 20_000,
    });
    await page.select('#filter', 'todo');
    await new Promise((waited) => setTimeout(waited, 5000));
    expect(await status()).toContain('start it again');
    await page.evaluate('say("said meanwhile")');
    expect(await status()).toBe('said meanwhile');
    await page.waitForFunction('document.getElementById("status").textContent.includes("is lost")', {
      timeout: 20_000,
    });
  });

  it.each(['en', 'ar'])('is accessible in %s, light and dark, as axe sees it', async (language) => {
    const { page, folder } = await open('', language);
    folder.write(
      'translations/ar/01-one.json',
      folder.read('translations/ar/01-one.json').replace('الأولى', 'الأولى *'),
    );
    folder.write('01-one.md', LONG.replace('Paragraph 7 of a text', 'Another 7 of the text'));
    await page.waitForFunction('document.getElementById("desk").dataset.version > 1');
    for (const path of ['', DOCUMENT])
      for (const scheme of isChromium ? ['light', 'dark'] : ['light']) {
        // Only Chromium can be told which it is.
        if (isChromium) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.goto(page.url().replace(/\/(?:ar|en)\/.*$/, `/${language}/${path}`));
        await page.evaluate(AXE);
        const found = (await page.evaluate('axe.run(document)')) as { violations: { id: string; nodes: unknown[] }[] };
        expect(
          found.violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes[0])}`),
          `${path} ${scheme}`,
        ).toEqual([]);
      }
  });
});

/** Follows a link: an address that has changed does not say yet that its page is there. */
async function follow(page: Page, link: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click(link)]);
}
