// The site of the sample collection as people meet it: in Chromium, by axe, keyboard, phone, printer, and without script.

import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { axeViolations, focused, sideways, tabStops, type View } from './support/browser.ts';
import { warraq } from './support/cli.ts';
import { sampleEditions } from './support/sample-editions.ts';
import { servedSite } from './support/served-site.ts';
import { hasTool } from './support/tool.ts';

const LISTS = ['index.en.html', 'index.ar.html'];
/** With figures, tables, notes and quotations; with lists, verse and parts. */
const TEXTS = ['05-mosul-2014-analysis', '03-joint-statement-2014', '02-worker-communism'].flatMap((text) =>
  ['en', 'ar', 'en-ar'].map((languages) => `read/${text}.${languages}.html`),
);
const PAGES = [...LISTS, ...TEXTS];
const LONG = 'read/05-mosul-2014-analysis';
const DESK: View = { width: 1280 };
const PHONE: View = { width: 320, height: 640 };

describe.runIf(hasTool('chromium', 'the site in a browser'))('the site in a browser', () => {
  const site = servedSite(sampleEditions);

  describe('to axe', () => {
    test.each(PAGES)(
      'has nothing against itself in %s, by day and by night, at a desk and on a phone',
      async (name) => {
        expect(await axeViolations(await site.open(name, DESK))).toEqual([]);
        expect(await axeViolations(await site.open(name, { ...PHONE, dark: true }))).toEqual([]);
      },
    );

    test('would show a picture without words, pale letters and a link without a name', async () => {
      const page = await site.open(`${LONG}.en.html`, DESK);
      await page.$eval(':root', ({ ownerDocument: document }) => {
        document.querySelector('figure img')?.removeAttribute('alt');
        document.querySelector('.permalink')?.removeAttribute('aria-label');
        document.querySelector('.permalink')?.removeAttribute('title');
        document.documentElement.style.setProperty('--ink', '#bbb');
      });
      const found = (await axeViolations(page)).join('\n');
      for (const rule of ['image-alt', 'link-name', 'color-contrast']) expect(found).toContain(rule);
    });
  });

  test('words stand out as their script does', async () => {
    const page = await site.open('read/03-joint-statement-2014.en-ar.html', DESK);
    const looks = (language: string) =>
      page.$$eval(`main em:lang(${language})`, (all) =>
        all.map((one) => {
          const { fontStyle, fontWeight } = one.ownerDocument.defaultView.getComputedStyle(one);
          return `${fontStyle} ${fontWeight}`;
        }),
      );
    for (const [language, look] of Object.entries({ en: 'italic 400', ar: 'normal 700' })) {
      const found = await looks(language);
      expect(found.length).toBeGreaterThan(3);
      expect(new Set(found)).toEqual(new Set([look]));
    }
  });

  test.each([false, true])('¶, which axe cannot judge, is pale and can be read (at night: %s)', async (dark) => {
    const page = await site.open(`${LONG}.en-ar.html`, { ...DESK, dark });
    const contrast = (selector: string) =>
      page.$eval(selector, (one) => {
        const { getComputedStyle } = one.ownerDocument.defaultView;
        /** WCAG 2.2, relative luminance. */
        const luminance = (colour: string) => {
          const [r = 0, g = 0, b = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
            const value = Number(part) / 255;
            return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        let around = one;
        while (getComputedStyle(around).backgroundColor === 'rgba(0, 0, 0, 0)') around = around.parentElement;
        const both = [getComputedStyle(one).color, getComputedStyle(around).backgroundColor].map(luminance);
        return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
      });
    expect(await contrast('#u-3x66yqnh .permalink')).toBeGreaterThan(4.5);
    await page.click('#u-3x66yqnh .permalink');
    await page.mouse.move(0, 0);
    expect(await contrast('#u-3x66yqnh .permalink')).toBeGreaterThan(4.5);
  });

  describe('on a narrow screen', () => {
    test.each(PAGES)('%s is never moved sideways, at 320 pixels or at four times the size', async (name) => {
      expect(await sideways(await site.open(name, PHONE))).toBe(0);
      expect(await sideways(await site.open(name, { width: 320, height: 256, scale: 4 }))).toBe(0);
    });

    test.each(['en', 'ar'])(
      'a word longer than the screen moves nothing, wherever a title stands (%s)',
      async (tag) => {
        for (const name of [`${LONG}.${tag}.html`, `index.${tag}.html`]) {
          const page = await site.open(name, PHONE);
          const longer = await page.$$eval('h1, h3 a, nav.texts a', (titles) =>
            titles.map(
              (title) => (title.textContent = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(2)),
            ),
          );
          expect(longer.length, name).toBeGreaterThan(1);
          expect(await sideways(page), name).toBe(0);
        }
      },
    );

    test.each(LISTS)('%s bears letters of twice their size', async (name) => {
      const page = await site.open(name, { width: 640 });
      await page.addStyleTag({ content: 'html { font-size: 212% !important }' });
      expect(await sideways(page)).toBe(0);
    });

    test('two languages stand one below the other there, and beside each other at a desk', async () => {
      const sides = (page: Page) =>
        page.$eval('main > .pair:not(:has(.byline))', (pair) =>
          [...pair.children].map((side) => {
            const { left, top } = side.getBoundingClientRect();
            return { left, top };
          }),
        );
      const [above, below] = await sides(await site.open(`${LONG}.en-ar.html`, PHONE));
      expect(below!.top).toBeGreaterThan(above!.top + 20);
      const [english, arabic] = await sides(await site.open(`${LONG}.en-ar.html`, DESK));
      expect(Math.abs(arabic!.top - english!.top)).toBeLessThan(5);
      expect(arabic!.left).toBeGreaterThan(english!.left + 200);
    });
  });

  describe('by keyboard', () => {
    test.each([...LISTS, `${LONG}.en.html`, `${LONG}.ar.html`, `${LONG}.en-ar.html`])(
      'in %s Tab reaches everything once, in the order of the page, and shows where it is',
      async (name) => {
        const page = await site.open(name, { width: 1000, height: 700 });
        const stops = await tabStops(page);
        const all = await page.$$eval(
          'a[href], input, summary, [tabindex="0"]',
          (found) => found.filter((one) => one.checkVisibility()).length,
        );
        expect(stops).toHaveLength(all);
        expect(stops[0]?.what).toBe('a #main');
        expect(stops.filter(({ seen }) => !seen)).toEqual([]);
        expect(stops.filter(({ words }) => words === '')).toEqual([]);
      },
    );

    test.each([
      ['index.en.html', /^a iraq-reader\.en\.pdf$/],
      ['index.ar.html', /^a iraq-reader\.ar\.pdf$/],
    ])('the first link of %s leads past the languages', async (name, first) => {
      const page = await site.open(name, DESK);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect((await focused(page)).what).toMatch(first);
    });

    test('a text is searched for, found and opened', async () => {
      const page = await site.open('index.ar.html', DESK);
      while (!(await focused(page)).what.startsWith('input')) await page.keyboard.press('Tab');
      await page.keyboard.type('ألشيوعيه basra');
      await page.waitForSelector('#found:not(:empty)');
      expect(await page.$eval('#found', (said) => said.textContent)).toBe('المعروض: ١ من ٥');
      await page.keyboard.press('Tab');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      expect(page.url()).toBe(`${site.home}read/04-basra-2018.ar.html`);
    });
  });

  describe('searched', () => {
    const found = async (name: string, words: string) => {
      const page = await site.open(name, DESK);
      await page.type('#search', words);
      return page.$$eval('#texts-list > li', (items) =>
        items.filter((one) => one.checkVisibility()).map(({ id }) => id),
      );
    };
    const MOSUL = 'd-05-mosul-2014-analysis';
    const STATEMENT = 'd-03-joint-statement-2014';

    test.each([
      ['index.en.html', 'READING of one', [MOSUL]],
      ['index.en.html', 'sectarianism', [STATEMENT, MOSUL]],
      ['index.en.html', 'warraq editors digest', [STATEMENT]],
      ['index.en.html', 'الطائفيّة', [STATEMENT, MOSUL]],
      ['index.ar.html', 'الطائفية', [STATEMENT, MOSUL]],
      ['index.ar.html', 'sectarianism', [STATEMENT, MOSUL]],
      ['index.ar.html', 'هَيئة تحرير ورّاق قراءة فى تحليل', [MOSUL]],
      ['index.ar.html', 'لا شيء كهذا', []],
    ])('%s for “%s”', async (name, words, texts) => {
      expect(await found(name, words)).toEqual(texts);
    });
  });

  describe('from language to language', () => {
    /** What stands first below the bar at the head. */
    const place = (page: Page, ids: string) =>
      page.$$eval(ids, (all) => {
        const head = all[0].ownerDocument.querySelector('header.page').getBoundingClientRect().bottom;
        return all.find((one) => one.getBoundingClientRect().top >= head - 2)?.id;
      });
    const follow = async (page: Page, languages: string) => {
      const link = (await page.$(`nav.languages a[href*=".${languages}.html"]`))!;
      await Promise.all([page.waitForNavigation(), link.click()]);
    };
    const show = (page: Page, id: string) => page.$eval(`#${id}`, (one) => one.scrollIntoView());

    test('a list stays at its text', async () => {
      const page = await site.open('index.en.html', PHONE);
      await show(page, 'd-03-joint-statement-2014');
      await follow(page, 'ar');
      expect(page.url()).toBe(`${site.home}index.ar.html#d-03-joint-statement-2014`);
      expect(await place(page, 'li[id^=d-]')).toBe('d-03-joint-statement-2014');
      await follow(page, 'en');
      expect(page.url()).toBe(`${site.home}index.en.html#d-03-joint-statement-2014`);
    });

    test.each([DESK, PHONE])('a text stays at its passage, alone and beside its translation', async (view) => {
      const page = await site.open(`${LONG}.en.html`, view);
      await show(page, 'u-3x66yqnh');
      for (const languages of ['ar', 'en-ar', 'en']) {
        await follow(page, languages);
        expect(page.url()).toBe(`${site.home}${LONG}.${languages}.html#u-3x66yqnh`);
        expect(await place(page, '[id^=u-]')).toBe('u-3x66yqnh');
      }
    });

    test('who is at the beginning stays there', async () => {
      const page = await site.open(`${LONG}.ar.html`, DESK);
      await follow(page, 'en');
      expect(page.url()).toBe(`${site.home}${LONG}.en.html`);
    });
  });

  test('a passage is quoted by a link that is seen beside it', async () => {
    for (const languages of ['en', 'ar', 'en-ar']) {
      const page = await site.open(`${LONG}.${languages}.html`, DESK);
      const hidden = await page.$$eval(
        '.permalink',
        (all) => all.filter((one) => !one.checkVisibility() && !one.closest('details')).length,
      );
      expect(hidden).toBe(0);
      const without = await page.$$eval(
        'main p[id^=u-], main .pair[id^=u-], main :is(h2, h3, h4)[id^=u-], main li [id^=u-]',
        (all) =>
          all.filter(
            (one) => !one.closest('.attribution, .signature, .subtitle, td, th') && !one.querySelector('.permalink'),
          ).length,
      );
      expect(without).toBe(0);
      await page.click('#u-3x66yqnh .permalink');
      expect(page.url()).toBe(`${site.home}${LONG}.${languages}.html#u-3x66yqnh`);
      const marked = await page.$eval('#u-3x66yqnh', (one) =>
        one.computedStyleMap().get('background-color').toString(),
      );
      expect(marked).toBe('rgb(243, 230, 196)');
    }
  });

  describe('without script', () => {
    test.each(LISTS)('%s offers every book and text, and no search that would not answer', async (name) => {
      const page = await site.open(name, { ...DESK, script: false });
      expect(await (await page.$('#search-form'))!.isVisible()).toBe(false);
      const links = await page.$$('a[href]');
      expect(await page.$$('button')).toHaveLength(0);
      const hrefs = new Set<string>();
      for (const link of links) hrefs.add(await (await link.getProperty('href')).jsonValue());
      const own = [...hrefs].filter((href) => href.startsWith(site.home));
      const books = readdirSync(site.folder).filter((file) => /\.(pdf|epub)$/.test(file));
      expect(books).toHaveLength(9);
      expect(own).toEqual(expect.arrayContaining(books.map((file) => `${site.home}${file}`)));
      expect(own.filter((href) => /\/read\//.test(href))).toHaveLength(15);
      for (const href of own) expect((await fetch(href)).status, href).toBe(200);
    });

    test('a text is read, and its notes, languages and neighbours are reached', async () => {
      const page = await site.open(`${LONG}.ar.html`, { ...PHONE, script: false });
      await page.click('.noteref');
      expect(new URL(page.url()).hash).toBe('#note-1');
      await page.click('#note-1 .note-number');
      expect(new URL(page.url()).hash).toBe('#note-1-call-1');
      await Promise.all([page.waitForNavigation(), page.click('nav.languages a[hreflang=en]')]);
      await Promise.all([page.waitForNavigation(), page.click('nav.texts .previous a')]);
      expect(page.url()).toBe(`${site.home}read/04-basra-2018.en.html`);
    });
  });

  describe('loads little', () => {
    /** What a page asks for, with its bytes. */
    const asked = async (name: string) => {
      const page = await site.open('site.json', DESK);
      const all: { readonly url: string; readonly bytes: Promise<number> }[] = [];
      page.on('response', (response) => {
        all.push({ url: response.url(), bytes: response.buffer().then(({ length }) => length) });
      });
      await page.goto(`${site.home}${name}`, { waitUntil: 'networkidle0' });
      return Promise.all(all.map(async ({ url, bytes }) => ({ url, bytes: await bytes })));
    };

    test.each(LISTS)('%s: itself and three covers', async (name) => {
      const all = await asked(name);
      expect(all.filter(({ url }) => !url.startsWith(site.home))).toEqual([]);
      expect(all).toHaveLength(4);
      expect(all[0]?.bytes).toBeLessThan(60_000);
      expect(all[0]?.bytes).toBe(statSync(join(site.folder, name)).size);
      for (const { url, bytes } of all.slice(1)) {
        expect(url).toMatch(/\/covers\/.*\.240\.png$/);
        expect(bytes).toBeLessThan(60_000);
      }
    });

    test.each(TEXTS)('%s: itself, its style and its pictures', async (name) => {
      const all = await asked(name);
      expect(all.filter(({ url }) => !url.startsWith(site.home))).toEqual([]);
      const rest = all.filter(({ url }) => !/\/read\/images\//.test(url));
      expect(rest.map(({ url }) => url).sort()).toEqual([`${site.home}${name}`, `${site.home}read/style.css`].sort());
      // Long texts in two languages are the largest: what a page of a newspaper weighs without its pictures.
      expect(rest.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(100_000);
    });
  });

  test('printed, a page is black on white at night too, without what only a screen needs, and says where it is from', async () => {
    for (const name of ['index.ar.html', `${LONG}.en-ar.html`]) {
      const page = await site.open(name, { ...DESK, dark: true });
      await page.emulateMediaType('print');
      const seen = await page.$eval(':root', (root) => {
        const visible = (selector: string) =>
          [...root.querySelectorAll(selector)].filter((one) => one.checkVisibility()).map((one) => one.textContent);
        const { color, backgroundColor } = root.ownerDocument.defaultView.getComputedStyle(root);
        return {
          screenOnly: visible('nav, form, .skip, .permalink, main > .downloads, header.page'),
          colours: [color, backgroundColor],
          address: visible('.address'),
        };
      });
      expect(seen).toEqual({
        screenOnly: [],
        colours: ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'],
        address: [`https://warraq.example/editions/iraq-reader/${name}`],
      });
    }
  });

  describe('with more texts than a page holds, none of them translated', () => {
    const many = servedSite((out) => {
      writeTexts(join(out, 'many'), 60);
      expect(warraq(['strings', 'sync'], { cwd: join(out, 'many') }).status).toBe(0);
      const made = warraq(['build', 'many', '--format', 'site', '--out', 'site'], { cwd: out });
      expect(made.status, made.stderr).toBe(0);
      return join(out, 'site');
    });
    const list = (name: string, view: View = DESK) => many.open(name, view);

    test.each(['index.en.html', 'index.ar.2.html'])(
      '%s has nothing against itself, and little weight',
      async (name) => {
        const page = await list(name, PHONE);
        expect(await axeViolations(page)).toEqual([]);
        expect(await sideways(page)).toBe(0);
        expect(statSync(join(many.folder, name)).size).toBeLessThan(60_000);
      },
    );

    test('the search finds what stands on another page, and gives the page back when it is emptied', async () => {
      const page = await list('index.ar.html');
      const shown = () => page.$$eval('#texts-list > li', (items) => items.length);
      expect(await shown()).toBe(20);
      await page.type('#search', 'text 58');
      await page.waitForSelector('#found:not(:empty)');
      await page.waitForFunction('document.querySelectorAll("#texts-list > li").length === 1');
      expect(await page.$eval('#texts-list a', (link) => link.getAttribute('href'))).toBe('read/58-text.ar.html');
      await page.$eval('#search', (box) => box.select());
      await page.keyboard.press('Backspace');
      await page.waitForFunction('document.querySelectorAll("#texts-list > li").length === 20');
    });

    test('what is not translated is shown in its language, marked, and links to it say which it is', async () => {
      const page = await list('read/02-text.ar.html', PHONE);
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.$eval('main > :is(p, div):last-of-type', (one) => one.textContent)).toContain('[لم يُترجَم بعد]');
      const next = await page.$eval('nav.texts .next span', (one) => [one.lang, one.dir, one.textContent]);
      expect(next).toEqual(['en', 'ltr', 'Text 3']);
    });

    test('pages of the list lead on, and to their like in the other language', async () => {
      const page = await list('index.en.2.html', { ...DESK, script: false });
      await Promise.all([page.waitForNavigation(), page.click('nav a[href="index.en.3.html"]')]);
      await Promise.all([page.waitForNavigation(), page.click('nav.languages a')]);
      expect(page.url()).toBe(`${many.home}index.ar.3.html`);
      expect(await page.$$eval('#texts-list > li', (items) => items.length)).toBe(20);
    });
  });
});

/** A collection of texts in English. */
function writeTexts(folder: string, count: number): void {
  const ids = Array.from({ length: count }, (_, i) => `${String(i + 1).padStart(2, '0')}-text`);
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'collection.yaml'),
    [
      'id: many',
      'title: { en: Many, ar: نصوص كثيرة }',
      'summary: { en: Texts of a test., ar: نصوص لاختبار. }',
      'languages: [en, ar]',
      'base_url: https://example.org/many/',
      'site: true',
      'editions:',
      '  - languages: [en]',
      '    formats: [feed]',
      `documents: [${ids.join(', ')}]`,
      '',
    ].join('\n'),
  );
  for (const [i, id] of ids.entries()) {
    const text = `---\nlanguage: en\ntitle: Text ${i + 1}\nsummary: What it says.\n---\n\nThis is what it says.\n`;
    writeFileSync(join(folder, `${id}.md`), text);
  }
}
