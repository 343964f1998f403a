// Problems of files and of translations come in; they go out without those that another one tells better.

import type { Problem } from '@warraq/core';

/** Characters that turn a text around: whoever reads the file says so of them, and whoever reads the translation. */
const TWIN = { of: 'control-character', better: 'bidi-embedding' };

/** A character in a translation that turns the text around is told once: with what translators do instead of it. */
export function toldOnce(problems: readonly Problem[]): readonly Problem[] {
  const better = new Set(problems.filter(({ code }) => code === TWIN.better).map(placeKey));
  if (better.size === 0) return problems;
  return problems.filter((problem) => problem.code !== TWIN.of || !better.has(placeKey(problem)));
}

function placeKey({ place }: Problem): string {
  return `${place.file}:${place.line}:${place.column}`;
}
