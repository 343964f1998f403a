// The generated string files come in; a problem for each unit id that two documents share goes out.

import { error, type Problem } from '../model/problem.ts';
import type { StringFile } from '../model/strings.ts';

/** Ids are random; two documents share one when a string file was copied. The memory could not tell their units apart. */
export function checkUniqueIds(sourceStrings: readonly StringFile[]): readonly Problem[] {
  const first = new Map<string, StringFile>();
  return sourceStrings.flatMap((strings) =>
    strings.entries.flatMap(({ id, place }) => {
      const other = first.get(id);
      if (other === undefined) first.set(id, strings);
      return other === undefined || other === strings
        ? []
        : [error('duplicate-unit-id', place, { id, other: other.file })];
    }),
  );
}
