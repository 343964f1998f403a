// Records of a memory go in; each pair is there once, as it was recorded last.

import type { MemoryRecord } from '@warraq/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DistinctPairs } from '../src/distinct-pairs.ts';

const letter = fc.constantFrom('a', 'b');
const record = fc.record({
  ...{ document: letter, unit: letter, sourceLanguage: fc.constant('en'), targetLanguage: letter, source: letter },
  ...{ target: letter, before: fc.constant(''), after: fc.constant(''), who: fc.constant(''), when: fc.string() },
});
const keyOf = ({ document, unit, targetLanguage, source, target }: MemoryRecord) =>
  [document, unit, targetLanguage, source, target].join();

it('has each pair once, in the order of the first and as the last has it', () => {
  fc.assert(
    fc.property(fc.array(record), record, (records, other) => {
      const known = new Map(records.map((one) => [keyOf(one), one]));
      const pairs = new DistinctPairs(records);
      expect(pairs.all).toEqual([...known.values()]);
      expect(pairs.has(other)).toBe(known.has(keyOf(other)));
    }),
  );
});
