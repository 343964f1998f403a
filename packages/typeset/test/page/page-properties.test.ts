// Any flow: every row, row of a note and float once and in order, nothing below the page, nothing on something else.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pt } from '../../src/model/length.ts';
import { BREAK_COST, type FlowFloat, type FlowNote, type FlowRow, type RowPage } from '../../src/page/flow-row.ts';
import { paginate } from '../../src/page/paginate.ts';
import { frame, row } from './letter-rows.ts';

interface Shape {
  readonly height: number;
  readonly before: number;
  readonly onGrid: boolean;
  readonly breakCost: number;
  readonly stretch: number;
}

const anyShape = (highest: number): fc.Arbitrary<Shape> =>
  fc.record({
    height: fc.integer({ min: 1, max: highest }),
    before: fc.integer({ min: 0, max: 20 }),
    onGrid: fc.boolean(),
    breakCost: fc.constantFrom(...Object.values(BREAK_COST)),
    stretch: fc.constantFrom(0, 0, 5, 10, 20),
  });
const anyNote = fc.array(anyShape(15), { minLength: 1, maxLength: 40 });
const anyFloat = fc.record({
  shapes: fc.array(anyShape(45), { minLength: 1, maxLength: 3 }),
  place: fc.constantFrom<FlowFloat<string>['place']>('head', 'foot', 'either'),
});
const rarely = <T>(inner: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(inner, { maxLength: 3 }) });
const anyFlow = fc
  .array(
    fc.record({
      shape: fc.oneof({ weight: 30, arbitrary: anyShape(40) }, { weight: 1, arbitrary: anyShape(130) }),
      notes: rarely(anyNote),
      floats: rarely(anyFloat),
      head: fc.oneof(
        { weight: 5, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 90 }) },
      ),
    }),
    { maxLength: 60 },
  )
  .map((items) =>
    items.map(
      ({ shape, notes, floats, head }, index): FlowRow<string> => ({
        ...shaped(`t${index}`, shape),
        notes: notes.map(
          (shapes, call): FlowNote<string> => ({
            rows: shapes.map((each, line) => shaped(`n${index}.${call}.${line}`, each)),
          }),
        ),
        floats: floats.map(({ shapes, place }, mention) => ({
          rows: shapes.map((each, line) => shaped(`f${index}.${mention}.${line}`, each)),
          place,
        })),
        repeated: head === 0 ? [] : [row('head', { height: pt(head) })],
      }),
    ),
  );

function shaped(content: string, { height, before, onGrid, breakCost, stretch }: Shape): FlowRow<string> {
  return row(content, { height: pt(height), before: pt(before), onGrid, breakCost, stretch: pt(stretch) });
}

function contents(pages: readonly RowPage<string>[], kind: string): readonly string[] {
  return pages
    .flatMap((page) => (kind === 'n' ? page.notes : page.rows))
    .filter(({ again, row: each }) => !again && each.content.startsWith(kind))
    .map(({ row: each }) => each.content);
}

/** The tops and bottoms of everything on a page, from its head to its foot. */
function strips(page: RowPage<string>): readonly { readonly top: number; readonly bottom: number }[] {
  return [...page.rows, ...page.notes].map(({ y, row: each }) => ({ top: y, bottom: y + each.height }));
}

describe('any flow', () => {
  const holds = (property: (rows: FlowRow<string>[], pages: readonly RowPage<string>[]) => void): void => {
    fc.assert(
      fc.property(anyFlow, fc.boolean(), (rows, opensSpread) =>
        property(rows, paginate(rows, { ...frame, opensSpread })),
      ),
      { numRuns: 400 },
    );
  };

  test('comes out whole and in order', () => {
    holds((rows, pages) => {
      expect(contents(pages, 't')).toEqual(rows.map((each) => each.content));
      expect(contents(pages, 'n')).toEqual(
        rows.flatMap((each) => each.notes.flatMap((one) => one.rows.map((line) => line.content))),
      );
      expect(contents(pages, 'f')).toEqual(
        rows.flatMap((each) => each.floats.flatMap((one) => one.rows.map((line) => line.content))),
      );
    });
  });

  test('stays on its pages and apart', () => {
    holds((_, pages) => {
      for (const page of pages) {
        const all = strips(page);
        all.forEach(({ top, bottom }, index) => {
          expect(top).toBeGreaterThanOrEqual(0);
          if (!isOneThing(page)) expect(bottom).toBeLessThanOrEqual(100.02);
          if (index > 0) expect(top).toBeGreaterThanOrEqual(all[index - 1]!.bottom - 0.02);
        });
      }
    });
  });

  test('has notes that end at the foot, under the gap, and go on at the foot of the very next page', () => {
    holds((rows, pages) => {
      const next = followers(rows);
      let open: string | undefined;
      for (const page of pages) {
        const [first] = page.notes;
        expect(page.continued).toBe(first !== undefined && !first.row.content.endsWith('.0'));
        if (open !== undefined) expect(first?.row.content).toBe(open);
        if (first === undefined) continue;
        const last = page.notes.at(-1)!;
        if (!isOneThing(page)) expect(last.y + last.row.height).toBeCloseTo(100, 1);
        const above = page.rows.at(-1);
        if (above !== undefined) expect(first.y - above.y - above.row.height).toBeGreaterThanOrEqual(9.98);
        open = next.get(last.row.content);
      }
    });
  });

  test('begins notes on the page of their call, unless the row of the call stands there alone', () => {
    holds((rows, pages) => {
      for (const page of pages) {
        const texts = page.rows.filter(({ row: each }) => each.content.startsWith('t'));
        if (texts.length < 2) continue;
        const set = new Set(page.notes.map(({ row: each }) => each.content));
        for (const { row: each } of texts) {
          for (const { rows: called } of each.notes) {
            for (const line of called.slice(0, 2)) expect(set).toContain(line.content);
          }
        }
      }
      expect(rows.length === 0).toBe(pages.length === 0);
    });
  });

  test('has floats whole, on the page of their mention or after it', () => {
    holds((rows, pages) => {
      const pageOf = new Map(pages.flatMap((page, index) => page.rows.map(({ row: each }) => [each.content, index])));
      for (const each of rows) {
        for (const { rows: parts } of each.floats) {
          const places = new Set(parts.map((part) => pageOf.get(part.content)));
          expect(places.size).toBe(1);
          expect([...places][0]).toBeGreaterThanOrEqual(pageOf.get(each.content)!);
        }
      }
    });
  });
});

/** Whether a page holds a single row, or a single float. */
function isOneThing(page: RowPage<string>): boolean {
  const things = [...page.rows, ...page.notes].map(({ row: { content } }) =>
    content.startsWith('f') ? content.slice(0, content.lastIndexOf('.')) : content,
  );
  return new Set(things).size === 1;
}

/** What must follow each row of a note but the last. */
function followers(rows: readonly FlowRow<string>[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap((each) =>
      each.notes.flatMap(({ rows: called }) =>
        called.slice(1).map((line, index): [string, string] => [called[index]!.content, line.content]),
      ),
    ),
  );
}

describe('any flow under an opening', () => {
  const anyOpening = fc.record({ pages: fc.integer({ min: 1, max: 3 }), height: fc.constantFrom(10, 30, 50) });

  test('comes out whole, in order, and in the height that its first pages have', () => {
    fc.assert(
      fc.property(anyFlow, anyOpening, fc.boolean(), (rows, { pages, height }, opensSpread) => {
        const set = paginate(rows, { ...frame, opensSpread, opening: { pages, height: pt(height) } });
        expect(contents(set, 't')).toEqual(rows.map((each) => each.content));
        expect(contents(set, 'n').length).toBe(rows.flatMap((each) => each.notes.flatMap((one) => one.rows)).length);
        set.forEach((page, index) => {
          const lowest = Math.max(...strips(page).map(({ bottom }) => bottom));
          const room = index < pages ? 100 - height : 100;
          if (!isOneThing(page)) expect(lowest).toBeLessThanOrEqual(room + 0.02);
          const last = page.notes.at(-1);
          if (last !== undefined && !isOneThing(page)) expect(last.y + last.row.height).toBeCloseTo(room, 1);
        });
      }),
      { numRuns: 300 },
    );
  });
});
