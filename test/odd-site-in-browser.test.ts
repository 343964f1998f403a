// A site of odd texts as people meet it in Chromium: long words and titles, code, ranges, pictures without a ground, gaps in translations.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { axeViolations, sideways, type View } from './support/browser.ts';
import { warraq } from './support/cli.ts';
import { servedSite } from './support/served-site.ts';
import { hasTool } from './support/tool.ts';

const DESK: View = { width: 1280 };
const PHONE: View = { width: 320, height: 640 };
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(2);

describe.runIf(hasTool('chromium', 'a site of odd texts'))('a site of odd texts', () => {
  const site = servedSite((out) => {
    const folder = join(out, 'odd');
    writeCollection(folder);
    const synced = warraq(['strings', 'sync'], { cwd: folder });
    expect(synced.status, synced.stderr).toBe(0);
    translate(folder);
    const made = warraq(['build', folder, '--format', 'epub,site', '--out', join(out, 'site')]);
    expect(made.status, made.stderr).toBe(0);
    return join(out, 'site');
  });

  test.each(['en', 'ar', 'en-ar'])(
    'read/text.%s.html has nothing against itself and is never moved sideways',
    async (languages) => {
      for (const view of [PHONE, DESK]) {
        const page = await site.open(`read/text.${languages}.html`, view);
        expect(await sideways(page)).toBe(0);
        expect(await axeViolations(page)).toEqual([]);
      }
    },
  );

  test.each(['index.ar', 'index.en', 'read/text.en', 'read/text.ar', 'read/arabic.en', 'read/text.en-ar'])(
    '%s.html is never moved sideways where letters are of twice their size',
    async (name) => {
      const page = await site.open('index.en.html', PHONE);
      const session = await page.createCDPSession();
      await session.send('Page.enable');
      await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
      await page.goto(`${site.home}${name}.html`);
      expect(await sideways(page)).toBe(0);
    },
  );

  test('a book is kept under its own name', async () => {
    const page = await site.open('index.ar.html', DESK);
    const session = await site.browser.target().createCDPSession();
    const name = new Promise<string>((resolve) => {
      session.on('Browser.downloadWillBegin', ({ suggestedFilename }) => resolve(suggestedFilename));
    });
    await session.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
    await page.click('a[href="odd.ar.epub"]');
    expect(await name).toBe('odd.ar.epub');
  });

  test.each(['en', 'ar'])('a range of figures never ends a line, and is copied as it was written (%s)', async (tag) => {
    const page = await site.open(`read/text.${tag}.html`, PHONE);
    const ranges = await page.$$eval('main .range', (all) =>
      all.map((one) => ({
        text: one.textContent,
        lines: new Set([...one.getClientRects()].map(({ top }) => top)).size,
      })),
    );
    expect(ranges.length).toBeGreaterThan(10);
    expect(ranges.filter(({ lines }) => lines !== 1)).toEqual([]);
    const copied = await page.$eval('main > p', (one) => {
      const selection = one.ownerDocument.getSelection();
      selection.selectAllChildren(one);
      return selection.toString();
    });
    expect(copied).not.toContain('¶');
    expect(copied).toContain(tag === 'en' ? '1973–2018, 1974–2019' : '١٩٧٣–٢٠١٨ و١٩٧٤–٢٠١٩');
  });

  test.each([PHONE, DESK])('code is set in letters of one width, and its long lines are seen whole', async (view) => {
    const page = await site.open('read/text.ar.html', view);
    const code = await page.$$eval('main :is(pre, code)', (all) =>
      all.map((one) => ({
        family: one.computedStyleMap().get('font-family').toString(),
        hidden: one.scrollWidth - one.clientWidth,
      })),
    );
    expect(code).toHaveLength(3);
    expect(new Set(code.map(({ family }) => family))).toEqual(new Set(['monospace']));
    expect(code.filter(({ hidden }) => hidden > 0)).toEqual([]);
  });

  test.each([
    ['light', 'none'],
    ['dark', 'none'],
    ['dark', 'active'],
  ])('a picture without a ground of its own is seen (%s, forced colours: %s)', async (scheme, forced) => {
    const page = await site.open('read/text.en.html', DESK);
    const session = await page.createCDPSession();
    const features = [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: forced },
    ];
    await session.send('Emulation.setEmulatedMedia', { features });
    const picture = (await page.$('figure img'))!;
    const shot = `data:image/png;base64,${await picture.screenshot({ encoding: 'base64' })}`;
    const lightest = await page.evaluate(`(async () => {
      const image = new Image();
      image.src = ${JSON.stringify(shot)};
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context.drawImage(image, 0, 0);
      return Math.max(...context.getImageData(image.width / 2, image.height / 2, 1, 1).data.slice(0, 3));
    })()`);
    // Its ink is black.
    expect(lightest).toBeGreaterThan(200);
  });

  test.each([
    ['ar', 'right'],
    ['en', 'left'],
  ] as const)('what is not translated stands at the mark of its item and in its column (%s)', async (tag, side) => {
    const page = await site.open(`read/${tag === 'ar' ? 'text' : 'arabic'}.${tag}.html`, DESK);
    const gaps = await page.$$eval(
      'li > [dir], td[dir]:not(.center)',
      (all, edge) =>
        all.map((one) => {
          const range = one.ownerDocument.createRange();
          range.selectNodeContents(one);
          return Math.abs(range.getBoundingClientRect()[edge] - one.getBoundingClientRect()[edge]);
        }),
      side,
    );
    expect(gaps.length).toBeGreaterThan(1);
    expect(gaps.filter((gap) => gap > 12)).toEqual([]);
  });

  test.each(['text.ar', 'text.en-ar', 'arabic.en'])(
    'words in cells keep apart, and a caption stays in view (%s)',
    async (name) => {
      const page = await site.open(`read/${name}.html`, PHONE);
      const near = await page.$$eval('tr', (rows) =>
        rows.flatMap((row) => {
          const edges = [...row.children].map((cell) => {
            const range = cell.ownerDocument.createRange();
            range.selectNodeContents(cell);
            const { left, right } = range.getBoundingClientRect();
            return { left, right };
          });
          const inOrder = edges.sort((a, b) => a.left - b.left);
          return inOrder.slice(1).map(({ left }, i) => left - inOrder[i]!.right);
        }),
      );
      expect(near.length).toBeGreaterThan(3);
      expect(Math.min(...near)).toBeGreaterThan(8);
      const box = await page.$eval('caption', (one) => {
        one.parentElement.parentElement.scrollLeft = one.ownerDocument.dir === 'rtl' ? -90 : 90;
        const { left, right } = one.getBoundingClientRect();
        return { left, right };
      });
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(320);
    },
  );

  test.each([320, 700, 1280])(
    'a long title leaves the passage that an address names in view (%i pixels)',
    async (width) => {
      const page = await site.open('read/text.en-ar.html', { width, height: 500 });
      const [head, passage] = await page.$$eval('header.page, h2[id]', ([bar, heading]) => {
        heading.scrollIntoView();
        return [bar.getBoundingClientRect().bottom, heading.getBoundingClientRect().top];
      });
      expect(passage).toBeLessThan(200);
      expect(passage).toBeGreaterThanOrEqual(head!);
    },
  );
});

const RANGES = Array.from({ length: 12 }, (_, i) => `${1973 + i}–${2018 + i}`);

/** Words and figures, code, lists, tables, a picture of black ink without a ground. */
function writeCollection(folder: string): void {
  mkdirSync(folder);
  const title = 'A Reader with a Title that is far too Long for the Bar at the Head of a Page, and goes on';
  const facts = {
    id: 'odd',
    title: { en: title, ar: 'قراءات لها عنوان أطول بكثير مما يتّسع له الشريط الذي في رأس الصفحة، ثم يمضي بعد ذلك' },
    summary: { en: 'Odd texts.', ar: 'نصوص غريبة.' },
    languages: ['en', 'ar'],
    base_url: 'https://example.org/odd/',
    site: true,
    digits: { en: 'latn', ar: 'arab' },
    policy: { stale: 'mark', missing: 'mark' },
    editions: [
      { languages: ['ar'], formats: ['epub'] },
      { languages: ['en', 'ar'], formats: ['epub'] },
    ],
  };
  const table = (caption: string, head: string, row: string) =>
    `:::table[${caption}]\n| ${head} | ${head} | ${head} |\n| --- | ---: | :---: |\n| ${row} | 1973–2018 | ${row} |\n:::`;
  const english = [
    `---\nlanguage: en\ntitle: Text ${LONG}\n---`,
    `Years: ${RANGES.join(', ')}[^1].`,
    `## ${LONG} and \`${'code_'.repeat(20)}\``,
    `\`\`\`\nsay("${'a long line of code '.repeat(9)}")\n\`\`\``,
    '- one\n- two',
    ':::figure[A black square]\n![A black square without a ground.](square.png)\n:::',
    table('A table with a caption that is longer than its columns', 'Column', 'Supercalifragilisticexpialidocious'),
    '[^1]: A note.',
  ];
  const arabic = [
    '---\nlanguage: ar\ntitle: نص\n---',
    '- أول\n- ثانٍ',
    table('جدول له عنوان أطول من أعمدته كلها مجتمعة', 'العمود', 'كلمات'),
  ];
  writeFileSync(join(folder, 'collection.yaml'), JSON.stringify(facts));
  writeFileSync(join(folder, 'text.md'), `${english.join('\n\n')}\n`);
  writeFileSync(join(folder, 'arabic.md'), `${arabic.join('\n\n')}\n`);
  writeFileSync(join(folder, 'square.png'), Buffer.from(SQUARE, 'base64'));
}

/** The words about years, one item and one cell. */
function translate(folder: string): void {
  const units = JSON.parse(readFileSync(join(folder, 'translations/en/text.json'), 'utf8')) as Record<string, string>;
  const arabic = Object.entries(units).flatMap(([id, text]): [string, string][] => {
    if (text.startsWith('Years')) return [[id, `الأعوام: ${RANGES.join(' و')}[^1].`]];
    return text === 'one' ? [[id, 'واحد']] : text === 'Column' ? [[id, 'العمود']] : [];
  });
  writeFileSync(join(folder, 'translations/ar/text.json'), JSON.stringify(Object.fromEntries(arabic)));
}

/** A PNG of 300 by 200 pixels: a black frame, nothing inside it. */
const SQUARE = [
  'iVBORw0KGgoAAAANSUhEUgAAASwAAADICAYAAABS39xVAAAC1klEQVR4nO3UsQkDQAwEwe+/abuFC2zEwgxcpkDRvvfex8wssvMH',
  'zMzWnT9gZrbu/AEzs3XnD5iZrTt/wMxs3fkDZmbrzh8wM1t3/oCZ2brzB8zM1u2HAH8iWECGYAEZggVkCBaQIVhAhmABGYIFZAgW',
  'kCFYQIZgARmCBWQIFpAhWECGYAEZggVkCBaQIVhAhmABGYIFZAgWkCFYQIZgARmCBWQIFpAhWECGYAEZggVkCBaQIVhAhmABGYIF',
  'ZAgWkCFYQIZgARmCBWQIFpAhWECGYAEZggVkCBaQIVhAhmABGYIFZAgWkCFYQIZgARmCBWQIFpAhWECGYAEZggVkCBaQIVhAhmAB',
  'GYIFZAgWkCFYQIZgARmCBWQIFpAhWECGYAEZggVkCBaQIVhAhmABGYIFZAgWkCFYQIZgARmCBWQIFpAhWECGYAEZggVkCBaQIVhA',
  'hmABGYIFZAgWkCFYQIZgARmCBWQIFpAhWECGYAEZggVkCBaQIVhAhmABGYIFZAgWkCFYQIZgARmCBWQIFpAhWECGYAEZggVkCBaQ',
  'IVhAhmABGYIFZAgWkCFYQIZgARmCBWQIFpAhWECGYAEZggVkCBaQIVhAhmABGYIFZAgWkCFYQIZgARmCBWQIFpAhWECGYAEZggVk',
  'CBaQIVhAhmABGYIFZAgWkCFYQIZgARmCBWQIFpAhWECGYAEZggVkCBaQIVhAhmABGYIFZAgWkCFYQIZgARmCBWQIFpAhWECGYAEZ',
  'ggVkCBaQIVhAhmABGYIFZAgWkCFYQIZgARmCBWQIFpAhWECGYAEZggVkCBaQIVhAhmABGYIFZAgWkCFYQIZgARmCBWQIFpAhWECG',
  'YAEZggVkCBaQIVhAhmABGYIFZAgWkCFYQIZgARmCBWT8PFhmZtc7f8DMbN35A2Zm684fMDNbd/6Amdm68wfMzNadP2Bmtu78ATOz',
  'decPmJmtO3/AzGzaF+JdXKxZhhbvAAAAAElFTkSuQmCC',
].join('');
