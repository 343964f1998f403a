// A way to build a site comes in; it stands at an address for the tests of a suite, with a browser that opens its pages.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { openBrowser, openPage, type View } from './browser.ts';
import { type Served, serveFolder } from './serve-folder.ts';

/** Before the suite's tests all of it is missing. */
export interface ServedSite {
  /** The folder that is served. */
  readonly folder: string;
  /** The address, with a slash at its end. */
  readonly home: string;
  readonly browser: Browser;
  /** Opens a page of the site; it is closed after the test. */
  open(name: string, view: View): Promise<Page>;
}

/** @param build makes the site in an empty folder or elsewhere, and gives the folder that is to be served */
export function servedSite(build: (out: string) => string | Promise<string>): ServedSite {
  let out = '';
  let folder = '';
  let served: Served | undefined;
  let browser: Browser | undefined;
  const opened: Page[] = [];

  beforeAll(async () => {
    out = mkdtempSync(join(tmpdir(), 'warraq-site-'));
    folder = await build(out);
    served = await serveFolder(folder);
    browser = await openBrowser();
  });

  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
    rmSync(out, { recursive: true, force: true });
  });

  return {
    get folder() {
      return folder;
    },
    get home() {
      return served?.home ?? '';
    },
    get browser() {
      if (browser === undefined) throw new Error('the browser is opened before the first test');
      return browser;
    },
    async open(name, view) {
      const page = await openPage(this.browser, `${this.home}${name}`, view);
      opened.push(page);
      return page;
    },
  };
}
