// The text of a string file comes in and its entries go out; entries come in and the text of a string file goes out.

import { type Checked, type Problem, warning } from '../model/problem.ts';
import type { StringEntry, StringFile } from '../model/strings.ts';
import { isDataMap } from './data-file.ts';
import { type JsonFile, parseJson } from './json-file.ts';
import { schemaProblems } from './schema-problems.ts';
import { stringConflicts } from './string-conflicts.ts';
import { writtenStrings } from './written-string.ts';

/** Suffixes that i18next reads as plural forms: a key that ends in one is not found under its own name. */
const PLURAL_KEY = /_(?:zero|one|two|few|many|other)$/;

/**
 * Reads a string file of a document (its id) in a language (its tag). A key that stands twice is reported with both lines
 * and both texts are kept, in the file's order; a value that is no text is reported and left out. A file with broken
 * syntax, or with texts that a merge left in two versions, has no entries.
 */
export function parseStrings(text: string, file: string, document: string, language: string): Checked<StringFile> {
  const read = parseJson(text, file);
  const conflicts = read.problems.some(({ code }) => code === 'conflict-markers') ? stringConflicts(text, file) : [];
  if (conflicts.length > 0) return { value: { language, document, file, entries: [] }, problems: conflicts };
  const entries = read.value === undefined ? [] : entriesOf(read.value, text);
  const problems = read.value === undefined ? [] : schemaProblems(read.value, 'strings');
  const odd = read.value === undefined ? [] : pluralKeys(read.value);
  return { value: { language, document, file, entries }, problems: [...read.problems, ...problems, ...odd] };
}

function entriesOf(file: JsonFile, source: string): readonly StringEntry[] {
  if (!isDataMap(file.value)) return [];
  const writtenAt = writtenStrings(source);
  const first = Object.entries(file.value).map(([id, value]) => ({ id, value, place: file.placeOfValue([id]) }));
  const again = file.duplicates.map(({ key, value, place }) => ({ id: key, value, place }));
  // Sorted by place: a JavaScript object gives keys of digits alone, such as 23456723, before all others.
  return [...first, ...again].sort(inOrder).flatMap(({ id, value, place: before }) => {
    if (typeof value !== 'string') return [];
    const place = { ...before, column: before.column + 1 };
    const written = writtenAt(place);
    return [{ id, text: value, place, ...(written === undefined || written === value ? {} : { written }) }];
  });
}

function inOrder(a: Pick<StringEntry, 'place'>, b: Pick<StringEntry, 'place'>): number {
  return a.place.line - b.place.line || a.place.column - b.place.column;
}

function pluralKeys(file: JsonFile): readonly Problem[] {
  if (!isDataMap(file.value)) return [];
  return Object.keys(file.value)
    .filter((key) => PLURAL_KEY.test(key))
    .map((key) => warning('string-plural-key', file.placeOfKey([key]), { key }));
}

/**
 * Writes a string file: two-space JSON, the entries in the order given, a blank line between them so that neighbouring
 * edits merge without a conflict.
 */
export function formatStrings(entries: readonly { readonly id: string; readonly text: string }[]): string {
  if (entries.length === 0) return '{}\n';
  const lines = entries.map(({ id, text }) => `  ${JSON.stringify(id)}: ${JSON.stringify(text)}`);
  return `{\n${lines.join(',\n\n')}\n}\n`;
}
