// The leaf of instructions on every sheet, in both languages and bindings: all of it on the paper, no text on other text.

import { type BookletDesign, type Language, USUAL_PRINT } from '@warraq/core';
import { describe, expect, test } from 'vitest';
import { composeBook } from '../src/compose/compose-book.ts';
import { instructionLeaf } from '../src/sheet/instruction-leaf.ts';
import { instructionSteps } from '../src/sheet/instruction-steps.ts';
import { planBooklet } from '../src/sheet/plan-booklet.ts';
import type { PlacedLine } from '../src/sheet/side-marks.ts';
import { AR, chapter, contextOf, EN, edition, KEEPING, part, writer } from './edition-builder.ts';

const MM = 72 / 25.4;
const A4 = { width: 210 * MM, height: 297 * MM };
const A5 = { width: 148 * MM, height: 210 * MM };
const A6 = { width: 105 * MM, height: 148 * MM };
const SETS: readonly (readonly [string, Partial<BookletDesign>, typeof A5])[] = [
  ['A5 on A4', {}, A5],
  ['A5 on A3, with margins', { sheet: 'a3', flip: 'long' }, A5],
  ['A6 on A5', { binding: 'perfect', signature: 8 }, A6],
  ['A6 on A4, cut', { up: 4, binding: 'perfect' }, A6],
  ['A4 on A3', { binding: 'perfect', signature: 4 }, A4],
  ['A6 on tabloid, cut', { up: 4, sheet: 'tabloid', flip: 'long' }, A6],
];

function leaf(language: Language, changes: Partial<BookletDesign>, page: typeof A5, pages = 101) {
  const w = writer(language);
  const empty = edition([language], [chapter('one', w.prose('1'), [part([w.p('1')])])]);
  const design = { ...USUAL_PRINT.booklet, ...changes };
  const print = { ...USUAL_PRINT, booklet: design };
  const made = { ...empty, collection: { ...empty.collection, print } };
  const plan = planBooklet(made, { count: pages, ...page }).value!;
  const { composer } = composeBook(made, contextOf(), KEEPING, () => {});
  const facts = { plan, design, bound: made.binding, pages };
  return { facts, composer, ...instructionLeaf(composer, facts) };
}

/** What a line covers, without what stands over small letters and under the baseline. */
function boxOf({ line, x, y }: PlacedLine) {
  const first = line.pieces[0]!;
  return { left: x + first.x, right: x + first.x + line.width, top: y - 0.35 * first.size, bottom: y };
}

describe.each([
  ['en', EN],
  ['ar', AR],
] as const)('in %s', (_, language) => {
  test.each(SETS)('%s', (_name, changes, page) => {
    const { lines, strokes, facts } = leaf(language, changes, page);
    const { width, height } = facts.plan.imposition.frame;
    const boxes = lines.map(boxOf);
    for (const { left, right, top, bottom } of boxes) {
      expect(left).toBeGreaterThan(20);
      expect(right).toBeLessThan(width - 20);
      expect(top).toBeGreaterThan(20);
      expect(bottom).toBeLessThan(height - 20);
    }
    const colliding = boxes.filter((a, index) =>
      boxes.some((b, other) => {
        if (other <= index) return false;
        return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom && b.top < a.bottom;
      }),
    );
    expect(colliding).toEqual([]);
    for (const [x, y] of points(strokes)) {
      expect(x).toBeGreaterThan(20);
      expect(x).toBeLessThan(width - 20);
      expect(y).toBeGreaterThan(14);
      expect(y).toBeLessThan(height - 20);
    }
  });

  test('names what is to be done with this booklet only', () => {
    const kinds = (changes: Partial<BookletDesign>, page = A5): readonly string[] => {
      const { facts, composer } = leaf(language, changes, page);
      return instructionSteps(facts, composer.labels(language)).map(({ kind }) => kind);
    };
    expect(kinds({})).toEqual(['print', 'by-hand', 'check', 'fold', 'staple', 'trim']);
    expect(kinds({ up: 4, binding: 'perfect' }, A6)).toEqual([
      'print',
      'by-hand',
      'check',
      'cut',
      'fold',
      'bind',
      'trim',
    ]);
  });

  test('counts the sheets of every signature', () => {
    const { facts, composer } = leaf(language, { binding: 'perfect', signature: 16 }, A5);
    const labels = composer.labels(language);
    const fold = instructionSteps(facts, labels).find(({ kind }) => kind === 'fold')!;
    // 101 pages: 26 sheets.
    const sizes = [6, 4, 2].map(labels.number);
    expect(fold.text).toContain(`${sizes[0]} × ${sizes[1]} + ${sizes[2]}`);
  });
});

/** Where strokes begin and end. */
function points(strokes: string): readonly (readonly [number, number])[] {
  return [...strokes.matchAll(/(-?[\d.]+) (-?[\d.]+) [mlc]\b/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
}
