// Spreads: facing pages end on the same line, stretched where they may be, or both early.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pt } from '../../src/model/length.ts';
import { BREAK_COST, type FlowRow, type RowPage } from '../../src/page/flow-row.ts';
import { paginate } from '../../src/page/paginate.ts';
import { drawn, frame, hang, lines, note, paragraph, row } from './letter-rows.ts';

const spread = { opensSpread: true };
const tall = { ...frame, height: pt(300) };

/** A paragraph with a line above it that may become two. */
function loose(name: string, count: number): FlowRow<string>[] {
  return hang(paragraph(name, count), `${name}0`, { before: pt(10), stretch: pt(10) });
}

function depth(page: RowPage<string>): number {
  const last = page.rows.at(-1)!;
  return Math.ceil((last.y + last.row.height - 0.01) / 10);
}

describe('spreads', () => {
  test('end a line early on both sides where one side must', () => {
    const rows = [...paragraph('a', 9), ...paragraph('b', 2), ...lines('c', 30)];
    expect(drawn(rows, spread).slice(0, 3)).toEqual([
      'a0 a1 a2 a3 a4 a5 a6 a7 a8 .',
      'b0 b1 c0 c1 c2 c3 c4 c5 c6 .',
      'c7 c8 c9 c10 c11 c12 c13 c14 c15 c16',
    ]);
  });

  test('begin with the second page where the first is a recto', () => {
    const rows = [...paragraph('a', 9), ...paragraph('b', 2), ...lines('c', 33)];
    expect(drawn(rows).slice(0, 3)).toEqual([
      'a0 a1 a2 a3 a4 a5 a6 a7 a8 .',
      'b0 b1 c0 c1 c2 c3 c4 c5 c6 c7',
      'c8 c9 c10 c11 c12 c13 c14 c15 c16 c17',
    ]);
  });

  test('are filled by the spaces that may grow', () => {
    const rows = [...loose('a', 4), ...loose('b', 4), ...loose('c', 4), ...lines('d', 30)];
    expect(drawn(rows, spread).slice(0, 2)).toEqual(['a0 a1 a2 a3 . . b0 b1 b2 b3', 'c0 c1 c2 c3 d0 d1 d2 d3 d4 d5']);
  });

  test('stretch a verso to the line that its recto can reach, when neither reaches the foot', () => {
    const rows = [
      ...paragraph('a', 3),
      ...loose('b', 4),
      ...paragraph('c', 3),
      ...paragraph('d', 6),
      ...lines('e', 20),
    ];
    expect(drawn(rows, spread).slice(0, 2)).toEqual(['a0 a1 a2 . . b0 b1 b2 b3 .', 'c0 c1 c2 d0 d1 d2 d3 d4 d5 .']);
  });

  test('share out the lines that spaces grow by, and keep what is off the grid in its place between them', () => {
    const heading = row('H', { onGrid: false, height: pt(16), before: pt(10), stretch: pt(6) });
    const under = hang(paragraph('b', 2), 'b0', { before: pt(4), stretch: pt(4), breakCost: BREAK_COST.never });
    const rows = [...paragraph('a', 4), heading, ...under, ...paragraph('c', 2), ...lines('d', 30)];
    const [page] = paginate(rows, { ...frame, ...spread });
    // One line to take up: six tenths of it above the heading and the rest under it.
    expect(page!.rows.map(({ y }) => y)).toEqual([0, 10, 20, 30, 56, 80, 90]);
  });

  test('lose nothing to notes: a page with notes ends at the foot', () => {
    const rows = hang([...paragraph('a', 6), ...paragraph('b', 2), ...lines('c', 40)], 'a0', { notes: [note('n', 3)] });
    expect(drawn(rows, spread).slice(0, 2)).toEqual(['a0 a1 a2 a3 a4 a5 . |n0 n1 n2', 'b0 b1 c0 c1 c2 c3 c4 c5 c6 c7']);
  });

  test('end evenly in long flows of paragraphs, and no line stands alone', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 40, maxLength: 200 });
    fc.assert(
      fc.property(counts, fc.boolean(), (lengths, opensSpread) => {
        const rows = lengths.flatMap((count, index) => paragraph(`${index}.`, count));
        const pages = paginate(rows, { ...tall, opensSpread });
        for (const page of pages.slice(1)) expect(page.rows[0]!.row.breakCost).toBeLessThan(BREAK_COST.lonely);
        for (let verso = opensSpread ? 0 : 1; verso < pages.length - 2; verso += 2) {
          expect(Math.abs(depth(pages[verso]!) - depth(pages[verso + 1]!))).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('keep rows on the grid when they are stretched', () => {
    const anyBlock = fc.record({ count: fc.integer({ min: 1, max: 9 }), space: fc.integer({ min: 0, max: 20 }) });
    fc.assert(
      fc.property(fc.array(anyBlock, { minLength: 20, maxLength: 80 }), (blocks) => {
        const rows = blocks.flatMap(({ count, space }, index) =>
          hang(paragraph(`${index}.`, count), `${index}.0`, { before: pt(space), stretch: pt(space) }),
        );
        for (const page of paginate(rows, { ...tall, ...spread })) {
          for (const { y } of page.rows) expect(Math.abs(y / 10 - Math.round(y / 10))).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 60 },
    );
  });
});
