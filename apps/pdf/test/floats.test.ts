// Figures and tables that do not fit where they are written: whole, in their order, and no page left half empty for them.

import type { Block, EditionNote, Prose } from '@warraq/core';
import { USUAL_PRINT, withPreset } from '@warraq/core';
import { pt } from '@warraq/typeset';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/support/tool.ts';
import { composeBook } from '../src/compose/compose-book.ts';
import type { Stack } from '../src/compose/composer.ts';
import { paginateFloating } from '../src/compose/paginate-floating.ts';
import { rowOf, stackOf } from '../src/compose/stack.ts';
import { renderPdf } from '../src/index.ts';
import type { Row } from '../src/paint/mark.ts';
import { AR, chapter, contextOf, EN, edition, KEEPING, part, printed, writer } from './edition-builder.ts';
import { extractText } from './pdf-reader.ts';
import { picture } from './pictures.ts';
import { ARABIC_PARAGRAPHS, ENGLISH_PARAGRAPHS } from './sample-texts.ts';

const LEADING = 14;
const LINES = 30;
const FRAME = { height: pt(LINES * LEADING), leading: pt(LEADING), noteGap: pt(LEADING), opensSpread: false };

/** A row that can be told from all others. */
function row(name: string, height: number, onGrid: boolean): Row {
  return rowOf(height, [{ kind: 'anchor', name, x: 0, y: 0, outline: undefined }], { onGrid });
}

function paragraph(name: string, lines: number): Stack {
  return stackOf(Array.from({ length: lines }, (_, line) => row(`${name}.${line}`, LEADING, true)));
}

function figure(name: string, lines: number): Stack {
  const rows = [
    row(`${name}.0`, (lines - 1) * LEADING, false),
    { ...row(`${name}.1`, LEADING, false), breakCost: 1e6 },
  ];
  return stackOf(rows, { before: LEADING / 2, after: LEADING, movable: true });
}

interface Placed {
  readonly name: string;
  readonly page: number;
  readonly y: number;
  readonly end: number;
}

function place(stacks: readonly Stack[]): readonly Placed[] {
  return paginateFloating(stacks, FRAME).flatMap(({ rows }, page) =>
    rows.map(({ y, row: placed }) => {
      const [mark] = placed.content;
      return { name: mark?.kind === 'anchor' ? mark.name : '', page, y, end: y + placed.height };
    }),
  );
}

describe('pages with figures', () => {
  const flows = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.record({ isFigure: fc.constant(false), lines: fc.integer({ min: 1, max: 9 }) }) },
      { weight: 1, arbitrary: fc.record({ isFigure: fc.constant(true), lines: fc.integer({ min: 3, max: 24 }) }) },
    ),
    { minLength: 1, maxLength: 60 },
  );

  const block = (lines: number, isFigure = false) => ({ isFigure, lines });
  // The second of two figures goes to the head of the page on which the first could stay.
  const overtaking = [
    block(3),
    block(4),
    block(8),
    block(6),
    block(3, true),
    block(15, true),
    block(9),
    block(9, true),
  ];

  test('hold every row once; text in order, figures in order, none torn or before its mention', () => {
    fc.assert(
      fc.property(flows, (blocks) => {
        const stacks = blocks.map(({ isFigure, lines }, index) =>
          isFigure ? figure(`f${index}`, lines) : paragraph(`p${index}`, lines),
        );
        const placed = place(stacks);
        const names = placed.map(({ name }) => name);
        const all = stacks.flatMap(({ rows }) =>
          rows.flatMap(({ content }) => content.map((mark) => (mark.kind === 'anchor' ? mark.name : ''))),
        );
        expect([...names].sort()).toEqual([...all].sort());
        for (const kind of ['p', 'f']) {
          const own = (list: readonly string[]): readonly string[] => list.filter((name) => name.startsWith(kind));
          expect(own(names)).toEqual(own(all));
        }
        const where = new Map(placed.map((each) => [each.name, each]));
        blocks.forEach(({ isFigure }, index) => {
          if (!isFigure) return;
          const top = where.get(`f${index}.0`)!;
          expect(where.get(`f${index}.1`)!.page).toBe(top.page);
          const text = all.slice(0, all.indexOf(top.name)).findLast((name) => name.startsWith('p'));
          if (text !== undefined) expect(top.page).toBeGreaterThanOrEqual(where.get(text)!.page);
        });
      }),
      { numRuns: 150, examples: [[overtaking]] },
    );
  });

  test('a text never ends with a line or two on a page of their own', () => {
    for (let lines = LINES + 1; lines < 4 * LINES; lines++) {
      const placed = place([paragraph('a', lines)]);
      const last = placed.at(-1)!.page;
      expect(placed.filter(({ page }) => page === last).length, `${lines}`).toBeGreaterThanOrEqual(5);
    }
  });

  test('a figure that fits stays between its paragraphs', () => {
    const names = place([paragraph('a', 8), figure('f', 10), paragraph('b', 40)]).map(({ name }) => name);
    expect(names.slice(7, 11)).toEqual(['a.7', 'f.0', 'f.1', 'b.0']);
  });

  test('one that does not fit leaves its place to the text after it', () => {
    const placed = place([paragraph('a', 22), figure('f', 14), paragraph('b', 40)]);
    const first = placed.filter(({ page }) => page === 0);
    expect(first.at(-1)!.name).toMatch(/^b/);
    expect(first.at(-1)!.end).toBeCloseTo(LINES * LEADING, 0);
    expect(placed.find(({ page }) => page === 1)!.name).toBe('f.0');
  });

  test('one does not go past the next, which stays where its note is called', () => {
    const noted = (name: string, lines: number): Stack => {
      const { rows, ...rest } = figure(name, lines);
      return { ...rest, rows: [{ ...rows[0]!, notes: [{ rows: [row(`${name}.note`, LEADING, false)] }] }, rows[1]!] };
    };
    for (const lines of [4, 14]) {
      const names = place([
        ...[paragraph('a', 22), figure('f', 14), figure('g', 14), noted('h', lines), paragraph('b', 40)],
        ...[figure('i', 9), paragraph('c', 9)],
      ]).map(({ name }) => name);
      const figures = names.filter((name) => /^[f-i]\.0$/.test(name));
      expect(figures).toEqual(['f.0', 'g.0', 'h.0', 'i.0']);
    }
  });

  test('what was written to stand in its place does', () => {
    const fixed = { ...figure('f', 14), movable: false };
    const names = place([paragraph('a', 22), fixed, paragraph('b', 40)]).map(({ name }) => name);
    expect(names[22]).toBe('f.0');
  });
});

describe.runIf(hasTool('pdftotext'))('a table with a caption', () => {
  const w = writer(EN);
  const cells = (...texts: readonly string[]) => texts.map((text) => ({ prose: w.prose(text) }));
  const table: Block<Prose> & { kind: 'table' } = {
    kind: 'table',
    caption: w.prose('Table of papers'),
    alignments: ['start', 'end'],
    head: cells('Paper', 'Copies'),
    rows: Array.from({ length: 8 }, (_, index) => cells(`row${index}x`, `${index}`)),
  };
  const plain = (count: number) => Array.from({ length: count }, (_, index) => w.p(ENGLISH_PARAGRAPHS[index % 3]!));
  const pagesOf = async (
    blocks: readonly Block<Prose>[],
    notes: readonly EditionNote[] = [],
  ): Promise<readonly string[]> => {
    const made = edition([EN], [chapter('a', w.prose('Title'), [part(blocks, notes)])]);
    return extractText((await renderPdf(made, contextOf())).bytes).split('\f');
  };

  test('is on one page, wherever it is written, and no page before it ends early', async () => {
    for (let count = 4; count <= 13; count++) {
      const pages = await pagesOf([...plain(count), table, ...plain(14)]);
      const holding = pages.filter((page) => /row\dx/.test(page));
      expect(holding, `${count}`).toHaveLength(1);
      expect(holding[0]).toContain('Table of papers');
      expect(holding[0]!.match(/row\dx/g)).toHaveLength(8);
      const before = pages[pages.indexOf(holding[0]!) - 1]!.split('\n').filter((line) => line !== '');
      if (/^A Reader|Title$/m.test(before[0]!)) expect(before.length, `${count}`).toBeGreaterThan(21);
    }
  });

  test('has its notes on its page', async () => {
    const call = { kind: 'note-call', note: '0-1', number: 1 } as const;
    const noted = { ...table, rows: [[{ prose: w.prose(['row0x', call]) }, ...cells('0')], ...table.rows.slice(1)] };
    for (let count = 4; count <= 13; count++) {
      const pages = await pagesOf([...plain(count), noted, ...plain(14)], [w.note(1, 'note1x')]);
      expect(
        pages.find((page) => page.includes('row0x')),
        `${count}`,
      ).toContain('note1x');
    }
  });

  test('stays behind a paragraph that ends in a colon, with at least one of its lines', async () => {
    for (let count = 4; count <= 13; count++) {
      const pages = await pagesOf([...plain(count), w.p('These were the papers:'), table, ...plain(14)]);
      const page = pages.find((each) => each.includes('These were the papers:'))!;
      expect(page, `${count}`).toMatch(/These were the papers:\n+Table of papers[\s\S]*row0x/);
    }
  });
});

describe.runIf(hasTool('pdftotext'))('a table of three rows without a caption', () => {
  const w = writer(EN);
  const long = ENGLISH_PARAGRAPHS[1]!;
  const cells = (...texts: readonly string[]) => texts.map((text) => ({ prose: w.prose(text) }));
  const table: Block<Prose> = {
    kind: 'table',
    caption: undefined,
    alignments: ['start', 'start'],
    head: cells('Paper', 'What it was'),
    rows: [1, 2, 3].map((index) => cells(`row${index}x`, index === 2 ? long.slice(0, 60) : `${long} ${long}`)),
  };

  test('is on one page of a pocket book, wherever it is written', async () => {
    for (let count = 2; count <= 9; count++) {
      const plain = Array.from({ length: count }, (_, index) => w.p(ENGLISH_PARAGRAPHS[index % 3]!));
      const made = edition([EN], [chapter('a', w.prose('Title'), [part([...plain, table, ...plain])])]);
      const page = withPreset({ ...USUAL_PRINT.page, size: 'pocket' }, 'saving');
      const pages = extractText((await renderPdf(printed(made, page), contextOf())).bytes).split('\f');
      expect(
        pages.filter((text) => /row\dx/.test(text)),
        `${count}`,
      ).toHaveLength(1);
    }
  });
});

describe('a figure with a picture for each language', () => {
  const w = writer(EN, AR);
  const figure: Block<Prose> = {
    kind: 'figure',
    source: 'map.png',
    alternative: w.prose('A map', 'خريطة'),
    caption: w.prose('The map of the river', 'خريطة النهر'),
  };

  test.runIf(hasTool('pdftotext'))(
    'has its caption under each of the two, also where it is not translated',
    async () => {
      const [source] = w.prose('The map of the river', 'خريطة النهر');
      const missing = { ...source, wanted: AR, state: 'missing', mark: 'missing' } as const;
      const large = { 'map.png.en': picture(1000, 900), 'map.png.ar': picture(1000, 901) };
      const made = edition(
        [EN, AR],
        [chapter('a', w.prose('Title', 'عنوان'), [part([{ ...figure, caption: [missing] }])])],
      );
      const text = extractText((await renderPdf(made, contextOf(large))).bytes);
      expect(text.match(/The map of the river/g)).toHaveLength(2);
      expect(text.match(/لم يُترجَم بعد/g)).toHaveLength(1);
    },
  );

  test.each([400, 560, 750, 1100])('leaves no page half empty, %i pixels high', (height) => {
    const context = contextOf({ 'map.png.en': picture(1000, height), 'map.png.ar': picture(1000, height + 1) });
    for (let count = 4; count <= 11; count++) {
      const plain = Array.from({ length: count }, (_, i) => w.p(ENGLISH_PARAGRAPHS[i % 3]!, ARABIC_PARAGRAPHS[i % 3]!));
      const made = edition([EN, AR], [chapter('a', w.prose('Title', 'عنوان'), [part([...plain, figure, ...plain])])]);
      const { pages, composer } = composeBook(made, context, KEEPING, () => {});
      const { textHeight } = composer.design;
      const holding = pages.flatMap(({ rows }, page) =>
        rows.some(({ marks }) => marks.some(({ kind }) => kind === 'picture')) ? [page] : [],
      );
      expect(holding.length).toBeGreaterThan(0);
      for (const page of holding) {
        const before = pages[page - 1]!.rows;
        if (before.length < 3) continue;
        const foot = Math.max(
          ...before.flatMap(({ y, marks }) => marks.map((mark) => y + ('height' in mark ? mark.height : 0) + mark.y)),
        );
        expect(foot / textHeight, `${count}`).toBeGreaterThan(0.75);
      }
    }
  });
});

describe.runIf(hasTool('pdftotext'))('wherever a page happens to end', () => {
  const w = writer(EN);
  const plain = Array.from({ length: 8 }, (_, index) => w.p(ENGLISH_PARAGRAPHS[index % 3]!));

  /** The page on which the words stand, with more and more text before the blocks. */
  async function eachPage(words: string, blocks: readonly Block<Prose>[]): Promise<readonly string[]> {
    const found: string[] = [];
    for (let more = 0; more < 30; more += 2) {
      const filler = w.p('and so it went on from year to year '.repeat(more));
      const all = [...plain, filler, ...blocks, ...plain];
      const made = edition([EN], [chapter('a', w.prose('Title'), [part(all)])]);
      const pages = extractText((await renderPdf(made, contextOf())).bytes).split('\f');
      found.push(pages.find((page) => page.includes(words)) ?? '');
    }
    return found;
  }

  test('a list is not parted from the words that lead up to it', async () => {
    const list = w.list(false, 1, [[w.p('item0x')], [w.p('item1x')], [w.p('item2x')]]);
    for (const page of await eachPage('They were these:', [w.p('They were these:'), list])) {
      expect(page).toContain('item0x');
    }
  });

  test('no item of one line is parted from the rest of its list', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `n${index}x`);
    const lists = names.flatMap((name, index) => [
      w.p('and so it went on from year to year '.repeat(3 + ((index * 7) % 11))),
      w.list(
        false,
        1,
        ['first', 'second', 'third', 'fourth'].map((item) => [w.p(`${item}${name}`)]),
      ),
    ]);
    const made = edition([EN], [chapter('a', w.prose('Title'), [part(lists)])]);
    const pages = extractText((await renderPdf(made, contextOf())).bytes).split('\f');
    for (const name of names) {
      const counts = pages.map(
        (page) => page.match(new RegExp(`(?:first|second|third|fourth)${name}`, 'g'))?.length ?? 0,
      );
      expect(
        counts
          .filter((count) => count > 0)
          .sort()
          .join('+'),
      ).toMatch(/^(?:4|2\+2)$/);
    }
  });

  test('no heading stands there without two lines of its text', async () => {
    const text = w.p('first '.repeat(30).concat('then it ended.'));
    for (const page of await eachPage('The heading', [w.h(2, 'The heading'), text])) {
      expect(page).toMatch(/The heading\n+first[^\n]*\n+first/);
    }
  });
});
