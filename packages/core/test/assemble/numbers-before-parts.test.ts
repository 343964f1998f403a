// Random places of notes come in; where their numbers begin again goes out, and is held against what readers are promised.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbersBeforeParts } from '../../src/assemble/numbers-before-parts.ts';

const APART = 100;
/** By parts, the letters between each note and the one before it. */
const gaps = fc.array(fc.array(fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constant(APART)), { maxLength: 6 }), {
  minLength: 1,
  maxLength: 8,
});

function spansOf(parts: readonly (readonly number[])[]) {
  let at = 0;
  return parts.map((notes) =>
    notes.map((gap) => {
      at += gap;
      return { from: at, to: at };
    }),
  );
}

test('no number stands twice within the letters of a page; numbers begin with 1 or go on without a gap', () => {
  fc.assert(
    fc.property(gaps, (given) => {
      const parts = spansOf(given);
      const before = numbersBeforeParts(parts, APART);
      let last = 0;
      for (const [part, notes] of parts.entries()) {
        if (notes.length === 0) continue;
        expect([0, last]).toContain(before[part]);
        last = before[part]! + notes.length;
      }
      const numbered = parts.flatMap((notes, part) =>
        notes.map((span, i) => ({ span, number: before[part]! + i + 1 })),
      );
      for (const [i, one] of numbered.entries()) {
        for (const other of numbered.slice(i + 1)) {
          if (other.number === one.number) expect(other.span.from - one.span.to).toBeGreaterThanOrEqual(APART);
        }
      }
    }),
  );
});

test('numbers begin again in every part that is far enough from the one before', () => {
  const far = spansOf([[0, 5], [], [APART + 5], [APART, 1, 1]]);
  expect(numbersBeforeParts(far, APART)).toEqual([0, 2, 0, 0]);
  expect(numbersBeforeParts(far, Number.NEGATIVE_INFINITY)).toEqual([0, 2, 0, 0]);
  expect(numbersBeforeParts(far, Number.POSITIVE_INFINITY)).toEqual([0, 2, 2, 3]);
});
