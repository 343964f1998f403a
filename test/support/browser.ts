// The name of a browser comes in; it goes out as this machine has it, and what a page in it looks like to axe, a keyboard and a reader.

import { execFileSync } from 'node:child_process';
import axe from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

export interface View {
  /** In CSS pixels. */
  readonly width: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly script?: boolean;
  /** Device pixels to a CSS pixel: 4 and a width of 320 are 1280 pixels at 400 %. */
  readonly scale?: number;
}

/** Debian's names of the programs. */
export type BrowserName = 'chromium' | 'firefox-esr';

/** On a busy computer a browser takes its time; what never ends is ended by the tests' own limit. */
const PATIENCE = { timeout: 0, protocolTimeout: 0 } as const;

export async function openBrowser(name: BrowserName = 'chromium'): Promise<Browser> {
  const executablePath = execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
  if (name === 'chromium') return puppeteer.launch({ executablePath, args: ['--no-sandbox'], ...PATIENCE });
  // Else Firefox asks whoever reads the clipboard to press a button that a test does not see.
  const extraPrefsFirefox = { 'dom.events.testing.asyncClipboard': true };
  return puppeteer.launch({ executablePath, browser: 'firefox', extraPrefsFirefox, ...PATIENCE });
}

export async function openPage(browser: Browser, address: string, view: View): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  const { width, height = 800, dark = false, script = true, scale = 1 } = view;
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.setJavaScriptEnabled(script);
  await page.goto(address);
  return page;
}

/** One line a violation, of every rule that axe has: WCAG 2.2 to AAA, best practices, experimental ones. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.$eval(':root', async ({ ownerDocument }) => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    const tags = [...new Set(here.getRules().flatMap((rule) => rule.tags))];
    const { violations: found, passes } = await here.run(ownerDocument, { runOnly: { type: 'tag', values: tags } });
    if (passes.length < 20) throw new Error('axe has looked at nearly nothing');
    return found.flatMap(({ id, impact, nodes }) => nodes.map(({ html }) => `${impact} ${id}: ${html}`));
  });
}

/** How far a page can be moved sideways, in CSS pixels. */
export function sideways(page: Page): Promise<number> {
  return page.$eval(':root', ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
}

export interface Focus {
  /** `a #main`, `input #search`. */
  readonly what: string;
  readonly words: string;
  /** Whether it is seen: inside the window, with a frame of two pixels or more, and nothing upon it. */
  readonly seen: boolean;
}

export function focused(page: Page): Promise<Focus> {
  return page.$eval(':root', ({ ownerDocument: document }) => {
    const one = document.activeElement;
    const { innerWidth, innerHeight } = document.defaultView;
    const { left, top, right, bottom, width, height } = one.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = document.defaultView.getComputedStyle(one);
    const framed = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    const within = left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
    const larger = height > innerHeight || width > innerWidth;
    const [box] = one.getClientRects();
    const upper = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const free = Boolean(upper) && (one.contains(upper) || upper.contains(one));
    const name = one.id === '' ? (one.getAttribute('href') ?? one.className) : `#${one.id}`;
    return {
      what: `${one.localName} ${name}`,
      words: (one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent).trim(),
      seen: framed && free && (within || larger),
    };
  });
}

/** Everything that Tab reaches, in its order, once round. */
export async function tabStops(page: Page): Promise<readonly Focus[]> {
  const stops: Focus[] = [];
  for (let i = 0; i < 500; i++) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop.what.startsWith('body')) return stops;
    stops.push(stop);
  }
  throw new Error('Tab does not come round');
}
