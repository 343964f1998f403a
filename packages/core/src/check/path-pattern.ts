// A pattern of turbo.json and a path come in; whether the pattern takes the path in goes out.

/**
 * `*` stands for any characters but a slash and `**`, as a whole step of the path, for any number of steps; everything
 * else stands for itself. The time is bounded by the product of the two lengths, whatever the pattern.
 */
export function takesIn(pattern: string, path: string): boolean {
  return matches(pattern.split('/'), path.split('/'), '**', (steps, step) =>
    matches([...steps.replace(/\*+/g, '*')], [...step], '*', (one, other) => one === other),
  );
}

/** Whether the parts match the pattern, in which `star` stands for any number of parts. Only the last star is tried again. */
function matches(
  pattern: readonly string[],
  parts: readonly string[],
  star: string,
  same: (wanted: string, part: string) => boolean,
): boolean {
  let [next, lastStar, taken] = [0, -1, 0];
  for (let i = 0; i < parts.length; ) {
    const wanted = pattern[next];
    if (wanted === star) {
      lastStar = next++;
      taken = i;
    } else if (wanted !== undefined && same(wanted, parts[i] ?? '')) {
      next++;
      i++;
    } else if (lastStar >= 0) {
      next = lastStar + 1;
      i = ++taken;
    } else {
      return false;
    }
  }
  return pattern.slice(next).every((wanted) => wanted === star);
}
