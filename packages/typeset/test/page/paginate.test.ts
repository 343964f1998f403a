// Pages: nothing lost, nothing too high, headings with what follows, no lonely lines, heads of tables again.

import { describe, expect, test } from 'vitest';
import { pt } from '../../src/model/length.ts';
import { BREAK_COST, type FlowRow } from '../../src/page/flow-row.ts';
import { paginate } from '../../src/page/paginate.ts';
import { frame, paragraph, row } from './letter-rows.ts';

function contents(rows: readonly FlowRow<string>[]): string[][] {
  return paginate(rows, frame).map((page) => page.rows.map((placed) => placed.row.content));
}

describe('paginate', () => {
  test('fills pages from the top and leaves the rest for the next', () => {
    const pages = contents(Array.from({ length: 24 }, (_, index) => row(`${index}`)));
    expect(pages.map((page) => page.length)).toEqual([10, 10, 4]);
  });

  test('leaves neither the first nor the last line of a paragraph alone', () => {
    // The first line of b would be the tenth row of page one; the last line of d would open page three.
    const pages = contents([...paragraph('a', 9), ...paragraph('b', 4), ...paragraph('c', 2), ...paragraph('d', 5)]);
    expect(pages[0]).toEqual(paragraph('a', 9).map((line) => line.content));
    expect(pages[1]?.at(-1)).toBe('d2');
    expect(pages[2]).toEqual(['d3', 'd4']);
  });

  test('keeps a heading with the lines that follow it', () => {
    const after = paragraph('b', 5).map((line, index) => ({
      ...line,
      breakCost: index === 0 ? BREAK_COST.never : line.breakCost,
    }));
    const pages = contents([...paragraph('a', 8), row('heading'), ...after]);
    expect(pages[1]?.[0]).toBe('heading');
  });

  test('drops the space above at the top of a page and holds the grid elsewhere', () => {
    const [first, second] = paginate([row('a', { before: pt(7) }), row('b', { before: pt(3) }), row('c')], frame)[0]!
      .rows;
    expect(first?.y).toBe(0);
    expect(second?.y).toBe(20);
  });

  test('repeats the head of a table on every page that continues it', () => {
    const head = row('head');
    const body = Array.from({ length: 25 }, (_, index) => row(`r${index}`, { repeated: index === 0 ? [] : [head] }));
    const pages = contents([head, ...body]);
    expect(pages.map((page) => page[0])).toEqual(['head', 'head', 'head']);
    expect(pages.flat().filter((content) => content !== 'head')).toEqual(body.map((each) => each.content));
  });

  test('sets a row that is higher than the page on a page of its own', () => {
    const pages = contents([row('a'), row('huge', { height: pt(500) }), row('b')]);
    expect(pages).toEqual([['a'], ['huge'], ['b']]);
  });
});

test('first pages that something stands on already hold less', () => {
  const rows = Array.from({ length: 30 }, (_, index) => row(`${index}`));
  const pages = paginate(rows, { ...frame, opensSpread: true, opening: { pages: 2, height: pt(30) } });
  expect(pages.map((page) => page.rows.length)).toEqual([7, 7, 10, 6]);
  expect(pages[0]!.rows[0]!.y).toBe(0);
});
