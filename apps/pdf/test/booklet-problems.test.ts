// Booklets that do not work out: what is said of them, where, and whether they are made.

import { type BookletDesign, type Problem, startOf, USUAL_PRINT } from '@warraq/core';
import { describe, expect, test } from 'vitest';
import { planBooklet } from '../src/sheet/plan-booklet.ts';
import { chapter, EN, edition, part, writer } from './edition-builder.ts';

const A5 = { width: 419.53, height: 595.28 };

const at = (line: number) => ({ file: 'collection.yaml', line, column: 3 });
const PLACES = { binding: at(1), signature: at(2), sheet: at(3) };

function problems(count: number, changes: Partial<BookletDesign>): readonly Problem[] {
  const w = writer(EN);
  const made = edition([EN], [chapter('one', w.prose('One'), [part([])])]);
  const print = { ...USUAL_PRINT, booklet: { ...USUAL_PRINT.booklet, places: PLACES, ...changes } };
  const { value, problems } = planBooklet({ ...made, collection: { ...made.collection, print } }, { count, ...A5 });
  expect(value === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
  return problems;
}

describe('a signature that the pages do not fill', () => {
  test('is a warning at its place, with how many pages are empty and how many are missing', () => {
    expect(problems(29, { binding: 'perfect', signature: 16 })).toEqual([
      {
        code: 'signature-does-not-fit',
        severity: 'warning',
        place: at(2),
        values: { pages: 29, signature: 16, last: 16, blanks: 3, missing: 3 },
      },
    ]);
    expect(problems(17, { signature: 32 })[0]?.values).toEqual({
      ...{ pages: 17, signature: 32, last: 20, blanks: 3, missing: 15 },
    });
  });

  test('is none where it is filled, and where its size is left to us', () => {
    expect(problems(64, { binding: 'perfect', signature: 16 })).toEqual([]);
    expect(problems(29, { binding: 'perfect' })).toEqual([]);
    expect(problems(29, {})).toEqual([]);
  });
});

describe('a sheet', () => {
  test('that is smaller than its pages is an error', () => {
    expect(problems(8, { sheet: 'a5' })).toEqual([
      {
        code: 'sheet-too-small',
        severity: 'error',
        place: at(3),
        values: { up: 2, page: '148 × 210', sheet: '148 × 210' },
      },
    ]);
    expect(problems(8, { sheet: 'letter' }).map(({ code }) => code)).toEqual(['sheet-too-small']);
  });

  test('is chosen large enough where it is not named', () => {
    expect(problems(8, { up: 4 })).toEqual([]);
  });

  test.each([
    ['a4', 2, 595.28, 841.89, 'a3'],
    ['a5', 2, 419.53, 595.28, 'a4'],
    ['a6', 2, 297.64, 419.53, 'a5'],
    ['a6', 4, 297.64, 419.53, 'a4'],
    ['a5', 4, 419.53, 595.28, 'a3'],
    ['b5', 2, 498.9, 708.66, 'a3'],
    ['letter', 2, 612, 792, 'tabloid'],
    ['half-letter', 2, 396, 612, 'letter'],
    ['half-letter', 4, 396, 612, 'tabloid'],
    ['trade', 2, 432, 648, 'tabloid'],
    ['pocket', 2, 306, 494.64, 'letter'],
  ] as const)('of %s pages, %i on a side, is of their part of the world', (size, up, width, height, sheet) => {
    const made = edition([EN], []);
    const { page, booklet } = USUAL_PRINT;
    const print = { ...USUAL_PRINT, page: { ...page, size }, booklet: { ...booklet, up } };
    const planned = planBooklet({ ...made, collection: { ...made.collection, print } }, { count: 16, width, height });
    expect(planned.problems).toEqual([]);
    expect(planned.value?.paper.name).toBe(sheet);
  });

  test('of a collection that says nothing of booklets is blamed at the file’s beginning', () => {
    expect(problems(8, { sheet: 'a5', places: undefined })[0]?.place).toEqual(startOf('collection.yaml'));
  });
});

describe('sheets folded together', () => {
  test('are too many where they are thicker than sixteen sheets of office paper', () => {
    expect(problems(64, {})).toEqual([]);
    expect(problems(65, {})).toEqual([
      { code: 'fold-too-thick', severity: 'warning', place: at(1), values: { sheets: 17, most: 16, pages: 16 } },
    ]);
    expect(problems(100, { binding: 'perfect' })).toEqual([]);
  });

  test('may be more where paper is thin, and are fewer where it is thick', () => {
    expect(problems(100, { paper: 0.06 })).toEqual([]);
    expect(problems(2000, { paper: 0 })).toEqual([]);
    expect(problems(32, { paper: 0.3 })[0]?.values).toEqual({ sheets: 8, most: 5, pages: 16 });
    expect(problems(16, { binding: 'perfect', paper: 0.8 })[0]?.values).toEqual({ sheets: 4, most: 2, pages: 8 });
  });
});
