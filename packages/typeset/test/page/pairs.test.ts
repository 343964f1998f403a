// Pairs on two sides: level at their tops, parted at the same proportion, every row and note once on its own side.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pt } from '../../src/model/length.ts';
import type { FlowPair, PairPage } from '../../src/page/flow-pair.ts';
import { BREAK_COST, type FlowRow, type PlacedRow, type RowPage } from '../../src/page/flow-row.ts';
import { paginatePairs } from '../../src/page/paginate-pairs.ts';
import { float, frame, hang, lines, note, paragraph, row } from './letter-rows.ts';

function pair(first: readonly FlowRow<string>[], second: readonly FlowRow<string>[]): FlowPair<string> {
  return { sides: [first, second] };
}

/** A paragraph of so many lines, and its translation. */
function text(name: string, first: number, second: number): FlowPair<string> {
  return pair(paragraph(`${name}.`, first), paragraph(`${name}'`, second));
}

function drawn(pairs: readonly FlowPair<string>[]): string[] {
  return paginatePairs(pairs, frame).map(({ sides }) => sides.map(drawnSide).join(' / '));
}

/** What stands on each of the ten lines: a dot where nothing does, a bar before the notes. */
function drawnSide({ rows, notes, continued }: RowPage<string>): string {
  const cells = new Array<string>(10).fill('.');
  for (const { y, row: each } of rows) cells[Math.round(y / 10)] = each.content;
  notes.forEach(({ y, row: each }, index) => {
    cells[Math.round(y / 10)] = `${index > 0 ? '' : continued ? '|…' : '|'}${each.content}`;
  });
  return cells.join(' ');
}

describe('pairs', () => {
  test('begin level, under the longer side of the pair before', () => {
    expect(drawn([text('a', 3, 2), text('b', 2, 4), text('c', 1, 1)])).toEqual([
      "a.0 a.1 a.2 b.0 b.1 . . c.0 . . / a'0 a'1 . b'0 b'1 b'2 b'3 c'0 . .",
    ]);
  });

  test('that are too tall go on on both sides, after about the same part', () => {
    expect(drawn([text('a', 5, 4), text('b', 14, 8)])).toEqual([
      "a.0 a.1 a.2 a.3 a.4 b.0 b.1 b.2 b.3 b.4 / a'0 a'1 a'2 a'3 . b'0 b'1 b'2 . .",
      "b.5 b.6 b.7 b.8 b.9 b.10 b.11 b.12 b.13 . / b'3 b'4 b'5 b'6 b'7 . . . . .",
    ]);
  });

  test('have one side empty where the other alone has something', () => {
    expect(drawn([text('a', 2, 2), pair(paragraph('b', 3), []), text('c', 1, 1)])).toEqual([
      "a.0 a.1 b0 b1 b2 c.0 . . . . / a'0 a'1 . . . c'0 . . . .",
    ]);
  });

  test('stay with the pair that must not part from the next', () => {
    const heading = [row('H', { breakCost: 0 })];
    const held = (name: string) =>
      text(name, 4, 4).sides.map((rows) => rows.map((each, index) => (index === 0 ? never(each) : each)));
    const [first, second] = held('b');
    expect(drawn([text('a', 8, 7), pair(heading, [row('h')]), pair(first!, second!)])[1]).toBe(
      "H b.0 b.1 b.2 b.3 . . . . . / h b'0 b'1 b'2 b'3 . . . . .",
    );
  });

  test('leave the notes on the side that calls them, and the rest of the page to the other', () => {
    const noted = pair(lines('a', 6), hang(lines('b', 4), 'b1', { notes: [note('n', 3)] }));
    expect(drawn([noted, text('c', 1, 1)])).toEqual([
      'a0 a1 a2 a3 a4 a5 . . . . / b0 b1 b2 b3 . . . |n0 n1 n2',
      "c.0 . . . . . . . . . / c'0 . . . . . . . . .",
    ]);
  });

  test('take their note to the next page rather than leave it a page to itself', () => {
    const last = pair(hang(lines('c', 1), 'c0', { notes: [note('n', 4)] }), lines('d', 1));
    expect(drawn([pair(lines('a', 6), lines('b', 6)), last])).toEqual([
      'a0 a1 a2 a3 a4 a5 . . . . / b0 b1 b2 b3 b4 b5 . . . .',
      'c0 . . . . . |n0 n1 n2 n3 / d0 . . . . . . . . .',
    ]);
  });

  test('have notes that are too long go on at the foot of the same side', () => {
    const noted = pair(hang(lines('a', 30), 'a3', { notes: [note('n', 9)] }), lines('b', 30));
    const pages = paginatePairs([noted], frame);
    const feet = pages.map(({ sides }) => sides.map(({ notes }) => notes.length));
    expect(feet.every(([, second]) => second === 0)).toBe(true);
    expect(feet.filter(([first]) => first! > 0).length).toBeGreaterThan(1);
    expect(pages[1]!.sides[0].continued).toBe(true);
  });

  test('set the head of a table again on both sides', () => {
    const table = (name: string) =>
      lines(name, 14).map((each, index) => ({ ...each, repeated: index === 0 ? [] : [row(`${name}H`)] }));
    const [first, second] = [table('a'), table('b')];
    const pairs = first.map((each, index) => pair([each], [second[index]!]));
    expect(drawn(pairs)[1]).toBe('aH a10 a11 a12 a13 . . . . . / bH b10 b11 b12 b13 . . . . .');
  });

  test('lose no float: it stands behind its row', () => {
    const floated = pair(hang(lines('a', 2), 'a0', { floats: [float('f', 2)] }), lines('b', 2));
    expect(drawn([floated])).toEqual(['a0 . f0 f1 a1 . . . . . / b0 b1 . . . . . . . .']);
  });
});

function never(each: FlowRow<string>): FlowRow<string> {
  return { ...each, breakCost: BREAK_COST.never };
}

const anyRow = fc.record({
  height: fc.oneof(
    { weight: 20, arbitrary: fc.constant(10) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 45 }) },
    { weight: 1, arbitrary: fc.integer({ min: 90, max: 130 }) },
  ),
  before: fc.constantFrom(0, 0, 0, 5, 10),
  onGrid: fc.boolean(),
  breakCost: fc.constantFrom(0, 0, ...Object.values(BREAK_COST)),
  notes: fc.oneof(
    { weight: 9, arbitrary: fc.constant<number[]>([]) },
    { weight: 1, arbitrary: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 2 }) },
  ),
  head: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 90 }) }),
});
const anySide = fc.array(anyRow, { maxLength: 25 });
const anyPairs = fc.array(fc.tuple(anySide, anySide), { maxLength: 25 }).map((list) =>
  list.map((sides, index): FlowPair<string> => {
    const rowsOf = (side: 0 | 1): FlowRow<string>[] =>
      sides[side].map(({ height, before, onGrid, breakCost, notes, head }, line) =>
        row(`${side}.${index}.${line}`, {
          ...{ height: pt(height), before: pt(before), onGrid, breakCost },
          notes: notes.map((count, call) => note(`n${side}.${index}.${line}.${call}.`, count)),
          repeated: head === 0 ? [] : [row('head', { height: pt(head) })],
        }),
      );
    return { sides: [rowsOf(0), rowsOf(1)] };
  }),
);

describe('any pairs', () => {
  const holds = (property: (pairs: readonly FlowPair<string>[], pages: readonly PairPage<string>[]) => void): void => {
    fc.assert(
      fc.property(anyPairs, (pairs) => property(pairs, paginatePairs(pairs, frame))),
      { numRuns: 300 },
    );
  };
  const own = (rows: readonly PlacedRow<string>[]): readonly PlacedRow<string>[] => rows.filter(({ again }) => !again);

  test('come out whole and in order, rows and notes on their side', () => {
    holds((pairs, pages) => {
      for (const side of [0, 1] as const) {
        const rows = pairs.flatMap(({ sides }) => sides[side]);
        expect(pages.flatMap(({ sides }) => own(sides[side].rows).map((each) => each.row.content))).toEqual(
          rows.map(({ content }) => content),
        );
        expect(pages.flatMap(({ sides }) => sides[side].notes.map((each) => each.row.content))).toEqual(
          rows.flatMap(({ notes }) => notes.flatMap((one) => one.rows.map(({ content }) => content))),
        );
      }
    });
  });

  test('begin level on the same page', () => {
    holds((pairs, pages) => {
      const places = new Map(
        pages.flatMap(({ sides }, page) =>
          sides.flatMap(({ rows }) => own(rows).map(({ y, row: each }) => [each.content, { page, y }] as const)),
        ),
      );
      for (const { sides } of pairs) {
        const [first, second] = sides.map((rows) => rows[0] && places.get(rows[0].content)!);
        if (first === undefined || second === undefined) continue;
        expect(first.page).toBe(second.page);
        expect(Math.abs(first.y - second.y)).toBeLessThan(0.01);
      }
    });
  });

  test('are parted after about the same part of each side', () => {
    holds((pairs, pages) => {
      const pageOf = new Map(
        pages.flatMap(({ sides }, page) =>
          sides.flatMap(({ rows }) => own(rows).map((each) => [each.row.content, page] as const)),
        ),
      );
      for (const { sides } of pairs) {
        if (sides[0].length === 0 || sides[1].length === 0) continue;
        const upTo = (page: number) =>
          sides.map((rows) => rows.filter(({ content }) => pageOf.get(content)! <= page).length);
        const last = Math.max(...sides.map((rows) => pageOf.get(rows.at(-1)!.content)!));
        for (let page = pageOf.get(sides[0][0]!.content)!; page < last; page++) {
          const [first, second] = upTo(page);
          const [long, short] = sides[0].length >= sides[1].length ? [first!, second!] : [second!, first!];
          const [all, few] = [Math.max(...sides.map((s) => s.length)), Math.min(...sides.map((s) => s.length))];
          // Two rows for better places, one since no row is cut, and the first that always stands with the other first.
          expect(Math.abs(short - (long * few) / all)).toBeLessThanOrEqual(3);
        }
      }
    });
  });

  test('stay on their pages and apart, notes at the foot', () => {
    holds((_, pages) => {
      for (const { sides } of pages) {
        for (const { rows, notes } of sides) {
          expectApart(rows);
          if (isOneStep(sides)) continue;
          expectApart([...rows, ...notes]);
          for (const { y, row: each } of [...rows, ...notes]) expect(y + each.height).toBeLessThanOrEqual(100.02);
          if (notes.length > 0) expect(notes.at(-1)!.y + notes.at(-1)!.row.height).toBeCloseTo(100, 1);
        }
      }
    });
  });
});

function expectApart(placed: readonly PlacedRow<string>[]): void {
  placed.forEach(({ y }, index) => {
    const above = placed[index - 1];
    expect(y).toBeGreaterThanOrEqual(above === undefined ? 0 : above.y + above.row.height - 0.02);
  });
}

/** Whether a page has only what cannot be parted: rows that are too high for it stand there all the same. */
function isOneStep(sides: PairPage<string>['sides']): boolean {
  const counts = sides.map(({ rows }) => rows.filter(({ again }) => !again).length);
  return Math.min(...counts) <= 1 && Math.max(...counts) <= 5;
}
