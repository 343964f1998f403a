// A name that nobody knows comes in with those that are known; the ones it was likely meant to be go out.

/**
 * The known names most like the wanted one, the likest first, at most `count`. Case does not count. Of equally near ones
 * those with the same letters come first: two that were typed in the wrong order are two edits, and one slip.
 */
export function nearestNames(wanted: string, known: Iterable<string>, count = 1): readonly string[] {
  const name = comparable(wanted);
  const letters = lettersOf(name);
  const best: { readonly candidate: string; readonly distance: number; readonly isTurned: boolean }[] = [];
  for (const candidate of new Set(known)) {
    const other = comparable(candidate);
    const worst = best.length < count ? Number.POSITIVE_INFINITY : (best.at(-1)?.distance ?? 0);
    // Each character more or less is an edit of its own.
    if (Math.abs(other.length - name.length) > worst) continue;
    best.push({ candidate, distance: distance(name, other), isTurned: lettersOf(other) === letters });
    best.sort(
      (a, b) =>
        a.distance - b.distance || Number(b.isTurned) - Number(a.isTurned) || (a.candidate < b.candidate ? -1 : 1),
    );
    if (best.length > count) best.pop();
  }
  return best.map(({ candidate }) => candidate);
}

/**
 * The known name that was likely meant: a slip of two letters in a short name, or its beginning. Undefined where the
 * nearest one is another word: to propose that would lead astray.
 */
export function likelyName(wanted: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  const name = comparable(wanted.trim());
  const [near] = nearestNames(wanted.trim(), names);
  if (near === undefined) return undefined;
  const slips = distance(name, comparable(near));
  if (slips < name.length && slips <= Math.max(2, Math.floor(name.length * 0.3))) return near;
  return name.length < 3 ? undefined : names.find((one) => comparable(one).startsWith(name));
}

/** Names longer than any real one are compared by their beginnings. */
function comparable(name: string): string {
  return name.slice(0, 100).toLowerCase();
}

function lettersOf(name: string): string {
  return [...name].sort().join('');
}

/** Levenshtein's distance in UTF-16 units, by rows (Wagner and Fischer 1974). */
function distance(a: string, b: string): number {
  const row = Uint16Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    let diagonal = i;
    row[0] = i + 1;
    for (let j = 0; j < b.length; j++) {
      const above = row[j + 1]!;
      const replaced = diagonal + (a.charCodeAt(i) === b.charCodeAt(j) ? 0 : 1);
      row[j + 1] = Math.min(replaced, above + 1, row[j]! + 1);
      diagonal = above;
    }
  }
  return row[b.length]!;
}
