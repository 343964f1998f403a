// Two lists come in; what the second lost and what it added, each as often as it happened, goes out.

export interface Difference {
  readonly lost: readonly string[];
  readonly added: readonly string[];
}

export function multisetDifference(before: readonly string[], after: readonly string[]): Difference {
  return { lost: without(before, after), added: without(after, before) };
}

/** The members of `from` that are left when each of `taken` took one away. */
function without(from: readonly string[], taken: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const member of taken) counts.set(member, (counts.get(member) ?? 0) + 1);
  return from.filter((member) => {
    const count = counts.get(member) ?? 0;
    counts.set(member, count - 1);
    return count <= 0;
  });
}
