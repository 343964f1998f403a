// Problems of files and of translations come in; they go out without those that another one tells better.

import type { Problem } from '@warraq/core';

/** Characters that turn a text around: whoever reads the file says so of them, and whoever reads the translation. */
const TWIN = { of: 'control-character', better: 'bidi-embedding' };

/** Before the next sync it is not certain which units live: nobody is to be told that an entry can be deleted. */
const UNCERTAIN = { of: 'orphan-string', until: 'strings-not-synced' };

/**
 * A character in a translation that turns the text around is told once: with what translators do instead of it. Of a
 * document that is not synced, that it is not; not what may be a consequence of it.
 */
export function toldOnce(problems: readonly Problem[]): readonly Problem[] {
  const better = new Set(problems.filter(({ code }) => code === TWIN.better).map(placeKey));
  const unsynced = problems
    .filter(({ code }) => code === UNCERTAIN.until)
    .map(({ values }) => `${values.document}.json`);
  const isUnsynced = ({ place }: Problem) => unsynced.some((name) => place.file.endsWith(`/${name}`));
  return problems.filter((problem) => {
    if (problem.code === TWIN.of) return !better.has(placeKey(problem));
    return problem.code !== UNCERTAIN.of || !isUnsynced(problem);
  });
}

function placeKey({ place }: Problem): string {
  return `${place.file}:${place.line}:${place.column}`;
}
