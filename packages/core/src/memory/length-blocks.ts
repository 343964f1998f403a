// Entries come in, the shortest first; blocks of entries that are about as long go out.

import type { Entries } from './folded-entries.ts';

/** Each has a sixteenth of a text's length between its shortest and its longest entry at most. */
const SPREAD = 16;

/** Where each block begins, and where the last one ends; none has more than `most` entries. */
export function lengthBlocks({ count, starts, ends }: Entries, most: number): Uint32Array {
  const bounds: number[] = [];
  let longest = -1;
  for (let entry = 0; entry < count; entry++) {
    const length = ends[entry]! - starts[entry]!;
    if (length <= longest && entry - bounds.at(-1)! < most) continue;
    bounds.push(entry);
    longest = length + Math.floor(length / SPREAD);
  }
  return Uint32Array.from([...bounds, count]);
}
