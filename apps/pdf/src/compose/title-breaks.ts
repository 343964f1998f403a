// The runs of a title come in; those up to its colon and those after it go out.

import type { Run } from '@warraq/typeset';

/** A title after which another is given: `Iraq in June 2014: A Reading`. */
export const COLON = /:[ \u00a0]+(?=\S)/;

/** Parts a title after the first colon that words follow; undefined where there is none. The space stays with the colon. */
export function splitAtColon(runs: readonly Run[]): readonly [readonly Run[], readonly Run[]] | undefined {
  const index = runs.findIndex((run) => COLON.test(run.text));
  const run = runs[index];
  const found = run && COLON.exec(run.text);
  if (run === undefined || found === undefined || found === null) return undefined;
  const at = found.index + found[0].length;
  const [before, after] = [run.text.slice(0, at), run.text.slice(at)];
  return [
    [...runs.slice(0, index), { ...run, text: before }],
    [{ ...run, text: after }, ...runs.slice(index + 1)],
  ];
}
