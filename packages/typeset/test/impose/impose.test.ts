// Imposed sheets, folded back in software: pages 1 to n in order and upright, empty ones at the back only.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Folding, signatureFolios } from '../../src/impose/folding.ts';
import { type Imposition, impose } from '../../src/impose/impose.ts';
import { type FlipEdge, type SheetFrame, type SheetSetting, sheetFrame } from '../../src/impose/sheet-frame.ts';
import { pt } from '../../src/model/length.ts';
import { foldSheets } from './fold-sheets.ts';

const MM = 72 / 25.4;
const A4 = { short: 210 * MM, long: 297 * MM };
const A5 = { width: 148 * MM, height: 210 * MM };
const A6 = { width: 105 * MM, height: 148 * MM };

const COUNTS = [1, 3, 4, 5, 8, 13, 16, 17, 29, 64];
const FOLDINGS: readonly Folding[] = [
  { kind: 'one' },
  { kind: 'even', most: 16 },
  ...[4, 8, 16, 32].map((pages): Folding => ({ kind: 'fixed', pages })),
];
const BINDINGS = ['left', 'right'] as const;
const FLIPS: readonly FlipEdge[] = ['short', 'long'];

function frameOf(up: 2 | 4, flip: FlipEdge, changes: Partial<SheetSetting> = {}): SheetFrame {
  return sheetFrame({ paper: A4, page: up === 2 ? A5 : A6, up, flip, ...changes })!;
}

interface Case {
  readonly pages: number;
  readonly folding: Folding;
  readonly binding: 'left' | 'right';
  readonly flip: FlipEdge;
  readonly up: 2 | 4;
}

function imposed({ pages, folding, binding, flip, up }: Case, thickness = 0): Imposition {
  return impose({ pages, binding, folding, frame: frameOf(up, flip), thickness: pt(thickness) });
}

/** The book of a case as somebody reads it. */
function read(one: Case, thickness = 0) {
  return foldSheets(imposed(one, thickness), one);
}

const anyCase: fc.Arbitrary<Case> = fc.record({
  pages: fc.integer({ min: 1, max: 400 }),
  folding: fc.oneof(
    fc.constant<Folding>({ kind: 'one' }),
    fc.integer({ min: 1, max: 16 }).map((folios): Folding => ({ kind: 'even', most: 4 * folios })),
    fc.integer({ min: 1, max: 16 }).map((folios): Folding => ({ kind: 'fixed', pages: 4 * folios })),
  ),
  binding: fc.constantFrom(...BINDINGS),
  flip: fc.constantFrom(...FLIPS),
  up: fc.constantFrom(2 as const, 4 as const),
});

function expectBook(one: Case): void {
  const book = read(one);
  const numbers = book.map(({ page }) => page);
  const wanted = Array.from({ length: one.pages }, (_, index) => index);
  const blanks = Array.from({ length: (4 - (one.pages % 4)) % 4 }, () => undefined);
  expect(numbers).toEqual([...wanted, ...blanks]);
  expect(book.filter(({ upright }) => !upright)).toEqual([]);
}

describe.each(COUNTS)('%i pages, printed, folded and read', (pages) => {
  describe.each(BINDINGS)('bound on the %s', (binding) => {
    test.each(FLIPS)('turned over the %s edge', (flip) => {
      for (const up of [2, 4] as const) {
        for (const folding of FOLDINGS) expectBook({ pages, folding, binding, flip, up });
      }
    });
  });
});

test('any book is read in order', () => {
  fc.assert(fc.property(anyCase, expectBook), { numRuns: 300 });
});

test('a book that is bound, or turned, another way than it was imposed for is not', () => {
  const one: Case = { pages: 8, folding: { kind: 'one' }, binding: 'left', flip: 'short', up: 2 };
  const numbers = (changes: Partial<Case>): readonly unknown[] =>
    foldSheets(imposed(one), { ...one, ...changes }).map(({ page, upright }) => (upright ? page : 'head down'));
  expect(numbers({})).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(numbers({ binding: 'right' })).toEqual([7, 6, 5, 4, 3, 2, 1, 0]);
  expect(numbers({ flip: 'long' })).toContain('head down');
});

describe('signatures', () => {
  const pagesOf = (pages: number, folding: Folding): readonly number[] =>
    signatureFolios(pages, folding).map((folios) => 4 * folios);

  test('are as large as asked for, the last as small as it may be', () => {
    expect(pagesOf(29, { kind: 'fixed', pages: 16 })).toEqual([16, 16]);
    expect(pagesOf(17, { kind: 'fixed', pages: 16 })).toEqual([16, 4]);
    expect(pagesOf(17, { kind: 'fixed', pages: 32 })).toEqual([20]);
  });

  test('are of about the same size where the size is free', () => {
    expect(pagesOf(17, { kind: 'even', most: 16 })).toEqual([12, 8]);
    expect(pagesOf(64, { kind: 'even', most: 16 })).toEqual([16, 16, 16, 16]);
    expect(pagesOf(65, { kind: 'even', most: 16 })).toEqual([16, 16, 12, 12, 12]);
    expect(pagesOf(3, { kind: 'even', most: 16 })).toEqual([4]);
  });

  test('of a size that cannot be folded are refused', () => {
    expect(() => signatureFolios(20, { kind: 'fixed', pages: 6 })).toThrow('6 pages');
  });
});

test('the outer sheet of a book bound on the right has its first page at the left, its last at the right', () => {
  const one: Case = { pages: 51, folding: { kind: 'one' }, binding: 'right', flip: 'short', up: 2 };
  const { slots } = imposed(one).sheets[0]!.front;
  expect(slots.map(({ page, left }) => [page, left > A4.long / 2 - 10])).toEqual([
    [0, false],
    [undefined, true],
  ]);
});

test('no more paper is printed than the folios take, and what is left of a sheet says so', () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const { sheets, signatures, blanks } = imposed(one);
      const folios = Math.ceil(one.pages / 4);
      expect(signatures.reduce((sum, size) => sum + size, 0)).toBe(folios);
      expect(sheets.length).toBe(Math.ceil(folios / (one.up / 2)));
      expect(sheets.filter(({ halfLeft }) => halfLeft).length).toBe(one.up === 4 ? folios % 2 : 0);
      expect(blanks).toBeLessThan(4);
    }),
  );
});

test('pages stand at the same distance from the spine however many folios lie around them', () => {
  fc.assert(
    fc.property(anyCase, fc.double({ min: 0, max: 1, noNaN: true }), (one, thickness) => {
      // The fold of an inner folio is further from the spine by the paper around it.
      const width = one.up === 2 ? A5.width : A6.width;
      for (const { fromFold, depth } of read(one, thickness)) {
        expect(fromFold + depth * thickness).toBeCloseTo(width / 2, 6);
      }
    }),
  );
});

test('every signature shows its spine once, on the outside of its outer sheet', () => {
  const one: Case = { pages: 64, folding: { kind: 'fixed', pages: 16 }, binding: 'right', flip: 'long', up: 4 };
  const { sheets } = imposed(one);
  const spines = sheets.flatMap(({ front }, index) =>
    front.spines.map(({ signature, top }) => [index, signature, top]),
  );
  expect(spines.map(([index, signature]) => [index, signature])).toEqual([
    [0, 0],
    [0, 2],
    [4, 1],
    [4, 3],
  ]);
  expect(sheets.flatMap(({ back }) => back.spines)).toEqual([]);
});

describe('a sheet', () => {
  test('lies or stands as its pages do', () => {
    expect(frameOf(2, 'short')).toMatchObject({ width: A4.long, rows: 1, turnsBack: false });
    expect(frameOf(2, 'long')).toMatchObject({ width: A4.long, turnsBack: true });
    expect(frameOf(4, 'short')).toMatchObject({ width: A4.short, rows: 2, turnsBack: true });
    expect(frameOf(4, 'long')).toMatchObject({ width: A4.short, turnsBack: false });
  });

  test('has its pages in the middle', () => {
    const frame = frameOf(2, 'short', { page: A6 });
    expect(frame.left).toBeCloseTo((297 / 2 - 105) * MM);
    expect(frame.top).toBeCloseTo((210 / 2 - 74) * MM);
  });

  test('that is too small takes no pages; half a millimetre does not count', () => {
    expect(
      sheetFrame({ paper: A4, page: { width: 149 * MM, height: 200 * MM }, up: 2, flip: 'short' }),
    ).toBeUndefined();
    expect(sheetFrame({ paper: A4, page: A5, up: 4, flip: 'short' })).toBeUndefined();
    expect(
      sheetFrame({ paper: A4, page: { width: 148.7 * MM, height: 210 * MM }, up: 2, flip: 'short' }),
    ).toBeDefined();
  });
});
