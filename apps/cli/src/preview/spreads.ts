// Pages of a book and its binding come in; the spreads on which they lie go out, each from its left to its right.

/** What lies open at once; undefined where there is no page: before the first, behind the last. */
export interface Spread {
  readonly left: number | undefined;
  readonly right: number | undefined;
}

/**
 * The spreads that show the wanted pages, in reading order. Even pages are versos: they lie at the left of a book that is
 * bound on its left, at the right of one that is bound on its right.
 * @param wanted numbers from 1, rising
 */
export function spreadsOf(wanted: readonly number[], count: number, binding: 'left' | 'right'): readonly Spread[] {
  const versos = [...new Set(wanted.map((page) => page - (page % 2)))];
  return versos.map((page) => {
    const verso = page === 0 ? undefined : page;
    const recto = page + 1 > count ? undefined : page + 1;
    return binding === 'left' ? { left: verso, right: recto } : { left: recto, right: verso };
  });
}

/** `002-003`, in reading order whatever the binding; `001` where a page lies alone. */
export function spreadNumbers({ left, right }: Spread, number: (page: number) => string): string {
  const pages = [left, right].filter((page) => page !== undefined).sort((a, b) => a - b);
  return pages.map(number).join('-');
}
