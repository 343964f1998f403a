// Pages of two columns: read in order by every reader, notes under their column, the last page level, openings across.

import type { Language } from '@warraq/core';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/support/tool.ts';
import { composeBook } from '../src/compose/compose-book.ts';
import { designOf } from '../src/compose/design.ts';
import { renderPdf } from '../src/index.ts';
import type { BookPage } from '../src/paint/mark.ts';
import { AR, chapter, contextOf, EN, edition, KEEPING, part, printed, writer } from './edition-builder.ts';
import { extractText, overlapping, paintedRuns, readPdf, runTool } from './pdf-reader.ts';
import { fullEdition } from './sample-texts.ts';

const EDITIONS: Record<string, readonly [Language, ...Language[]]> = { en: [EN], ar: [AR], 'en-ar': [EN, AR] };

/** Paragraphs that are numbered in words that no hyphen divides. */
function numbered(languages: readonly [Language, ...Language[]], count: number) {
  const w = writer(...languages);
  const words: Record<string, (n: number) => string> = {
    en: (n) =>
      `Mark${n}. ${'The press of the city grew and had to learn what it took to be read. '.repeat(1 + (n % 4))}`,
    ar: (n) => `علامة ${n}: ${'نمت صحافة المدينة وكان عليها أن تتعلم ما يلزم لتُقرأ. '.repeat(1 + (n % 4))}`,
  };
  const notes = [w.note(1, ...languages.map(({ tag }) => (tag === 'en' ? 'A note of a line.' : 'حاشية من سطر.')))];
  const text = Array.from({ length: count }, (_, n) => {
    const texts = languages.map(({ tag }) => words[tag]!(n));
    return w.p(
      ...(n === 3 ? texts.map((each) => [each, { kind: 'note-call', note: '0-1', number: 1 } as const]) : texts),
    );
  });
  const title = w.prose(...languages.map(({ tag }) => (tag === 'en' ? 'A chapter' : 'فصل')));
  return printed(edition(languages, [chapter('a', title, [part(text, notes)])]), { columns: 2 });
}

/** The body's pages. */
function bodyOf(made: ReturnType<typeof numbered>): readonly BookPage[] {
  const { pages } = composeBook(made, contextOf(), KEEPING, () => {});
  return pages.slice(
    pages.findIndex(({ rows }) =>
      rows.some(({ marks }) =>
        marks.some((mark) => mark.kind === 'anchor' && mark.outline?.title.match(/chapter|فصل/)),
      ),
    ),
  );
}

function feet(page: BookPage, made: ReturnType<typeof numbered>): readonly number[] {
  const { textWidth, areaWidth } = designOf(made);
  const foot = (from: number, to: number) =>
    Math.max(
      ...page.rows.flatMap(
        ({ y, marks }) => marks.flatMap((mark) => (mark.kind === 'line' && mark.x >= from && mark.x < to ? [y] : [])),
        0,
      ),
    );
  return [foot(0, textWidth), foot(areaWidth - textWidth, areaWidth)];
}

describe.each(Object.keys(EDITIONS))('two columns, %s', (name) => {
  const made = numbered(EDITIONS[name]!, 40);

  test.runIf(hasTool('pdftotext'))('are read one after the other', async () => {
    const { bytes, problems } = await renderPdf(made, contextOf());
    expect(problems).toEqual([]);
    const pattern = name === 'ar' ? /علامة ([٠-٩0-9]+)|([٠-٩0-9]+) (?:علامة|ةمالع)/g : /Mark(\d+)/g;
    const digits = (text: string) =>
      text.replace(/[٠-٩]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x660 + 48));
    const order = (text: string) =>
      [...text.matchAll(pattern)].map(([, number, before]) => Number(digits((number ?? before)!)));
    const wanted = Array.from({ length: 40 }, (_, n) => n);
    expect(order(extractText(bytes, ['-raw']))).toEqual(wanted);
    expect(
      order(
        runTool('pdfinfo', ['-struct-text', '@'], bytes).output.replace(
          /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
          '',
        ),
      ),
    ).toEqual(wanted);
    // poppler takes the columns of a page from the right where most of its letters are Arabic.
    if (name !== 'en-ar') expect(order(extractText(bytes))).toEqual(wanted);
  });

  test('begin on the side where the language begins, and do not touch', () => {
    const { textWidth, areaWidth } = designOf(made);
    expect(areaWidth - 2 * textWidth).toBeGreaterThan(15);
    const full = bodyOf(made)[1]!;
    const xs = full.rows.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'line' ? [mark.x] : [])));
    const step = areaWidth - textWidth;
    const firstAt = name === 'ar' ? step : 0;
    expect(Math.abs(xs[0]! - firstAt)).toBeLessThan(textWidth / 2);
    expect(Math.abs(xs.at(-1)! - (step - firstAt))).toBeLessThan(textWidth / 2);
  });

  test('end level on the last page, within two lines, and higher than a full one', () => {
    const pages = bodyOf(made);
    const { leading, textHeight } = designOf(made);
    const [left, right] = feet(pages.at(-1)!, made);
    expect(pages.length).toBeGreaterThan(1);
    // A paragraph of three lines may be neither parted before its last line nor after its first.
    expect(Math.abs(left! - right!)).toBeLessThanOrEqual((name === 'en-ar' ? 8 : 3) * leading);
    expect(Math.max(left!, right!)).toBeLessThan(textHeight - leading);
  });

  test('have the chapter’s title over both', () => {
    const [first] = bodyOf(made);
    const title = first!.rows.findIndex(({ marks }) => marks.some((mark) => mark.kind === 'anchor'));
    const { textWidth, areaWidth } = designOf(made);
    const columns = first!.rows.slice(title + 1).filter(({ marks }) => marks.some((mark) => mark.kind === 'line'));
    const right = columns.filter(({ marks }) =>
      marks.some((mark) => mark.kind === 'line' && mark.x >= areaWidth - textWidth - 1),
    );
    expect(Math.min(...right.map(({ y }) => y))).toBeGreaterThan(first!.rows[title]!.y + designOf(made).leading);
  });

  test('have the note under the column that calls it, under a rule as wide as a third of it', () => {
    const [first] = bodyOf(made);
    const { textWidth } = designOf(made);
    const rules = first!.rows.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'rule'));
    expect(rules).toHaveLength(1);
    expect((rules[0] as { width: number }).width).toBeCloseTo(textWidth / 3, 6);
  });
});

describe.each(Object.keys(EDITIONS))('a whole book in two columns, %s', (name) => {
  test('sets no run over the next, and tables and figures in their column', async () => {
    const full = printed(fullEdition(EDITIONS[name]!, 2), { columns: 2, size: 'a4' });
    const { bytes } = await renderPdf(full, contextOf());
    for (const page of readPdf(bytes).pages) expect(overlapping(paintedRuns(page))).toEqual([]);
    const { pages } = composeBook(full, contextOf(), KEEPING, () => {});
    const { areaWidth } = designOf(full);
    for (const { marks } of pages.flatMap(({ rows }) => rows)) {
      for (const mark of marks) {
        if (mark.kind !== 'rule' && mark.kind !== 'picture') continue;
        expect(mark.x).toBeGreaterThanOrEqual(-0.01);
        expect(mark.x + mark.width).toBeLessThanOrEqual(areaWidth + 0.01);
      }
    }
  });
});

test('no heading is left at the foot of a column where the chapter ends', () => {
  const w = writer(EN);
  for (let words = 8; words < 60; words += 4) {
    const blocks = [w.h(2, 'One'), w.h(2, 'Two'), w.h(2, 'Lasthead'), w.p('short words '.repeat(words))];
    const made = printed(edition([EN], [chapter('a', w.prose('A chapter'), [part(blocks)])]), { columns: 2 });
    const lines = bodyOf(made).flatMap(({ rows }) =>
      rows.flatMap(({ marks }) =>
        marks.flatMap((mark) =>
          mark.kind === 'line'
            ? [
                {
                  x: mark.x,
                  text: mark.line.pieces.flatMap(({ clusters }) => clusters.map(({ text }) => text)).join(''),
                },
              ]
            : [],
        ),
      ),
    );
    const heading = lines.findIndex(({ text }) => text.startsWith('Lasthead'));
    expect(lines[heading + 1]?.text).toMatch(/^short/);
    expect(Math.abs(lines[heading + 1]!.x - lines[heading]!.x)).toBeLessThan(50);
  }
});
