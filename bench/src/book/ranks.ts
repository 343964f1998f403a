// How many words there are and how steeply they grow rarer come in; ranks drawn as words of a text are go out.

import type { Random } from './random.ts';

/** Draws ranks from 0: rank r comes with a frequency of 1 / (r + 3) ** steepness, as words in a text do (Zipf's law). */
export function createRanks(count: number, steepness: number, random: Random): () => number {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank++) {
    sum += 1 / (rank + 3) ** steepness;
    sums[rank] = sum;
  }
  return () => {
    const wanted = random() * sum;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
