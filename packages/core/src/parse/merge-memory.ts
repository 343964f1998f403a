// Versions of memory.jsonl come in; one that has every record of each of them once, by date, goes out.

import { inOrderOfDays } from './in-order-of-days.ts';
import { formatMemoryRecord, parseMemoryLine } from './memory-file.ts';

/**
 * The union of all lines: the versions' records, equal ones once, in the order in which they were made. A line that is no
 * record stands at the end, as it is. Nothing that is in any version is missing, so there are no conflicts.
 */
export function mergeMemory(versions: readonly string[]): string {
  const records = new Map<string, { readonly line: string; readonly when: string }>();
  const others = new Set<string>();
  for (const version of versions) {
    for (const written of version.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
      if (written.trim() === '') continue;
      const record = parseMemoryLine(written);
      if (record === undefined) others.add(written);
      else {
        const key = formatMemoryRecord(record);
        if (!records.has(key)) records.set(key, { line: written, when: record.when });
      }
    }
  }
  const sorted = inOrderOfDays([...records.values()]);
  return [...sorted.map(({ line }) => line), ...others].map((line) => `${line}\n`).join('');
}
