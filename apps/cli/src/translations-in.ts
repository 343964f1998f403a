// A collection's documents and string files come in; those that hold translations of a document's units go out, whatever their names.

import type { NamedDocument, StringFile } from '@warraq/core';

/**
 * The files of other languages in which an id of `own` stands, without entries that belong to a unit of the file's own
 * document: where somebody copied entries, one id stands in two documents. Most often the files have the document's name;
 * but a document that got another name may have left them under the earlier one, or somebody gave them a third. Made for
 * many documents: where the ids stand is found out once, and only when it is asked.
 */
export function translationsIn(
  strings: readonly StringFile[],
  documents: readonly NamedDocument[],
): (own: StringFile) => readonly StringFile[] {
  let known: ReadonlyMap<string, readonly StringFile[]> | undefined;
  let units: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  return (own) => {
    known ??= filesById(strings);
    const holders = own.entries.flatMap(({ id }) => known?.get(id) ?? []);
    const others = [...new Set(holders)].filter(({ language }) => language !== own.language);
    return others.map((file) => {
      if (file.document === own.document) return file;
      units ??= unitsByDocument(strings, documents);
      const living = units.get(file.document);
      return { ...file, entries: file.entries.filter(({ id }) => living?.has(id) !== true) };
    });
  };
}

/** What the generated files hold. */
function unitsByDocument(
  strings: readonly StringFile[],
  documents: readonly NamedDocument[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const languages = new Map(documents.map(({ id, language }) => [id, language.tag]));
  return new Map(
    strings
      .filter(({ document, language }) => languages.get(document) === language)
      .map(({ document, entries }) => [document, new Set(entries.map(({ id }) => id))]),
  );
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
