// `warraq preview`: pictures by both readers of PDFs, spreads in both bindings, and every way to ask wrongly.

import { chmodSync, existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasTool } from '../../../test/support/tool.ts';
import { WrongUse } from '../src/exit-code.ts';
import { pageList } from '../src/preview/page-list.ts';
import { spreadNumbers, spreadsOf } from '../src/preview/spreads.ts';
import { COLLECTION, FILES, Folder } from './support/folder.ts';
import { type Pixels, pixels } from './support/pdfs.ts';
import { warraq } from './support/program.ts';

const YAML = COLLECTION.replace('[epub, feed]', '[pdf, pamphlets]').replace('[epub]', '[pdf]');
const PREVIEW = 'editions/small/preview';

const folderWith = (yaml = YAML) => new Folder({ ...FILES, 'collection.yaml': yaml });
const preview = (folder: Folder, args: readonly string[], env: Record<string, string> = {}) =>
  warraq(['preview', ...args], { cwd: folder.path, env });
const pictures = (folder: Folder, home = PREVIEW) =>
  existsSync(join(folder.path, home)) ? readdirSync(join(folder.path, home)).sort() : [];
const picture = (folder: Folder, name: string, home = PREVIEW): Pixels => pixels(join(folder.path, home, name));

/** pdf.js is there wherever the tests run; poppler need not be. */
const TOOLS = hasTool('pdftoppm', 'pictures drawn by poppler') ? ['pdftoppm', 'pdfjs'] : ['pdfjs'];

describe.each(TOOLS)('pictures by %s', (tool) => {
  const env = { WARRAQ_PREVIEW: tool };

  it('are made of every page, of a PDF that is made first where it is missing', async () => {
    const folder = folderWith();
    const { code, out } = await preview(folder, ['en'], env);
    expect(code).toBe(0);
    expect(out).toMatch(/^editions\/small\/small\.en\.pdf: \d+ pages/);
    const count = Number(/(\d+) pages/.exec(out)?.[1]);
    expect(pictures(folder)).toEqual(
      Array.from({ length: count }, (_, i) => `small.en.page-${String(i + 1).padStart(3, '0')}.png`),
    );
    const again = await preview(folder, ['en', '--pages', '1'], env);
    expect(again.out).toMatch(/^editions\/small\/preview\/small\.en\.page-001\.png: \d+ kB\n$/);
  });

  it('are made of a PDF that is made anew where a text was saved after it', async () => {
    const folder = folderWith();
    await preview(folder, ['en', '--pages', '1'], env);
    const pdf = join(folder.path, 'editions/small/small.en.pdf');
    const before = readFileSync(pdf);
    folder.write('02-two.md', '---\ntitle: Two\nsummary: The second document.\n---\n\nA paragraph anew.\n');
    utimesSync(join(folder.path, '02-two.md'), new Date(), new Date(Date.now() + 2000));
    const { out } = await preview(folder, ['en', '--pages', '1'], env);
    expect(out).toMatch(/^editions\/small\/small\.en\.pdf: \d+ pages/);
    expect(readFileSync(pdf).equals(before)).toBe(false);
  });

  it('have the size that is asked for, and show the page', async () => {
    const folder = folderWith();
    await preview(folder, ['en', '--pages', '1'], env);
    const page = picture(folder, 'small.en.page-001.png');
    // A5 at 80 dpi; whether half a pixel counts is the tool's affair.
    expect(Math.abs(page.width - 466)).toBeLessThanOrEqual(1);
    expect(Math.abs(page.height - 661)).toBeLessThanOrEqual(1);
    expect(page.at(2, 2)).toBe(255);
    expect(page.ink(0, page.width)).toBeGreaterThan(20);
    await preview(folder, ['en', '--pages', '1', '--dpi', '160', '--out', 'large'], env);
    expect(Math.abs(picture(folder, 'small.en.page-001.png', 'large').width - 932)).toBeLessThanOrEqual(1);
  });

  it('show page 1 at the right of a book bound on its left', async () => {
    const folder = folderWith();
    await preview(folder, ['en', '--pages', '1', '--spread'], env);
    const { width, at, ink } = picture(folder, 'small.en.spread-001.png');
    const half = Math.floor(width / 2);
    expect([at(5, 5), at(width - 5, 5)]).toEqual([212, 255]);
    expect(ink(0, half)).toBe(0);
    expect(ink(half, width)).toBeGreaterThan(20);
  });

  it('show page 1 at the left of a book bound on its right', async () => {
    const folder = folderWith();
    await preview(folder, ['ar', '--pages', '1', '--spread'], env);
    const { width, at, ink } = picture(folder, 'small.ar.spread-001.png');
    const half = Math.floor(width / 2);
    expect([at(5, 5), at(width - 5, 5)]).toEqual([255, 212]);
    expect(ink(0, half)).toBeGreaterThan(20);
    expect(ink(half, width)).toBe(0);
  });

  // Page 2 is empty, page 3 the title page.
  it.each([
    ['en', YAML, 'right'],
    ['ar', YAML, 'left'],
    ['en', YAML.replace('[en]\n', '[en]\n    binding: right\n'), 'left'],
  ])('show pages 2 and 3 of %s in the order of the binding', async (language, yaml, recto) => {
    const folder = folderWith(yaml);
    await preview(folder, [language, '--pages', '3', '--spread'], env);
    const name = `small.${language}.spread-002-003.png`;
    expect(pictures(folder)).toEqual([name]);
    const { width, at, ink } = picture(folder, name);
    const half = Math.floor(width / 2);
    expect([at(5, 5), at(half, 5), at(width - 5, 5)]).toEqual([255, 212, 255]);
    const [left, right] = [ink(0, half), ink(half + 1, width)];
    expect(recto === 'right' ? left : right).toBe(0);
    expect(recto === 'right' ? right : left).toBeGreaterThan(20);
  });

  it('of a file that cannot be opened are an error with its place', async () => {
    const folder = folderWith();
    const objects = '1 0 obj\n<< /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Count 1 >>\nendobj\n';
    folder.write('editions/small/small.en.pdf', `%PDF-1.7\n${objects}% /Root 1 0 R\nstartxref\n9\n%%EOF\n`);
    const { code, err } = await preview(folder, ['en', '--pages', '1'], env);
    expect(code).toBe(1);
    expect(err).toMatch(/^editions\/small\/small\.en\.pdf:1:1 {2}error {2}pdf(toppm|\.js) could not draw this PDF: /m);
    expect(pictures(folder)).toEqual([]);
  });
});

describe('what is previewed', () => {
  it.each([
    ['en', 'small.en'],
    ['small.en', 'small.en'],
    ['small.en.pdf', 'small.en'],
    ['pamphlets/02-two.en', 'pamphlets.02-two.en'],
    ['pamphlets/02-two.en.pdf', 'pamphlets.02-two.en'],
  ])('%s', async (name, stem) => {
    const folder = folderWith();
    const { code } = await preview(folder, [name, '--pages', '1'], { WARRAQ_PREVIEW: 'pdfjs' });
    expect(code).toBe(0);
    expect(pictures(folder)).toEqual([`${stem}.page-001.png`]);
  });

  it('a selection, bound as its language is', async () => {
    const folder = folderWith();
    await warraq(['build', '--select', 'two', '--lang', 'ar', '--format', 'pdf'], { cwd: folder.path });
    const [name = ''] = readdirSync(join(folder.path, 'editions/small/selections'));
    const { code } = await preview(folder, [name.replace(/^small\.|\.pdf$/g, ''), '--pages', '1', '--spread']);
    expect(code).toBe(0);
    const { width, ink } = picture(folder, name.replace('.pdf', '.spread-001.png'));
    expect(ink(Math.floor(width / 2), width)).toBe(0);
    utimesSync(join(folder.path, '02-two.md'), new Date(), new Date(Date.now() + 2000));
    const old = await preview(folder, [name.replace(/^small\.|\.pdf$/g, ''), '--pages', '1']);
    expect(old).toMatchObject({ code: 0, err: expect.stringContaining('was changed after this selection was made') });
  });

  it('speaks Arabic', async () => {
    const folder = folderWith();
    const { out } = await preview(folder, ['en', '--pages', '١', '--ui', 'ar']);
    expect(out).toMatch(/page-001\.png: \d+ كيلوبايت/);
  });
});

describe('what cannot be previewed', () => {
  let folder: Folder;
  const wrong: readonly (readonly [readonly string[], string])[] = [
    [[], 'The argument edition is missing'],
    [['fr'], 'The collection has no PDF fr; the nearest names are: ar, en'],
    [['epub'], 'The collection has no PDF epub'],
    [['../../etc/passwd'], 'The collection has no PDF ../../etc/passwd'],
    [['pamphlets/03-three.en'], 'the nearest names are: pamphlets/01-one.en'],
    [['a\u001b[2J'], 'The collection has no PDF aU+001B[2J'],
    [['en', 'elsewhere'], 'There is no collection elsewhere'],
    [['en', '.', 'more'], 'There are more arguments than this command takes'],
    [['en', '--dpi', '0'], '--dpi must be a whole number from 20 to 300, not 0'],
    [['en', '--dpi', '301'], 'not 301'],
    [['en', '--dpi', '1e2'], 'not 1e2'],
    [['en', '--dpi', '-80'], 'not -80'],
  ];
  it.each(wrong)('%j', async (args, sentence) => {
    folder = folderWith();
    const { code, out, err } = await preview(folder, args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
    expect(existsSync(join(folder.path, 'editions'))).toBe(false);
  });

  it('pages that are not there, or are no pages', async () => {
    folder = folderWith();
    await preview(folder, ['en', '--pages', '1']);
    for (const pages of ['0', '1-', '1-999', '999', 'x', '3-1', '1,,2', '-', '1-2-3', '1.5', '٩٩٩', '']) {
      const { code, err } = await preview(folder, ['en', '--pages', pages, '--out', 'none']);
      if (pages === '1-') expect(code).toBe(0);
      else {
        expect(code, pages).toBe(2);
        expect(err, pages).toMatch(
          /goes beyond the last page: the PDF has \d+|is no list of pages|--pages <pages> cannot be ''/,
        );
      }
    }
  });

  it('sheets, as spreads', async () => {
    folder = folderWith(YAML.replace('[pdf, pamphlets]', '[pdf, booklet]'));
    const { code, err } = await preview(folder, ['en.booklet', '--spread']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'small.en.booklet.pdf holds sheets, not facing pages: leave out --spread.\n',
    });
  });

  it('anything while the document has errors', async () => {
    folder = new Folder({ ...FILES, 'collection.yaml': YAML, '01-one.md': '---\ntitle: One\n---\n\nA\u0001\n' });
    const { code, out, err } = await preview(folder, ['en']);
    expect(code).toBe(1);
    expect(out).toBe('editions/small/small.en.pdf: not made because of errors\n');
    expect(err).toContain('01-one.md:5:2');
    expect(pictures(folder)).toEqual([]);
  });

  it('with a tool that is none', async () => {
    folder = folderWith();
    const { code, err } = await preview(folder, ['en'], { WARRAQ_PREVIEW: 'gs' });
    expect({ code, err }).toEqual({ code: 2, err: 'WARRAQ_PREVIEW must be pdftoppm or pdfjs, not gs.\n' });
  });

  it.skipIf(process.platform === 'win32')('with a pdftoppm that fails, and says what it said', async () => {
    folder = folderWith();
    folder.write('bin/pdftoppm', '#!/bin/sh\necho "Syntax Error: no good" >&2\necho more >&2\nexit 3\n');
    chmodSync(join(folder.path, 'bin/pdftoppm'), 0o755);
    const { code, out, err } = await preview(folder, ['en', '--pages', '1-2'], { PATH: join(folder.path, 'bin') });
    expect(code).toBe(1);
    expect(out).toContain('editions/small/preview/small.en.page-001.png: not drawn because of errors');
    expect(err).toContain(
      'editions/small/small.en.pdf:1:1  error  pdftoppm could not draw this PDF: Syntax Error: no good.',
    );
    expect(err).toMatch(/^1 error/m);
    expect(pictures(folder)).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('with a pdftoppm that draws something else', async () => {
    folder = folderWith();
    folder.write('bin/pdftoppm', '#!/bin/sh\necho hello\n');
    chmodSync(join(folder.path, 'bin/pdftoppm'), 0o755);
    const { code, err } = await preview(folder, ['en', '--pages', '1'], { PATH: join(folder.path, 'bin') });
    expect(code).toBe(1);
    expect(err).toContain('pdftoppm could not draw this PDF: no PNG.');
  });

  it('but without pdftoppm pdf.js draws', async () => {
    folder = folderWith();
    expect((await preview(folder, ['en', '--pages', '1'], { PATH: join(folder.path, 'nowhere') })).code).toBe(0);
    expect(pictures(folder)).toEqual(['small.en.page-001.png']);
  });
});

describe('lists of pages', () => {
  it.each([
    [undefined, [1, 2, 3, 4, 5]],
    ['1-3', [1, 2, 3]],
    ['4-', [4, 5]],
    ['5,1-2,2', [1, 2, 5]],
    ['٢–٣', [2, 3]],
    ['۲، ۴', [2, 4]],
    [' 1 - 2 ', [1, 2]],
  ])('%j', (asked, pages) => {
    expect(pageList(asked, 5)).toEqual(pages);
  });

  it('are refused or lie within the book, whatever is written', () => {
    const written = fc.oneof(fc.string(), fc.stringMatching(/^[0-9٠-٩,،–-]{0,12}$/));
    fc.assert(
      fc.property(written, fc.integer({ min: 1, max: 50 }), (asked, count) => {
        try {
          const pages = pageList(asked, count);
          expect(pages.length).toBeGreaterThan(0);
          expect(pages.every((page, i) => page >= 1 && page <= count && page > (pages[i - 1] ?? 0))).toBe(true);
        } catch (thrown) {
          if (!(thrown instanceof WrongUse)) throw thrown;
        }
      }),
    );
  });
});

describe('spreads', () => {
  it('hold every wanted page once, versos and rectos on their sides, in reading order', () => {
    const books = fc.integer({ min: 1, max: 40 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        wanted: fc.uniqueArray(fc.integer({ min: 1, max: count }), { minLength: 1 }),
      }),
    );
    fc.assert(
      fc.property(books, fc.constantFrom('left', 'right'), ({ count, wanted }, binding) => {
        const spreads = spreadsOf(
          [...wanted].sort((a, b) => a - b),
          count,
          binding,
        );
        const [versos, rectos] = binding === 'left' ? (['left', 'right'] as const) : (['right', 'left'] as const);
        const pages = spreads
          .flatMap((spread) => [spread[versos], spread[rectos]])
          .filter((page) => page !== undefined);
        expect(new Set(pages).size).toBe(pages.length);
        expect(pages).toEqual([...pages].sort((a, b) => a - b));
        for (const page of wanted) expect(pages).toContain(page);
        for (const spread of spreads) {
          expect((spread[versos] ?? 0) % 2).toBe(0);
          expect((spread[rectos] ?? 1) % 2).toBe(1);
          expect(spread[versos] ?? spread[rectos]! - 1).toBe((spread[rectos] ?? spread[versos]! + 1) - 1);
        }
      }),
    );
  });

  it('are named in reading order', () => {
    const number = (page: number) => String(page).padStart(3, '0');
    expect(spreadNumbers({ left: 3, right: 2 }, number)).toBe('002-003');
    expect(spreadNumbers({ left: undefined, right: 1 }, number)).toBe('001');
  });
});
