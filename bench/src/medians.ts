// What several runs of one program used comes in; the medians go out.

import type { Usage } from './measure.ts';

export function medians(runs: readonly Usage[]): Usage {
  const median = (of: (usage: Usage) => number): number => {
    const sorted = runs.map(of).sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  };
  return { wall: median(({ wall }) => wall), cpu: median(({ cpu }) => cpu), memory: median(({ memory }) => memory) };
}
