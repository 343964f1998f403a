// Pairs of texts go in; the bit-parallel distance is held against the table that defines it.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../src/segment/edit-distance.ts';
import { byTable } from './edit-table.ts';

// Around 32, 64 and 96 letters another block begins.
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'ج', ' '), maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 28, maxLength: 100 }),
);

test('the distance is that of the table, and above the limit where the table’s is', () => {
  fc.assert(
    fc.property(text, text, fc.integer({ min: 0, max: 100 }), (a, b, most) => {
      const wanted = byTable(a, b);
      expect(editDistance(a, b, 1000)).toBe(wanted);
      if (wanted <= most) expect(editDistance(a, b, most)).toBe(wanted);
      else expect(editDistance(a, b, most)).toBeGreaterThan(most);
    }),
    { numRuns: 500 },
  );
});
