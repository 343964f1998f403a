// A folder with a collection.yaml comes in; everything that the collection consists of goes out, read and parsed.

import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  type Checked,
  type Collection,
  type CollectionFile,
  type CollectionSource,
  type Document,
  type Draft,
  documentId,
  error,
  type Problem,
  parseCollectionFile,
  rehomedRecords,
  startOf,
  warning,
} from '@warraq/core';
import { inNameOrder } from './in-name-order.ts';
import { COLLECTION_FILE, type Layout, layoutOf } from './layout.ts';
import type { ParsedTexts } from './parsed-texts.ts';
import { readAll } from './read-documents.ts';
import { readGlossary } from './read-glossary.ts';
import { readText } from './read-text.ts';
import { readMemory, readStringFiles } from './string-store.ts';

/** A collection read from its folder. */
export interface OpenCollection {
  readonly layout: Layout;
  /** Its collection lists the documents that exist, in reading order. */
  readonly source: CollectionSource;
}

/**
 * Reads a collection: collection.yaml, its documents, string files, memory and glossary. The value is undefined where
 * collection.yaml is missing or broken, or no document can be read. Reports, beside what the parsers find:
 * `collection-missing`, `collection-empty`, `document-missing` (listed, no such file), `document-unlisted`, `document-twice`,
 * `path-outside`, and the problems of `readText`. Files are named relative to the collection's folder.
 * @param parsed what was read before: only other texts are parsed again
 */
export async function openCollection(
  folder: string,
  parsed?: ParsedTexts,
): Promise<Checked<OpenCollection | undefined>> {
  const home = resolve(folder);
  const described = await readCollectionFile(home);
  if (described.value === undefined) return { value: undefined, problems: described.problems };
  const { collection } = described.value;
  const layout = layoutOf(home, collection.id);
  const languages = collection.languages.map(({ tag }) => tag);
  const [documents, strings, memory, glossary] = await Promise.all([
    readDocuments(home, described.value, parsed),
    readStringFiles(layout, languages, parsed),
    readMemory(layout, parsed),
    readGlossary(layout, languages),
  ]);
  // A document's ids stand in the file of its language, which collection.yaml may not name any more.
  const further = new Set(
    documents.value.map(({ language }) => language.tag).filter((tag) => !languages.includes(tag)),
  );
  const own = await readStringFiles(layout, [...further], parsed);
  const problems = [described, documents, strings, own, memory, glossary].flatMap((read) => read.problems);
  if (documents.value.length === 0) return { value: undefined, problems };
  const order = documents.value.map(({ id }) => id);
  // What cannot be read is told of; its translations belong to it all the same.
  const unread = new Set(documents.unread);
  const known = [...strings.value, ...own.value].filter(({ document }) => !unread.has(document));
  const source = {
    collection: { ...collection, order },
    documents: documents.value,
    strings: known,
    memory: rehomedRecords(memory.value, documents.value, known),
    glossary: glossary.value,
  };
  return { value: { layout, source }, problems };
}

/** Reads collection.yaml alone; where it lists no documents, they are those of the folder, unread. */
export async function readCollection(folder: string): Promise<Checked<Collection | undefined>> {
  const { value, problems } = await readCollectionFile(resolve(folder));
  if (value === undefined || value.collection.order.length > 0) return { value: value?.collection, problems };
  const names = await documentNames(resolve(folder));
  return { value: { ...value.collection, order: names.value }, problems: [...problems, ...names.problems] };
}

async function readCollectionFile(folder: string): Promise<Checked<CollectionFile | undefined>> {
  const { value, problems } = await readText(join(folder, COLLECTION_FILE), COLLECTION_FILE);
  if (value !== undefined) return parseCollectionFile(value, COLLECTION_FILE);
  const missing = problems.some((problem) => problem.code === 'file-missing');
  return { value: undefined, problems: missing ? [error('collection-missing', startOf(COLLECTION_FILE))] : problems };
}

async function readDocuments(
  folder: string,
  file: CollectionFile,
  parsed: ParsedTexts | undefined,
): Promise<Checked<readonly Document<Draft>[]> & { readonly unread: readonly string[] }> {
  const { collection, documentPlaces } = file;
  const { value: names, problems } = await documentNames(folder);
  const listed = collection.order.length > 0 ? [...new Set(collection.order)] : names;
  const [language] = collection.languages;
  if (language === undefined) throw new Error('the schema lets no collection pass without a language');
  const wanted = listed.map((id) => ({ id, place: documentPlaces.get(id) ?? startOf(COLLECTION_FILE) }));
  const read = await readAll({ folder, names, language }, wanted, parsed);
  const documents = read.flatMap(({ value }) => value ?? []);
  const found = [...problems, ...read.flatMap((document) => document.problems), ...unlisted(names, listed)];
  const have = new Set(names);
  const unread = listed.filter((id, i) => have.has(id) && read[i]?.value === undefined);
  if (listed.length > 0) return { value: documents, problems: found, unread };
  return { value: documents, problems: [error('collection-empty', startOf(COLLECTION_FILE)), ...problems], unread };
}

function unlisted(names: readonly string[], listed: readonly string[]): readonly Problem[] {
  const known = new Set(listed);
  return names
    .filter((id) => !known.has(id))
    .map((id) => warning('document-unlisted', startOf(`${id}.md`), { document: id }));
}

/** Ids of the folder's documents, in the order of their names, numbers in them by value: 2-… before 10-…. */
async function documentNames(folder: string): Promise<Checked<readonly string[]>> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined)
    return { value: [], problems: [error('file-unreadable', startOf('.'), { file: '.', cause: 'readdir' })] };
  const names = entries
    .filter(
      (entry) =>
        (entry.isFile() || entry.isSymbolicLink()) &&
        /^[^._].*\.md$/.test(entry.name) &&
        !/^readme\.md$/i.test(entry.name) &&
        // What an import did is told beside the document.
        !entry.name.endsWith('.import.md'),
    )
    .map((entry) => entry.name);
  const ids = inNameOrder(names.map(documentId));
  const twice = ids.filter((id, i) => id === ids[i - 1]);
  return {
    value: [...new Set(ids)],
    problems: [
      ...twice.map((id) => error('document-twice', startOf(`${id}.md`), { document: id })),
      ...misnamed(entries.map(({ name }) => name)),
    ],
  };
}

/** Files that somebody takes for documents: `01-one.MD`, `01-one.md.txt`, as Windows makes it, `01-one.markdown`. */
function misnamed(names: readonly string[]): readonly Problem[] {
  const endings = /\.(?:md\.txt|markdown|mdown|mkd|M[dD]|mD)$/;
  return names
    .filter((name) => /^[^._]/.test(name) && (endings.test(name) || /^\d+[-_. ].*\.txt$/i.test(name)))
    .filter((name) => !/^readme\./i.test(name))
    .map((name) =>
      warning('document-ending', startOf(name), { name, wanted: name.replace(/(?:\.md)?\.[a-z]+$/i, '.md') }),
    );
}
