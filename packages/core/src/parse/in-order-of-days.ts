// Records of a translation memory come in as they stand in its file; the same in the order in which they were made go out.

/**
 * By their days, otherwise as they stand: merges disorder lines. What nobody accepted has no day, it was kept by the way
 * (`strings sync`, `prune`); it was made after all that stands before it.
 */
export function inOrderOfDays<T extends { readonly when: string }>(records: readonly T[]): T[] {
  let latest = '';
  const days = new Map<T, string>();
  for (const record of records) {
    if (record.when > latest) latest = record.when;
    if (record.when === '') days.set(record, latest);
  }
  const dayOf = days.size === 0 ? (record: T) => record.when : (record: T) => record.when || (days.get(record) ?? '');
  return records.toSorted((one, other) => {
    const [a, b] = [dayOf(one), dayOf(other)];
    return a < b ? -1 : a > b ? 1 : 0;
  });
}
