// Lengths and a likeness come in; how many edits and which lengths leave texts so much alike goes out.

/** The most edits with which two texts, the longer one so long, are still `least` (0 to 1) alike. */
export function allowedEdits(longer: number, least: number): number {
  return Math.floor((1 - least) * longer + 1e-9);
}

/** The shortest and the longest text that its length alone does not rule out; none is longer than `longestKnown`. */
export function allowedLengths(
  length: number,
  least: number,
  longestKnown: number,
): { readonly shortest: number; readonly longest: number } {
  const shortest = length - allowedEdits(length, least);
  let longest = Math.min(Math.floor(length / Math.max(least, 1e-9)) + 1, longestKnown);
  while (longest > length && longest - length > allowedEdits(longest, least)) longest--;
  return { shortest, longest };
}
