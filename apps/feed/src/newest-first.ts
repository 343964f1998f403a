// Things that have dates come in; the same, newest first, go out.

/** Dates are ISO 8601. What is of one day keeps its order, and what has no date comes last. */
export function newestFirst<T>(all: readonly T[], dateOf: (one: T) => string | undefined): readonly T[] {
  const dated = all.map((one) => ({ one, date: dateOf(one) ?? '' }));
  return dated.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).map(({ one }) => one);
}
