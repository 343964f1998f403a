// How a document stands in a language comes in, and one of its units; the file and line where its translation belongs go out.

import type { CompiledDocument } from '@warraq/core';
import { type Layout, nameInProblems, stringFilePath } from '@warraq/store';
import { placeSeenFrom } from './seen-from.ts';

export interface PlaceToWrite {
  /** As seen from the folder in which the program runs. */
  readonly file: string;
  /** The line of the entry; where there is none yet, the line of the one that it follows, or the first. */
  readonly line: number;
  /** Whether the unit has an entry. */
  readonly exists: boolean;
  /** The unit that the new entry follows; undefined at the head of the file, and where the entry exists. */
  readonly after: string | undefined;
  /** Whether no other entry follows: a comma belongs before the new one, if there is any before it, and none behind it. */
  readonly isLast: boolean;
}

export function placeToWrite(
  { document, strings, resolved }: CompiledDocument,
  language: string,
  unit: string,
  layout: Layout,
  cwd: string,
): PlaceToWrite {
  const file = strings.get(language);
  const named = file?.file ?? nameInProblems(layout, stringFilePath(layout, language, document.id));
  const seen = (line: number) => placeSeenFrom(cwd, layout, { file: named, line, column: 1 });
  const lines = new Map(file?.entries.map(({ id, place }) => [id, place.line]));
  const own = lines.get(unit);
  if (own !== undefined)
    return { ...where(seen(own)), exists: true, after: undefined, isLast: file?.entries.at(-1)?.id === unit };
  const units = resolved.get(language) ?? [];
  const at = units.findIndex((one) => one.unit.id === unit);
  const before = units.slice(0, at).findLast((one) => lines.has(one.unit.id))?.unit.id;
  const line = before === undefined ? 1 : (lines.get(before) ?? 1);
  return { ...where(seen(line)), exists: false, after: before, isLast: file?.entries.at(-1)?.id === before };
}

function where({ file, line }: { readonly file: string; readonly line: number }): Pick<PlaceToWrite, 'file' | 'line'> {
  return { file, line };
}
