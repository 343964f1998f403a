// The text of glossary.csv comes in; its entries go out, with a problem for each cell and column that is not as it should be.

import type { GlossaryEntry } from '../model/edition.ts';
import type { Place } from '../model/place.ts';
import { type Checked, error, info, type Problem, warning } from '../model/problem.ts';
import { findControlCharacters } from './control-characters.ts';
import { type CsvRow, readCsv } from './csv-file.ts';
import { applyEdits } from './edited-text.ts';
import { likelyName } from './nearest-name.ts';
import { parseInline } from './parse-inline.ts';
import { placeFinder } from './place-finder.ts';
import { resolveInline } from './resolve-inline.ts';

/** Columns that belong to no language: `status` and `note` are for translators and never printed. */
const PLAIN_COLUMNS = ['id', 'pos', 'status', 'note'];
/** Columns of a language beside its own: other words, words not to be used, a definition to print, the form that the index sorts. */
const SUFFIXES = ['_alt', '_forbidden', '_def', '_sort'];
/** Between other words. */
const SEPARATOR = /\s*[|;؛]\s*/u;

interface Reading {
  readonly languages: readonly string[];
  /** Column of each name. */
  readonly columns: ReadonlyMap<string, number>;
  /** How many cells a row has. */
  readonly width: number;
  placeAt(offset: number): Place;
  readonly problems: Problem[];
}

/**
 * Reads a glossary (RFC 4180, the first row names the columns): `id`, `pos` (`name` for names), `status`, `note`, and for
 * each language its tag with `_alt`, `_forbidden`, `_def` and `_sort`. `languages` are the tags of the collection. A row that
 * cannot be used is left out; nothing is fatal but broken quotes, other signs than commas and a missing `id`.
 *
 * Problems: `csv-quotes`, `glossary-separator`, `glossary-term-twice`, `glossary-column-missing`, `glossary-column-unknown`, `glossary-column-twice`,
 * `glossary-cells`, `glossary-id-empty`, `glossary-id-twice`, `glossary-term-empty`, `glossary-definition-missing` and
 * those of `findControlCharacters` and `parseInline`.
 */
export function parseGlossary(
  text: string,
  file: string,
  languages: readonly string[],
): Checked<readonly GlossaryEntry[]> {
  const find = placeFinder(text, file);
  const controls = findControlCharacters(text, find);
  const clean = applyEdits(text, controls.removals);
  const placeAt = (offset: number) => find(clean.origin(offset));
  const other = otherSeparator(clean.text);
  if (other !== undefined) {
    const problem = error('glossary-separator', placeAt(other), { separator: clean.text.charAt(other) });
    return { value: [], problems: [...controls.problems, problem] };
  }
  const { rows, broken } = readCsv(clean.text);
  if (broken !== undefined) return { value: [], problems: [error('csv-quotes', placeAt(broken))] };
  const [head, ...body] = rows;
  if (head === undefined) return { value: [], problems: controls.problems };
  const reading: Reading = {
    languages,
    columns: columnsOf(head),
    width: head.cells.length,
    placeAt,
    problems: [...controls.problems],
  };
  checkColumns(reading, head);
  return { value: reading.columns.has('id') ? entriesOf(reading, body) : [], problems: reading.problems };
}

/** Where the first row has what some table programs write in place of commas: it would be one long cell. */
function otherSeparator(text: string): number | undefined {
  const head = /^[^\r\n]*/u.exec(text.trimStart())?.[0] ?? '';
  const at = head.includes(',') ? -1 : head.search(/[;\t،؛]/u);
  return at === -1 ? undefined : text.length - text.trimStart().length + at;
}

function columnsOf(head: CsvRow): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const [index, { text }] of head.cells.entries()) if (!columns.has(text)) columns.set(text, index);
  return columns;
}

function checkColumns({ languages, columns, placeAt, problems }: Reading, head: CsvRow): void {
  const known = [...PLAIN_COLUMNS, ...languages.flatMap((tag) => [tag, ...SUFFIXES.map((suffix) => tag + suffix)])];
  for (const [index, { text, start }] of head.cells.entries()) {
    if (columns.get(text) !== index) problems.push(warning('glossary-column-twice', placeAt(start), { column: text }));
    else if (!known.includes(text)) {
      const near = likelyName(text, known) ?? '';
      problems.push(warning('glossary-column-unknown', placeAt(start), { column: text, near, known }));
    }
  }
  const place = placeAt(head.cells[0]?.start ?? 0);
  if (!columns.has('id')) problems.push(error('glossary-column-missing', place, { column: 'id' }));
  for (const tag of languages) {
    if (!columns.has(tag)) problems.push(warning('glossary-column-missing', place, { column: tag }));
  }
}

function entriesOf(reading: Reading, rows: readonly CsvRow[]): readonly GlossaryEntry[] {
  const first = new Map<string, number>();
  const terms = new Map<string, number>();
  return rows.flatMap((row) => {
    const place = reading.placeAt(row.cells[0]?.start ?? 0);
    const { width, problems } = reading;
    const cells = row.cells.length;
    if (cells !== width) problems.push(warning('glossary-cells', place, { cells, width }));
    const id = cellOf(reading, row, 'id').text;
    if (id === '') problems.push(warning('glossary-id-empty', place));
    const before = first.get(id);
    if (id !== '' && before !== undefined) problems.push(warning('glossary-id-twice', place, { id, first: before }));
    if (id === '' || before !== undefined) return [];
    first.set(id, place.line);
    checkTerms(reading, row, id);
    checkRepeated(reading, row, terms);
    return [entryOf(reading, row, id)];
  });
}

/** A term in one language only cannot be found in the others; a definition in one only is printed in one only. */
function checkTerms(reading: Reading, row: CsvRow, id: string): void {
  const { languages, columns, placeAt, problems } = reading;
  const defined = languages.filter((tag) => cellOf(reading, row, `${tag}_def`).text !== '');
  for (const language of languages) {
    const term = cellOf(reading, row, language);
    if (columns.has(language) && term.text === '')
      problems.push(warning('glossary-term-empty', placeAt(term.start), { id, language }));
    const definition = cellOf(reading, row, `${language}_def`);
    if (defined.length > 0 && definition.text === '')
      problems.push(info('glossary-definition-missing', placeAt(definition.start), { id, language }));
  }
}

/** What stands in a text is found under one entry only: the index and the glossary never show the other. */
function checkRepeated(reading: Reading, row: CsvRow, lines: Map<string, number>): void {
  for (const language of reading.languages) {
    const { text, start } = cellOf(reading, row, language);
    if (text === '') continue;
    const key = `${language} ${text.normalize('NFC')}`;
    const place = reading.placeAt(start);
    const first = lines.get(key);
    if (first === undefined) lines.set(key, place.line);
    else reading.problems.push(warning('glossary-term-twice', place, { term: text, first }));
  }
}

function entryOf(reading: Reading, row: CsvRow, id: string): GlossaryEntry {
  return {
    id,
    terms: textsOf(reading, row, ''),
    alternatives: listsOf(reading, row, '_alt'),
    forbidden: listsOf(reading, row, '_forbidden'),
    definitions: definitionsOf(reading, row),
    sortAs: textsOf(reading, row, '_sort'),
    isName: cellOf(reading, row, 'pos').text === 'name',
    place: reading.placeAt(row.cells[0]?.start ?? 0),
  };
}

/** Read as a unit's text is. It stands alone: what it calls or refers to stays as words. */
function definitionsOf(reading: Reading, row: CsvRow): GlossaryEntry['definitions'] {
  const texts = reading.languages.flatMap((tag) => {
    const { text, start } = cellOf(reading, row, `${tag}_def`);
    if (text === '') return [];
    const { value, problems } = parseInline(text, reading.placeAt(start));
    reading.problems.push(...problems);
    return [[tag, resolveInline(value, { note: () => undefined, reference: () => undefined })] as const];
  });
  return Object.fromEntries(texts);
}

/** The filled cells of a row by language. */
function textsOf(reading: Reading, row: CsvRow, suffix: string): Readonly<Record<string, string>> {
  const texts = reading.languages.map((tag) => [tag, cellOf(reading, row, tag + suffix).text] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

/** The words of a row's filled cells by language. */
function listsOf(reading: Reading, row: CsvRow, suffix: string): Readonly<Record<string, readonly string[]>> {
  const lists = Object.entries(textsOf(reading, row, suffix)).map(
    ([tag, text]) => [tag, text.split(SEPARATOR).filter((word) => word !== '')] as const,
  );
  return Object.fromEntries(lists);
}

/** The cell in a column; an empty one, where the row ends or begins, if there is none. */
function cellOf({ columns }: Reading, { cells }: CsvRow, column: string): { text: string; start: number } {
  const index = columns.get(column);
  const start = cells[0]?.start ?? 0;
  if (index === undefined) return { text: '', start };
  return cells[index] ?? { text: '', start: cells.at(-1)?.start ?? start };
}
