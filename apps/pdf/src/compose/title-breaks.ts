// The runs of a title come in; the same with a line that ends after its colon go out.

import type { Run } from '@warraq/typeset';

/** A title after which another is given: `Iraq in June 2014: A Reading`. */
const COLON = /:[ \u00a0]+(?=\S)/;

/** Runs with a line break after the first colon that words follow; undefined where there is none. */
export function brokenAtColon(runs: readonly Run[]): readonly Run[] | undefined {
  const index = runs.findIndex((run) => COLON.test(run.text));
  const run = runs[index];
  if (run === undefined) return undefined;
  return runs.toSpliced(index, 1, { ...run, text: run.text.replace(COLON, (colon) => `${colon.slice(0, 1)} \n`) });
}
