// A folder of ebooks comes in; each opened in foliate-js or epub.js in Chromium goes out, to be read and turned.

import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { openPage, type View } from './browser.ts';
import { type Served, serveFolder } from './serve-folder.ts';

export const READING_APPS = ['foliate', 'epubjs'] as const;
export type ReadingAppName = (typeof READING_APPS)[number];

const FOLDER_OF: Readonly<Record<string, string>> = {
  foliate: packageFolder('foliate-js/view.js'),
  epubjs: packageFolder('epubjs/dist/epub.min.js'),
  jszip: packageFolder('jszip/dist/jszip.min.js'),
};
const START: Readonly<Record<ReadingAppName, string>> = { foliate: 'foliate/reader.html', epubjs: 'epubjs.html' };

function packageFolder(file: string): string {
  return dirname(createRequire(import.meta.url).resolve(file));
}

/** Serves both apps, and the books of a folder to them: on this machine, with nothing from elsewhere. */
export async function serveReadingApps(books: string): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-reading-apps-'));
  cpSync(fileURLToPath(new URL('reading-apps/', import.meta.url)), folder, { recursive: true });
  for (const [name, target] of Object.entries({ ...FOLDER_OF, books })) symlinkSync(target, join(folder, name));
  // Chromium asks for it where a page names none.
  writeFileSync(join(folder, 'favicon.ico'), '');
  const served = await serveFolder(folder);
  return {
    home: served.home,
    async close() {
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An entry of the contents, as an app reads it; both apps know more of it. */
export interface Entry {
  readonly label: string;
  readonly href: string;
  readonly subitems: readonly Entry[] | null;
}

/** What is on the screen. */
export interface Seen {
  readonly words: readonly string[];
  /** Words that no turning brings whole into the screen. */
  readonly lost: readonly string[];
  /** On which sides of the screen the words stand that come before and after those on it: `left`, `right`. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A book opened in an app. */
export class OpenBook {
  readonly app: ReadingAppName;
  readonly page: Page;
  /** What the browser complained of, and everything that was asked of another machine. */
  readonly complaints: readonly string[];

  private constructor(app: ReadingAppName, page: Page, complaints: readonly string[]) {
    this.app = app;
    this.page = page;
    this.complaints = complaints;
  }

  static async open(
    browser: Browser,
    { home }: Served,
    app: ReadingAppName,
    file: string,
    view: View,
  ): Promise<OpenBook> {
    const complaints: string[] = [];
    const page = await openPage(browser, 'about:blank', view);
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(home) && !/^(?:blob|data|about):/.test(url)) complaints.push(`asked for ${url}`);
    });
    await page.goto(`${home}${START[app]}?url=${home}books/${file}`);
    if (app === 'foliate') await page.addScriptTag({ url: `${home}foliate.js` });
    await page.addScriptTag({ url: `${home}seen.js` });
    const book = new OpenBook(app, page, complaints);
    await book.ask('app.ready()');
    return book;
  }

  /** The value of an expression in the app’s page, where `app` is what is asked of every app and `seen.js` is at hand. */
  ask<T>(expression: string): Promise<T> {
    return this.page.evaluate(expression) as Promise<T>;
  }

  /** By the address that the contents or the page list gives. */
  async goTo(href: string): Promise<void> {
    await this.ask(`app.goTo(${JSON.stringify(href)})`);
    await this.settle();
  }

  async turn(): Promise<void> {
    await this.ask('app.turn()');
  }

  /** Until its fonts are there and nothing moves any more. */
  async settle(): Promise<void> {
    await this.ask('app.page().fonts.ready');
    await this.ask(`(async () => {
      const frame = () => new Promise(requestAnimationFrame);
      const now = () => JSON.stringify(app.page().defaultView.frameElement.getBoundingClientRect());
      for (let last; last !== now(); await frame(), await frame()) last = now();
    })()`);
  }

  seen(): Promise<Seen> {
    return this.ask<Seen>('seen()');
  }

  /** All words of the chapter on show, and what is seen page by page until as many have been seen, or a page has none. */
  async leafThrough(): Promise<{ readonly all: readonly string[]; readonly pages: readonly Seen[] }> {
    const all = await this.ask<string[]>('allWords()');
    const pages: Seen[] = [];
    for (let read = 0; read < all.length; ) {
      if (pages.length > 0) await this.turn();
      const page = await this.seen();
      pages.push(page);
      if (page.words.length === 0) break;
      read += page.words.length;
    }
    return { all, pages };
  }

  /** Whether the beginning of an element is on the screen, or what stands behind an empty one. */
  shows(selector: string): Promise<boolean | undefined> {
    return this.ask(`shows(${JSON.stringify(selector)})`);
  }

  /** A property of every element of the page on show that the selector finds. */
  all<T>(selector: string, what: string): Promise<readonly T[]> {
    return this.ask(
      `[...app.page().querySelectorAll(${JSON.stringify(selector)})].map((one) => {
        const style = one.ownerDocument.defaultView.getComputedStyle(one);
        return ${what};
      })`,
    );
  }

  /**
   * The families in which the letters of all elements that a selector finds are really painted, the most used first; with
   * an exclamation mark before those that are not the book’s own.
   */
  async fontsOf(selector: string): Promise<readonly string[]> {
    const session = await this.page.createCDPSession();
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    await session.send('DOM.getDocument');
    const expression = `[...app.page().querySelectorAll(${JSON.stringify(selector)})]`;
    const list = await session.send('Runtime.evaluate', { expression });
    const { result } = await session.send('Runtime.getProperties', {
      objectId: list.result.objectId!,
      ownProperties: true,
    });
    const glyphs = new Map<string, number>();
    for (const { name, value } of result) {
      if (!/^\d+$/.test(name)) continue;
      const { nodeId } = await session.send('DOM.requestNode', { objectId: value!.objectId! });
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
      for (const { familyName, isCustomFont, glyphCount } of fonts) {
        const family = `${isCustomFont ? '' : '!'}${familyName}`;
        glyphs.set(family, (glyphs.get(family) ?? 0) + glyphCount);
      }
    }
    await session.detach();
    return [...glyphs].sort(([, one], [, other]) => other - one).map(([family]) => family);
  }

  /** As a finger does, which is slower than a frame: foliate-js first moves to what gets the focus. */
  async touch(selector: string): Promise<void> {
    const { x, y } = await this.ask<{ x: number; y: number }>(`middleOf(${JSON.stringify(selector)})`);
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.ask('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    await this.page.mouse.up();
  }
}
