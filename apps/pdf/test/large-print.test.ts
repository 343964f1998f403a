// Large print: no text under 16 points, no word divided, no line drawn out, no italics, and contents that are still right.

import { type Language, USUAL_PRINT, withPreset } from '@warraq/core';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/support/tool.ts';
import { composeBook } from '../src/compose/compose-book.ts';
import { designOf } from '../src/compose/design.ts';
import { renderPdf } from '../src/index.ts';
import { AR, contextOf, EN, KEEPING, printed } from './edition-builder.ts';
import { extractText, overlapping, paintedRuns, readPdf } from './pdf-reader.ts';
import { fullEdition } from './sample-texts.ts';

const LARGE = withPreset(USUAL_PRINT.page, 'large-print');
const EDITIONS: Record<string, readonly [Language, ...Language[]]> = { en: [EN], ar: [AR], 'en-ar': [EN, AR] };

describe.each(Object.keys(EDITIONS))('large print, %s', (name) => {
  const edition = printed(fullEdition(EDITIONS[name]!, 3), LARGE);
  const rendered = renderPdf(edition, contextOf());

  test('sets text, notes and calls in 16 points or more', async () => {
    const runs = readPdf((await rendered).bytes).pages.flatMap(paintedRuns);
    expect(runs.length).toBeGreaterThan(150);
    // Latin in Arabic lines is a little smaller, so that its letters look as large.
    for (const { size } of runs) expect(size).toBeGreaterThanOrEqual(16 * 0.97);
    const { latinSize, arabicSize, leading } = designOf(edition);
    expect(latinSize).toBeGreaterThanOrEqual(18);
    expect(leading).toBeGreaterThan(1.3 * (name === 'ar' ? arabicSize : latinSize));
  });

  test('divides no word, and draws no line out', () => {
    const { setTexts } = composeBook(edition, { ...contextOf(), wantsReport: true }, KEEPING, () => {});
    expect(setTexts!.filter(({ align }) => align === 'justify')).toEqual([]);
    const lines = setTexts!.flatMap(({ set }) => set.lines);
    expect(lines.filter(({ divided, drawn }) => divided || drawn > 0)).toEqual([]);
    for (const { pieces } of lines) for (const { spaceAdjust } of pieces) expect(spaceAdjust).toBe(0);
    const widths = new Set(lines.filter(({ last }) => !last).map(({ width }) => Math.round(width)));
    expect(widths.size).toBeGreaterThan(10);
  });

  test('has no italics and no small capitals', async () => {
    const { problems, bytes } = await rendered;
    expect(problems).toEqual([]);
    const names = [...readPdf(bytes).plain.matchAll(/\/FontName \/(\S+)/g)].map(([, face]) => face);
    expect(names.length).toBeGreaterThan(1);
    expect(names.filter((face) => /Italic|Slanted/.test(face!))).toEqual([]);
  });

  test('paints no run over the next', async () => {
    for (const page of readPdf((await rendered).bytes).pages) expect(overlapping(paintedRuns(page))).toEqual([]);
  });
});

test.runIf(hasTool('pdftotext'))('ends no line with a hyphen, and has the right pages in its contents', async () => {
  const edition = printed(fullEdition([EN], 8), LARGE);
  const { bytes } = await renderPdf(edition, contextOf());
  const text = extractText(bytes, ['-layout']);
  expect(text).not.toMatch(/[a-z]\u00ad\s*$/m);
  const pages = text.split('\f');
  const contents = pages.find((page) => /^\s*Contents\s*$/m.test(page))!;
  const entries = [...contents.matchAll(/^\s*(.*?)[ .]{4,}(\d+)\s*$/gm)];
  expect(entries.length).toBeGreaterThan(1);
  const body = pages.findIndex((page) => /^\s*1\s*$/m.test(page));
  for (const [, title, number] of entries) {
    expect(pages[body + Number(number) - 1]!.replace(/\s+/g, ' ')).toContain(title!.trim());
  }
});
