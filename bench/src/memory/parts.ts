// What parts of several runs took comes in; the medians of each part go out.

/** Of one process that looks texts up, in seconds. */
export interface Parts {
  /** Until the program's first line. */
  readonly start: number;
  /** Reading and checking the memory's file. */
  readonly loading: number;
  readonly indexing: number;
  /** Looking up all texts, with kinds and points. */
  readonly queries: number;
  /** For how many texts anything was found. */
  readonly found: number;
}

export function medianParts(runs: readonly Parts[]): Parts {
  const median = (of: (parts: Parts) => number): number => runs.map(of).sort((a, b) => a - b)[runs.length >> 1] ?? 0;
  return {
    start: median(({ start }) => start),
    loading: median(({ loading }) => loading),
    indexing: median(({ indexing }) => indexing),
    queries: median(({ queries }) => queries),
    found: median(({ found }) => found),
  };
}
