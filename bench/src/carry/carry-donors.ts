// The units of a document before and after an edit come in; for each new one the old whose id `strings sync` gives it goes out.

import { carryOver, type Draft } from '@warraq/core';
import type { Donors } from './score.ts';

export function carryDonors(old: readonly string[], drafts: readonly string[]): Donors {
  const place = { file: 'x.md', line: 1, column: 1 };
  let fresh = 0;
  const { ids } = carryOver(
    old.map((text, i) => ({ id: `old${i}`, text, place })),
    drafts.map((text): Draft => ({ kind: 'paragraph', text, place, part: 0 })),
    () => `new${fresh++}`,
  );
  return ids.map((id) => (id.startsWith('old') ? Number(id.slice(3)) : undefined));
}
