// Pages of every size: cut as they should be, lines neither too long nor too short to read, all of the text on the paper.

import { type Language, PAGE_PRESETS, PAGE_SIZES, type PageDesign, USUAL_PRINT, withPreset } from '@warraq/core';
import { lineText } from '@warraq/typeset';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/support/tool.ts';
import { composeBook } from '../src/compose/compose-book.ts';
import { designOf } from '../src/compose/design.ts';
import { renderPdf } from '../src/index.ts';
import { AR, contextOf, EN, KEEPING, printed } from './edition-builder.ts';
import { paintedRuns, readPdf, runTool } from './pdf-reader.ts';
import { fullEdition } from './sample-texts.ts';

const LANGUAGES: Record<string, readonly [Language, ...Language[]]> = { en: [EN], ar: [AR] };

/** In points, as their makers sell them. */
const TRIMS: Record<PageDesign['size'], readonly [number, number]> = {
  a4: [595.28, 841.89],
  a5: [419.53, 595.28],
  a6: [297.64, 419.53],
  b5: [498.9, 708.66],
  letter: [612, 792],
  'half-letter': [396, 612],
  trade: [432, 648],
  pocket: [306, 494.64],
};

/** How many characters its full lines of plain text hold on average; vowel signs do not count, they stand over letters. */
function charactersInLine(language: Language, page: Partial<PageDesign>): number {
  const edition = printed(fullEdition([language], 4), page);
  const { textWidth } = designOf(edition);
  const { setTexts } = composeBook(edition, { ...contextOf(), wantsReport: true }, KEEPING, () => {});
  const texts = setTexts!.filter(({ shown }) => shown !== undefined);
  const lines = texts.flatMap(({ set }) => set.lines.filter(({ last, width }) => !last && width > 0.96 * textWidth));
  const counts = lines.map((line) => lineText(line).trim().replace(/\p{M}/gu, '').length);
  return counts.reduce((sum, count) => sum + count, 0) / counts.length;
}

describe.each(PAGE_SIZES)('a page of the size %s', (size) => {
  test.runIf(hasTool('pdfinfo'))('is cut where its maker cuts it, and says so', async () => {
    const { bytes, problems } = await renderPdf(printed(fullEdition([EN]), { size }), contextOf());
    const [width, height] = TRIMS[size];
    expect(problems).toEqual([]);
    for (const box of ['MediaBox', 'TrimBox', 'BleedBox']) expect(boxOf(bytes, box)).toEqual([0, 0, width, height]);
  });

  test.each(['en', 'ar'])('has lines of %s that are good to read', (tag) => {
    const counted = charactersInLine(LANGUAGES[tag]![0], { size });
    if (process.env.WARRAQ_TABLE) console.log(size, tag, counted.toFixed(1));
    expect(counted).toBeGreaterThan(58);
    expect(counted).toBeLessThan(72);
  });

  test.each(PAGE_PRESETS.filter((preset) => preset !== 'monochrome'))(
    'has all of its text on the paper as %s',
    async (preset) => {
      const page = { ...withPreset({ ...USUAL_PRINT.page, size }, preset), size };
      const { bytes } = await renderPdf(printed(fullEdition([EN, AR]), page), contextOf());
      const [width, height] = TRIMS[size];
      // A printer reaches within five millimetres of the edge, or nearly.
      const outside = readPdf(bytes)
        .pages.flatMap(paintedRuns)
        .filter(({ x, end, y }) => x < 12 || end > width - 12 || y < 12 || y > height - 12);
      expect(outside).toEqual([]);
    },
  );
});

function boxOf(bytes: Uint8Array, name: string): readonly number[] {
  const { output } = runTool('pdfinfo', ['-box', '@'], bytes);
  return new RegExp(`^${name}:(.*)$`, 'm').exec(output)![1]!.trim().split(/\s+/).map(Number);
}

describe('margins', () => {
  const design = (page: Partial<PageDesign>) => designOf(printed(fullEdition([EN]), page));
  const foot = (page: Partial<PageDesign>) => {
    const { pageHeight, top, textHeight } = design(page);
    return pageHeight - top - textHeight;
  };

  test('of the canon are twice as wide outside as at the binding, on every size', () => {
    for (const size of PAGE_SIZES) {
      const { inner, outer } = design({ size });
      expect(outer).toBeCloseTo(2 * inner, 6);
    }
  });

  test('that are even are alike on both sides', () => {
    for (const size of PAGE_SIZES) {
      const { inner, outer } = design({ size, margins: 'even' });
      expect(outer).toBeCloseTo(inner, 6);
    }
  });

  test('that are narrow leave more of the paper to the text than others', () => {
    const area = (page: Partial<PageDesign>) => design(page).areaWidth * design(page).textHeight;
    for (const size of PAGE_SIZES) expect(area({ size, margins: 'narrow' })).toBeGreaterThan(area({ size }));
  });

  test('keep room for the page number', () => {
    for (const size of PAGE_SIZES) {
      for (const margins of ['canon', 'even', 'narrow'] as const) {
        expect(foot({ size, margins })).toBeGreaterThan(2 * design({ size, margins }).leading + 12);
      }
    }
  });
});

describe('presets', () => {
  const made = fullEdition([EN], 12);
  const pages = async (page: Partial<PageDesign>) => readPdf((await renderPdf(printed(made, page), contextOf())).bytes);

  test('saving takes a quarter less paper', async () => {
    const saving = withPreset(USUAL_PRINT.page, 'saving');
    expect((await pages(saving)).pages.length).toBeLessThan(0.75 * (await pages({})).pages.length);
  });

  test('screen shows pages one by one, has none that is blank, and underlines its links', async () => {
    const screen = await pages(withPreset(USUAL_PRINT.page, 'screen'));
    const print = await pages({});
    expect(screen.plain).toContain('/PageLayout /SinglePage');
    expect(print.plain).toContain('/PageLayout /TwoPageRight');
    expect(screen.pages.every((page) => paintedRuns(page).length > 0)).toBe(true);
    expect(print.pages.some((page) => paintedRuns(page).length === 0)).toBe(true);
    expect(rulesOf(screen)).toBeGreaterThan(rulesOf(print));
  });
});

function rulesOf({ pages }: ReturnType<typeof readPdf>): number {
  return pages.reduce((count, { content }) => count + (content.match(/ re f$/gm)?.length ?? 0), 0);
}

test('two columns that would be too narrow are one, and a problem', async () => {
  const narrow = printed(fullEdition([EN]), { size: 'a6', columns: 2 });
  const { problems } = await renderPdf(narrow, contextOf());
  expect(problems).toMatchObject([{ code: 'columns-too-narrow', severity: 'warning', values: { size: 'a6' } }]);
  expect(designOf(narrow)).toMatchObject({
    columns: 1,
    textWidth: designOf(printed(narrow, { columns: 1 })).textWidth,
  });
});

test.each(PAGE_PRESETS)('facing pages have no lines that are too long to follow, as %s', async (preset) => {
  const page = withPreset({ ...USUAL_PRINT.page, size: 'a4' }, preset);
  const made = { ...printed(fullEdition([EN, AR]), page), layout: 'facing' } as const;
  const { setTexts, problems } = composeBook(made, { ...contextOf(), wantsReport: true }, KEEPING, () => {});
  expect(problems).toEqual([]);
  const { latinSize } = designOf(made);
  const lines = setTexts!
    .filter(({ shown }) => shown?.language.tag === 'en')
    .flatMap(({ set }) => set.lines.filter(({ pieces }) => pieces.every(({ size }) => size >= latinSize)));
  expect(Math.max(...lines.map((line) => lineText(line).length))).toBeLessThan(95);
});
