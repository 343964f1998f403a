// Blocks of any height are put into columns: none is lost, none stands outside its column, the last are balanced.

import { pt } from '@warraq/typeset';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ColumnBlock, type ColumnPage, fillColumns } from '../src/compose/columns.ts';
import { heightOf, rowOf } from '../src/compose/stack.ts';

function block(lines: number, before = 0): ColumnBlock {
  const rows = Array.from({ length: lines }, () => rowOf(10, []));
  return { rows, height: heightOf(rows), before };
}

const shape = (pages: readonly ColumnPage[]) => pages.map((page) => page.map((column) => column.length));
const bottoms = (page: ColumnPage) =>
  page.map((column) => Math.max(0, ...column.map(({ block, y }) => y + block.height)));

test('columns are filled one after the other, those of the last page to the same height', () => {
  const blocks = Array.from({ length: 26 }, () => block(1));
  expect(shape(fillColumns(blocks, 2, 50, 80))).toEqual([
    [5, 5],
    [8, 8],
  ]);
  expect(shape(fillColumns(blocks.slice(0, 14), 2, 50, 80))).toEqual([
    [5, 5],
    [2, 2],
  ]);
  expect(shape(fillColumns(blocks.slice(0, 3), 2, 50, 80))).toEqual([[2, 1]]);
  expect(fillColumns([], 2, 50, 80)).toEqual([]);
});

test('the space above a block is dropped at the head of a column', () => {
  const [page] = fillColumns([block(3, 10), block(2, 10), block(3, 10)], 2, 60, 60);
  expect(page?.map((column) => column.map(({ y }) => y))).toEqual([[0, 40], [0]]);
});

test('a block that no column can hold is parted between its lines', () => {
  const pages = fillColumns([block(1), block(12), block(1)], 2, 50, 50);
  expect(pages.flat(2).map(({ block: { rows } }) => rows.length)).toEqual(Array(14).fill(1));
});

test('whatever the blocks, every one stands once, in order and inside its column', () => {
  const heights = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(0, 10)), { maxLength: 60 });
  fc.assert(
    fc.property(heights, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 5, max: 12 }), (lines, count, room) => {
      const blocks = lines.map(([many, before]) => block(many, before));
      const pages = fillColumns(blocks, count, (room - 1) * 10, room * 10);
      expect(pages.flat(2).map((placed) => placed.block)).toEqual(blocks);
      pages.forEach((page, index) => {
        const limit = pt((index === 0 ? room - 1 : room) * 10);
        for (const bottom of bottoms(page)) expect(bottom).toBeLessThanOrEqual(limit + 0.01);
      });
      // No lower columns would hold the last page: its first is not much higher than a fair share.
      const last = pages.at(-1);
      if (last === undefined) return;
      const total = bottoms(last).reduce((sum, bottom) => sum + bottom, 0);
      expect(Math.max(...bottoms(last))).toBeLessThanOrEqual(total / count + 50 + 0.5);
    }),
  );
});
