// A translator's string file and its document's units come in; a problem for each entry that stands for nothing goes out.

import { startOf } from '../model/place.ts';
import { type Problem, warning } from '../model/problem.ts';
import type { StringFile } from '../model/strings.ts';
import type { Unit } from '../model/unit.ts';

/** Orphans are kept in the file and not shown: nothing that a translator wrote is taken away. */
export function checkStringsAgainstUnits(strings: StringFile, units: readonly Unit[] | undefined): readonly Problem[] {
  if (units === undefined)
    return [warning('orphan-string-file', startOf(strings.file), { document: strings.document })];
  const known = new Set(units.map((unit) => unit.id));
  return strings.entries
    .filter(({ id }) => !known.has(id))
    .map(({ id, place }) => warning('orphan-string', place, { id }));
}
