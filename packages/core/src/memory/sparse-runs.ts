// How frequent the runs of a text are comes in; the places of runs that have no letter in common go out, the rarest that fit.

import { RUN } from './letter-runs.ts';

/**
 * The places of `count` runs of a text of `length` letters, of which none has a letter with another in common, so that
 * together they are as rare as possible; by rising place. `count * RUN` is at most `length`.
 * @param frequencies by place
 */
export function sparseRuns(frequencies: Uint32Array, length: number, count: number): readonly number[] {
  // How many letters belong to no run, and the least that can be had with so many of them before each place.
  const loose = length - count * RUN;
  const width = loose + 1;
  const sums = new Float64Array((length + 1) * width).fill(Number.POSITIVE_INFINITY);
  sums[0] = 0;
  for (let end = 1; end <= length; end++) {
    const taken = end < RUN ? Number.POSITIVE_INFINITY : frequencies[end - RUN]!;
    for (let left = 0; left <= loose; left++) {
      const without = left === 0 ? Number.POSITIVE_INFINITY : sums[(end - 1) * width + left - 1]!;
      const within = end < RUN ? Number.POSITIVE_INFINITY : sums[(end - RUN) * width + left]! + taken;
      sums[end * width + left] = Math.min(without, within);
    }
  }
  const places: number[] = [];
  for (let end = length, left = loose; end > 0; ) {
    if (left > 0 && sums[end * width + left] === sums[(end - 1) * width + left - 1]) {
      end--;
      left--;
    } else {
      end -= RUN;
      places.push(end);
    }
  }
  return places.reverse();
}
