// An orphan comes in; the record that keeps it in the translation memory goes out.

import type { MemoryRecord, Orphan } from '@warraq/core';

/** Nobody accepted it: it is what stood in a file. */
export function orphanRecord({ document, unit, sourceLanguage, targetLanguage, source, target }: Orphan): MemoryRecord {
  const place = { document, unit, sourceLanguage, targetLanguage };
  return { ...place, source, target, before: '', after: '', who: '', when: '' };
}
