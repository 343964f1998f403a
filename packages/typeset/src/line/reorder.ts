// From stretches of a line in logical order, each with its level, to their visual order (UAX #9 L2).

/** The same items, left to right as they are seen. */
export function reorder<T extends { readonly level: number }>(items: readonly T[]): readonly T[] {
  let highest = 0;
  let lowestOdd = Number.POSITIVE_INFINITY;
  for (const { level } of items) {
    highest = Math.max(highest, level);
    if (level % 2 === 1) lowestOdd = Math.min(lowestOdd, level);
  }
  const visual = [...items];
  for (let level = highest; level >= lowestOdd; level--) reverseFrom(visual, level);
  return visual;
}

/** Reverses every stretch of items at `level` or above. */
function reverseFrom<T extends { readonly level: number }>(items: T[], level: number): void {
  for (let start = 0; start < items.length; start++) {
    let end = start;
    while (end < items.length && items[end]!.level >= level) end += 1;
    reverse(items, start, end);
    if (end > start) start = end;
  }
}

function reverse<T>(items: T[], start: number, end: number): void {
  for (let low = start, high = end - 1; low < high; low++, high--) {
    const item = items[low]!;
    items[low] = items[high]!;
    items[high] = item;
  }
}
