// The code of a script comes in; a pattern of its letters goes out.

const known = new Map<string, RegExp | undefined>();

/** Undefined for scripts that are several of Unicode's at once, as Japanese is. */
export function lettersOfScript(script: string): RegExp | undefined {
  if (!known.has(script)) known.set(script, patternOf(script));
  return known.get(script);
}

function patternOf(script: string): RegExp | undefined {
  // Ranges are much faster than properties, and these two are asked for all the time.
  if (script === 'Arab')
    return /[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/g;
  if (script === 'Latn') return /[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff]/g;
  try {
    return new RegExp(`(?=\\p{Script=${script}})\\p{L}`, 'gu');
  } catch {
    return undefined;
  }
}
