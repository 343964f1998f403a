// Pages: nothing lost, nothing too high, headings with what follows, no lonely lines, heads of tables again.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pt } from '../../src/model/length.ts';
import { BREAK_COST, type FlowRow, lineBreakCost } from '../../src/page/flow-row.ts';
import { paginate } from '../../src/page/paginate.ts';

const frame = { height: pt(100), leading: pt(10), noteGap: pt(10), opensSpread: false };

function row(content: string, changes: Partial<FlowRow<string>> = {}): FlowRow<string> {
  return {
    height: pt(10),
    before: pt(0),
    onGrid: true,
    breakCost: 0,
    repeated: [],
    notes: [],
    floats: [],
    stretch: pt(0),
    content,
    ...changes,
  };
}

function paragraph(name: string, lines: number): FlowRow<string>[] {
  return Array.from({ length: lines }, (_, index) =>
    row(`${name}${index}`, { breakCost: lineBreakCost(index, lines) }),
  );
}

function contents(rows: readonly FlowRow<string>[]): string[][] {
  return paginate(rows, frame).map((page) => page.rows.map((placed) => placed.row.content));
}

describe('paginate', () => {
  test('fills pages from the top and leaves the rest for the next', () => {
    const pages = contents(Array.from({ length: 23 }, (_, index) => row(`${index}`)));
    expect(pages.map((page) => page.length)).toEqual([10, 10, 3]);
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

  test('loses no row, changes no order and goes below no page', () => {
    const anyRow = fc.record({
      height: fc.integer({ min: 1, max: 40 }),
      before: fc.integer({ min: 0, max: 30 }),
      onGrid: fc.boolean(),
      breakCost: fc.constantFrom(...Object.values(BREAK_COST)),
    });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 120 }), (shapes) => {
        const rows = shapes.map((shape, index) =>
          row(`${index}`, { ...shape, height: pt(shape.height), before: pt(shape.before) }),
        );
        const pages = paginate(rows, frame);
        expect(pages.flatMap((page) => page.rows.map((placed) => placed.row.content))).toEqual(
          rows.map((each) => each.content),
        );
        for (const { rows: placed } of pages) {
          const last = placed.at(-1)!;
          expect(last.y + last.row.height).toBeLessThanOrEqual(100.02);
          placed.forEach((each, index) => {
            const above = placed[index - 1];
            if (above !== undefined) expect(each.y).toBeGreaterThanOrEqual(above.y + above.row.height - 0.02);
          });
        }
      }),
    );
  });
});
