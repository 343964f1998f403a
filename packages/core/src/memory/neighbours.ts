// The units of a document and the index of one come in; hashes of the texts before and after it go out.

import type { MemoryRecord } from '../model/memory-record.ts';
import type { Unit } from '../model/unit.ts';
import { sourceHash } from '../segment/source-hash.ts';

/** Empty at a document's ends. */
export function neighbours(units: readonly Unit[], i: number): Pick<MemoryRecord, 'before' | 'after'> {
  const hashOf = (unit: Unit | undefined) => (unit === undefined ? '' : sourceHash(unit.text));
  return { before: hashOf(units[i - 1]), after: hashOf(units[i + 1]) };
}
