// Pictures of all shapes, their captions and numbers, wherever on a phone's page they would begin: they stay together.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ar, en, labels } from '../../../packages/core/test/html/sample-edition.ts';
import { openBrowser } from '../../../test/support/browser.ts';
import { hasTool } from '../../../test/support/tool.ts';
import { styleSheet } from '../src/stylesheet.ts';

const [WIDTH, HEIGHT] = [360, 640];
const COLUMNS = `html { columns: ${WIDTH}px; column-gap: 0; column-fill: auto; height: ${HEIGHT}px; }`;

const picture = (width: number, height: number) =>
  `<img width="${width}" height="${height}" src="data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`,
  )}"/>`;

const page = (width: number, height: number, above: number) => `<html><head><style>
${styleSheet([en, ar], labels, '')} ${COLUMNS} body { margin: 0; }</style></head>
<body lang="en"><div style="height: ${above}px"></div><figure>${picture(width, height)}<figcaption><div class="pair">
<div lang="en">The mill at the river as a traveller of the nineteenth century saw it, with its wheel</div>
<div lang="ar" dir="rtl">الطاحونة على النهر كما رآها رحالة في القرن التاسع عشر، وفيها دولابها</div>
</div></figcaption></figure></body></html>`;

describe.runIf(hasTool('chromium', 'captions on pages'))('a picture and its captions', { timeout: 60_000 }, () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;

  beforeAll(async () => {
    browser = await openBrowser();
  });

  afterAll(() => browser?.close());

  test.each([
    [900, 500],
    [400, 300],
  ])('of %i by %i are on one page', async (width, height) => {
    const tab = await browser.newPage();
    await tab.setViewport({ width: WIDTH, height: HEIGHT });
    for (let above = 0; above < HEIGHT; above += 37) {
      await tab.setContent(page(width, height, above));
      // As text: the tests know no types of browsers.
      const pages = await tab.evaluate(`[...document.querySelectorAll('img, .pair > div')].flatMap((one) =>
        [...one.getClientRects()].map(({ left }) => Math.floor((left + 1) / ${WIDTH})))`);
      expect(new Set(pages as number[]).size, `${above} px above`).toBe(1);
      const shape = await tab.evaluate(
        `(({ width, height }) => width / height)(document.querySelector('img').getBoundingClientRect())`,
      );
      expect(shape).toBeCloseTo(width / height, 1);
    }
    await tab.close();
  });

  test.each([
    ['figure', `<figure>${picture(400, 300)}</figure>`],
    ['.table', '<div class="table"><table><tr><td>1</td></tr></table></div>'],
  ])('that begin an item of a list stand below its number, as a %s', async (name, content) => {
    const tab = await browser.newPage();
    const head = `<head><style>${styleSheet([en, ar], labels, '')}</style></head>`;
    await tab.setContent(`<html>${head}<body lang="en"><ol><li>${content}</li></ol></body></html>`);
    // A number stands on the first line of its item: without one, at the foot of the picture.
    const [line, above] = (await tab.evaluate(`[getComputedStyle(document.querySelector('li'), '::before').display,
      document.querySelector('${name}').getBoundingClientRect().top - document.querySelector('li').getBoundingClientRect().top]`)) as [
      string,
      number,
    ];
    expect(line).toBe('block');
    expect(above).toBeGreaterThan(15);
    await tab.close();
  });
});
