// A translator's string file and its document's units come in; a problem for each entry that stands for nothing goes out.

import { startOf } from '../model/place.ts';
import { type Problem, warning } from '../model/problem.ts';
import type { StringFile } from '../model/strings.ts';
import type { Unit } from '../model/unit.ts';

/**
 * Orphans are kept in the file and not shown: nothing that a translator wrote is taken away. Reports `string-id-misspelt`
 * where a unit without a translation has nearly the same id, else `orphan-string`.
 */
export function checkStringsAgainstUnits(strings: StringFile, units: readonly Unit[] | undefined): readonly Problem[] {
  if (units === undefined)
    return [warning('orphan-string-file', startOf(strings.file), { document: strings.document })];
  const known = new Set(units.map((unit) => unit.id));
  const used = new Set(strings.entries.map(({ id }) => id));
  const free = [...known].filter((id) => !used.has(id));
  return strings.entries
    .filter(({ id }) => !known.has(id))
    .flatMap(({ id, place }) => {
      const near = free.find((one) => isSlipOf(id, one));
      if (near !== undefined) return [warning('string-id-misspelt', place, { id, near })];
      // What can be no id at all is wrong by the schema already (`schema-key`).
      return IS_KEY.test(id) ? [warning('orphan-string', place, { id })] : [];
    });
}

/** As `strings.schema.json` has it. */
const IS_KEY = /^[a-z0-9-]+$/;

/** Two random ids are never so near: one letter too many or too few, or at most two others. */
function isSlipOf(written: string, id: string): boolean {
  const [long, short] = written.length > id.length ? [written, id] : [id, written];
  if (long.length === short.length) return [...long].filter((letter, i) => letter !== short[i]).length <= 2;
  if (long.length - short.length > 1) return false;
  return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}
