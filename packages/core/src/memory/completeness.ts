// Resolved units come in; how many there are in each state goes out.

import type { Completeness } from '../model/edition.ts';
import type { UnitState } from '../model/unit.ts';

/** No unit in any state. */
const NOTHING_COUNTED: Completeness = { source: 0, fresh: 0, touched: 0, stale: 0, missing: 0, computed: 0 };

/** Counts units by state. */
export function completenessOf(resolved: readonly { readonly state: UnitState }[]): Completeness {
  const counts = { ...NOTHING_COUNTED } as Record<UnitState, number>;
  for (const { state } of resolved) counts[state]++;
  return counts;
}

/** Whether anything counted was translated: then the translators are to be named. */
export function holdsTranslations(counts: readonly Completeness[]): boolean {
  return counts.some(({ fresh, touched, stale }) => fresh + touched + stale > 0);
}

/** Adds counts up. */
export function addCompleteness(all: readonly Completeness[]): Completeness {
  const sum = { ...NOTHING_COUNTED } as Record<UnitState, number>;
  for (const counts of all) for (const state of Object.keys(sum) as UnitState[]) sum[state] += counts[state];
  return sum;
}
