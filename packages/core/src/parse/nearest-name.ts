// A name that nobody knows comes in with those that are known; the ones it was likely meant to be go out.

/** The known names most like the wanted one, the likest first, at most `count`. Case does not count. */
export function nearestNames(wanted: string, known: Iterable<string>, count = 1): readonly string[] {
  const name = wanted.toLowerCase().slice(0, 200);
  return [...new Set(known)]
    .map((candidate) => ({ candidate, distance: distance(name, candidate.toLowerCase().slice(0, 200)) }))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** Levenshtein's distance in UTF-16 units, by rows (Wagner and Fischer 1974). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
