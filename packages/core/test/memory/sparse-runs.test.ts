// Frequencies of runs go in; the runs that are chosen are held against every other choice.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sparseRuns } from '../../src/memory/sparse-runs.ts';

/** The least that so many runs from a place on add up to, by trying every choice. */
function leastSum(frequencies: readonly number[], count: number, from = 0): number {
  if (count === 0) return 0;
  if (from >= frequencies.length) return Number.POSITIVE_INFINITY;
  const taken = frequencies[from]! + leastSum(frequencies, count - 1, from + 3);
  return Math.min(taken, leastSum(frequencies, count, from + 1));
}

it('are as many as are asked for, have no letter in common, and no other choice is rarer', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(20), { maxLength: 16 }).chain((frequencies) =>
        fc.record({
          frequencies: fc.constant(frequencies),
          count: fc.nat(Math.floor((frequencies.length === 0 ? 0 : frequencies.length + 2) / 3)),
        }),
      ),
      ({ frequencies, count }) => {
        const length = frequencies.length === 0 ? 0 : frequencies.length + 2;
        const places = sparseRuns(Uint32Array.from(frequencies), length, count);
        expect(places).toHaveLength(count);
        for (const [i, place] of places.entries())
          expect(place).toBeGreaterThanOrEqual(i === 0 ? 0 : places[i - 1]! + 3);
        expect(places.reduce((sum, place) => sum + frequencies[place]!, 0)).toBe(leastSum(frequencies, count));
      },
    ),
  );
});
