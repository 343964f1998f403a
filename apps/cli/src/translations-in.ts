// A collection's string files come in; those that hold translations of a document's units go out, whatever their names.

import type { StringFile } from '@warraq/core';

/**
 * The files of other languages in which an id of `own` stands. Most often they have the document's name; but a document
 * that got another name may have left them under the earlier one, or somebody gave them a third. Made for many documents:
 * where the ids stand is found out once, and only when it is asked.
 */
export function translationsIn(strings: readonly StringFile[]): (own: StringFile) => readonly StringFile[] {
  let known: ReadonlyMap<string, readonly StringFile[]> | undefined;
  return (own) => {
    known ??= filesById(strings);
    const holders = own.entries.flatMap(({ id }) => known?.get(id) ?? []);
    return [...new Set(holders)].filter(({ language }) => language !== own.language);
  };
}

function filesById(strings: readonly StringFile[]): ReadonlyMap<string, readonly StringFile[]> {
  const found = new Map<string, StringFile[]>();
  for (const file of strings) {
    for (const { id } of file.entries) {
      const files = found.get(id);
      if (files === undefined) found.set(id, [file]);
      else files.push(file);
    }
  }
  return found;
}
