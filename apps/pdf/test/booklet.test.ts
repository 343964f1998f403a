// Booklets in both bindings: the pages of the book where they belong on sound sheets, in a file no larger than the book's.

import type { BookletDesign, Edition, Language, Rendered } from '@warraq/core';
import { USUAL_PRINT } from '@warraq/core';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/support/tool.ts';
import { renderBooklet, renderPdf } from '../src/index.ts';
import { lettersOf, textOfPages, textOfPart } from './booklet-texts.ts';
import { AR, contextOf, EN } from './edition-builder.ts';
import { extractText, readPdf, runTool } from './pdf-reader.ts';
import { hasPreflight, preflight } from './preflight.ts';
import { fullEdition } from './sample-texts.ts';

const MM = 72 / 25.4;
const A4 = { short: 210 * MM, long: 297 * MM };

function edition(language: Language, changes: Partial<BookletDesign> = {}, repeat = 12): Edition {
  const made = fullEdition([language], repeat);
  const print = { ...USUAL_PRINT, booklet: { ...USUAL_PRINT.booklet, ...changes } };
  return { ...made, collection: { ...made.collection, print } };
}

function booklet(language: Language, changes: Partial<BookletDesign> = {}, repeat?: number): Promise<Rendered> {
  return renderBooklet(edition(language, changes, repeat), contextOf());
}

/** The text of a page of a sheet: its left or right half, in the upper or the lower row of `rows`. */
function half(bytes: Uint8Array, page: number, side: 'left' | 'right', row = 0, rows = 1): string {
  const [width, height] = rows === 1 ? [A4.long, A4.short] : [297 * MM, 420 * MM];
  const left = side === 'left' ? 0 : width / 2;
  return textOfPart(bytes, { page, left, top: (row * height) / rows, width: width / 2, height: height / rows });
}

const LANGUAGES: Record<string, Language> = { en: EN, ar: AR };

describe.each(Object.keys(LANGUAGES))('the %s booklet', (name) => {
  const language = LANGUAGES[name]!;
  const [first, last] = name === 'ar' ? (['left', 'right'] as const) : (['right', 'left'] as const);

  test.runIf(hasTool('qpdf'))('is a sound PDF on A4, two sides a sheet behind the leaf of instructions', async () => {
    const { bytes, problems, pages } = await booklet(language);
    expect(problems).toEqual([]);
    const { status, output } = runTool('qpdf', ['--check', '@'], bytes);
    expect(output).toContain('No syntax or stream encoding errors');
    expect(status).toBe(0);
    const count = (await renderPdf(edition(language), contextOf())).pages!;
    expect(pages).toBe(2 + 2 * Math.ceil(count / 4));
    const { plain, pages: sides } = readPdf(bytes);
    expect(sides.length).toBe(pages);
    expect(plain).toContain('/MediaBox [0 0 841.89 595.28]');
    // The pages are as wide as the sheet, but for a millimetre.
    expect([...plain.matchAll(/\/TrimBox \[1\.4\d+ 0 840\.\d+ 595\.2\d+\]/g)].length).toBe(pages);
  });

  test.runIf(hasTool('pdftotext'))(
    'has every page of the book on one half of a sheet, the first and last outside',
    async () => {
      const [{ bytes }, plain] = await Promise.all([booklet(language), renderPdf(edition(language), contextOf())]);
      const book = textOfPages(plain.bytes);
      const folios = Math.ceil(book.length / 4);
      expect(folios).toBeGreaterThan(3);
      const front = (folio: number): number => 3 + 2 * folio;
      for (let folio = 0; folio < folios; folio++) {
        const total = 4 * folios;
        expect(half(bytes, front(folio), first)).toBe(book[2 * folio]);
        expect(half(bytes, front(folio), last)).toBe(book[total - 1 - 2 * folio] ?? '');
        expect(half(bytes, front(folio) + 1, last)).toBe(book[2 * folio + 1]);
        expect(half(bytes, front(folio) + 1, first)).toBe(book[total - 2 - 2 * folio] ?? '');
      }
    },
  );

  test.runIf(hasTool('pdftotext'))(
    'says in the edition’s language and digits how to print, fold and bind',
    async () => {
      const { bytes } = await booklet(language);
      const labels = contextOf().labels(language);
      const text = textOfPages(bytes);
      const sheets = readPdf(bytes).pages.length / 2 - 1;
      for (const sentence of [
        labels.text('booklet.title'),
        labels.text('booklet.need', { count: sheets, paper: 'A4' }),
        labels.text('booklet.print.short', { paper: 'A4', percent: labels.text('booklet.percent', { number: 100 }) }),
        labels.text(`booklet.check.${first}`),
        labels.text(`booklet.fold.${last}`),
        labels.text('booklet.staple'),
      ]) {
        for (const word of sentence.split(' ').map(lettersOf)) expect(text[0]).toContain(word);
      }
      expect(text[0]).toContain(labels.number(sheets));
      // A whole leaf: the sheets behind it still begin on a front.
      expect(text[1]).toBe('');
      expect(readPdf(bytes).pages[1]?.content.trim()).toBe('');
    },
  );

  test('is no larger than the book, and the same every time', async () => {
    const [made, again, plain] = await Promise.all([
      booklet(language),
      booklet(language),
      renderPdf(edition(language), contextOf()),
    ]);
    expect(Buffer.compare(made.bytes, again.bytes)).toBe(0);
    expect(made.bytes.length).toBeLessThan(1.15 * plain.bytes.length);
  });

  test('claims to be neither tagged nor PDF/UA', async () => {
    const { bytes } = await booklet(language);
    const { plain, pages } = readPdf(bytes);
    const file = Buffer.from(bytes).toString('latin1');
    expect(file).toContain('<pdfaid:conformance>U</pdfaid:conformance>');
    expect(file).not.toContain('pdfuaid');
    expect(plain).not.toMatch(/\/Marked true|\/StructParents|\/Annots/);
    for (const { content } of pages) expect(content).not.toMatch(/BDC|EMC/);
  });

  test.runIf(hasPreflight())('is PDF/A to preflight, but for what PDF/A-2 changed', async () => {
    const { bytes } = await booklet(language, { binding: 'perfect', signature: 4, sheet: 'a3' });
    const left = preflight(bytes).map((line) => line.replace(/WARR\w+\+[^:]+/, 'the font'));
    expect([...new Set(left)]).toEqual([
      '1.4 : Trailer Syntax error, /XRef cross reference streams are not allowed',
      '3.1.11 : Invalid Font definition, the font: The CIDSet entry is missing for the Composite Subset',
      // Level U came with part 2: text has its Unicode values, but no structure.
      '7.11.1 : Error on MetaData, conformance level must be A or B',
      '7.11.2 : Error on MetaData, part must be 1',
    ]);
  });

  test.each(['short', 'long'] as const)('asks the printer for its size and the %s edge', async (flip) => {
    const { plain } = readPdf((await booklet(language, { flip }, 1)).bytes);
    const edge = flip === 'short' ? 'Short' : 'Long';
    expect(plain).toMatch(new RegExp(`/PrintScaling /None /Duplex /DuplexFlip${edge}Edge /PickTrayByPDFSize true`));
  });
});

test.runIf(hasTool('pdftotext'))('backs that come to lie head down are printed so', async () => {
  const [usual, turned] = await Promise.all([booklet(EN), booklet(EN, { flip: 'long' })]);
  expect(half(turned.bytes, 3, 'right')).toBe(half(usual.bytes, 3, 'right'));
  // The back of the second sheet: what stood left stands right.
  expect(half(usual.bytes, 6, 'left')).not.toBe('');
  expect(half(turned.bytes, 6, 'right')).toBe(half(usual.bytes, 6, 'left'));
  expect(half(turned.bytes, 6, 'left')).toBe(half(usual.bytes, 6, 'right'));
  expect(readPdf(turned.bytes).pages[5]?.content).toMatch(/-1 0 0 -1 [\d.]+ [\d.]+ cm/);
});

test('inner sheets move towards the fold by the paper around them', async () => {
  const { bytes } = await booklet(EN, { paper: 0.2 });
  const shifts = readPdf(bytes).pages.map(({ content }) =>
    [...content.matchAll(/^q ([\d.]+) \S+ \S+ \S+ re W n 1 0 0 1 ([\d.]+)/gm)].map(
      ([, clip, x]) => Number(x) - Number(clip),
    ),
  );
  const second = shifts[4]!;
  expect(second[0]).toBeCloseTo(0.2 * MM, 2);
  expect(second[1]).toBeCloseTo(-0.2 * MM, 2);
  expect(shifts[3]!.every((shift) => Math.abs(shift) < 0.001)).toBe(true);
});

describe.runIf(hasTool('pdftotext'))('signatures', () => {
  /** Words with their places. */
  function words(bytes: Uint8Array, page: number): readonly { text: string; x: number; y: number }[] {
    const found = extractText(bytes, ['-bbox', '-f', `${page}`, '-l', `${page}`]).matchAll(
      /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)</g,
    );
    return [...found].map(([, from, y, to, text]) => ({
      text: text!,
      x: (Number(from) + Number(to)) / 2,
      y: Number(y),
    }));
  }

  test('bear their numbers on their spines, one lower than the other', async () => {
    const { bytes } = await booklet(AR, { binding: 'perfect', signature: 8 }, 30);
    const labels = contextOf().labels(AR);
    const sides = readPdf(bytes).pages.length;
    const spines = Array.from({ length: sides }, (_, index) => index + 1).flatMap((page) =>
      words(bytes, page)
        .filter(({ x }) => page > 2 && Math.abs(x - A4.long / 2) < 1)
        .map((word) => ({ page, ...word })),
    );
    expect(spines.length).toBeGreaterThan(2);
    spines.forEach(({ page, text, y }, index) => {
      expect(page).toBe(3 + 4 * index);
      expect(text).toBe(labels.number(index + 1));
      if (index > 0) expect(y).toBeGreaterThan(spines[index - 1]!.y + 5);
    });
  });

  test('two rows of pages are cut apart, and half a sheet that is left over says so', async () => {
    const { bytes } = await booklet(EN, { up: 4, sheet: 'a3', flip: 'long' });
    const book = textOfPages((await renderPdf(edition(EN), contextOf())).bytes);
    const folios = Math.ceil(book.length / 4);
    const sheets = Math.ceil(folios / 2);
    expect(half(bytes, 3, 'right', 0, 2)).toBe(book[0]);
    expect(half(bytes, 3, 'right', 1, 2)).toBe(book[2 * sheets]);
    const isOdd = folios % 2 === 1;
    const label = lettersOf(contextOf().labels(EN).text('booklet.halfLeft'));
    expect(textOfPages(bytes).filter((text) => text.includes(label)).length).toBe(isOdd ? 1 : 0);
  });

  test('sheets larger than their pages name themselves and show where to cut', async () => {
    const { bytes } = await booklet(EN, { sheet: 'a3' });
    const labels = contextOf().labels(EN);
    const total = readPdf(bytes).pages.length / 2 - 1;
    const text = extractText(bytes, ['-f', '4', '-l', '4']);
    expect(text).toContain(labels.text('booklet.sheet.back', { number: 1, total }));
    const bare = await booklet(EN, { sheet: 'a3', marks: false });
    expect(extractText(bare.bytes, ['-f', '4', '-l', '4'])).not.toContain('Sheet 1');
    expect(readPdf(bare.bytes).pages[3]!.content).not.toMatch(/ l S/);
  });
});
