// A collection and a wish come in; the files to make of the selection go out.

import {
  type CompiledCollection,
  createLabels,
  documentId,
  type Extract,
  editionName,
  type Format,
  fileEnding,
  inLanguage,
  type Localised,
  nearestNames,
  selectionName,
} from '@warraq/core';
import { WrongUse } from './exit-code.ts';
import { labelTables } from './render-context.ts';
import { allJobs, type Job, type Wanted } from './selection.ts';
import type { SelectionWish } from './selection-wish.ts';

/** The folder among the editions where selections stand: nothing asks for them, so nothing removes them. */
export const SELECTIONS_FOLDER = 'selections';

type SelectionFormat = Exclude<Format, 'feed' | 'site' | 'documents' | 'pamphlets'>;

const FORMATS: readonly SelectionFormat[] = ['pdf', 'booklet', 'cover', 'epub'];
/** So many names are suggested for one that nobody knows. */
const NEAREST = 3;
const USUAL: readonly SelectionFormat[] = ['pdf', 'epub'];

/**
 * A job for each edition of the collection and each format, unless fewer are wanted; an EPUB has no layout. Throws a
 * WrongUse for a document that the collection does not have or that is named twice, and for a format that is not a book.
 */
export async function selectionJobs(
  compiled: CompiledCollection,
  wish: SelectionWish,
  wanted: Wanted,
): Promise<readonly Job[]> {
  const { collection } = compiled;
  const formats = wanted.formats === undefined ? USUAL : wanted.formats.map(knownFormat);
  const documents = documentsOf(wish.documents, compiled);
  const extract: Extract = {
    kind: 'selection',
    documents,
    title: wish.title ?? (await usualTitle(compiled)),
    name: wish.name === undefined ? selectionName(documents) : `selection-${wish.name}`,
  };
  const editions = new Map(allJobs(collection).map((job) => [job.edition, job]));
  return [...editions.values()]
    .filter(({ edition }) => wanted.editions?.includes(edition) ?? true)
    .flatMap(({ edition, languages, layout, binding }) => {
      const stem = `${editionName(collection, languages, layout)}.${extract.name}`;
      return formats
        .filter((format) => format !== 'epub' || layout === 'interlinear')
        .map((format) => ({
          name: `${stem}.${fileEnding(format)}`,
          format,
          edition,
          languages,
          layout,
          binding,
          extract,
        }));
    });
}

function knownFormat(name: string): SelectionFormat {
  const format = FORMATS.find((one) => one === name);
  if (format === undefined) throw new WrongUse('selectionFormat', { name, known: FORMATS });
  return format;
}

/** By file name, with or without its number and ending, by title or alias, as cross-references find them. */
function documentsOf(written: readonly string[], compiled: CompiledCollection): Extract['documents'] {
  const { order } = compiled.collection;
  const found = written.map((name) => {
    const id = documentId(name);
    if (order.includes(id)) return id;
    const reference = name.includes('#') ? undefined : compiled.references.find(name, '');
    if (reference?.kind === 'found') return reference.document;
    const near = reference?.kind === 'unknown' ? reference.near : nearestNames(id, order, NEAREST);
    throw new WrongUse('unknownDocument', { name, near });
  });
  const twice = found.find((id, index) => found.indexOf(id) < index);
  if (twice !== undefined) throw new WrongUse('selectedTwice', { name: twice });
  const [first, ...others] = found;
  if (first === undefined) throw new WrongUse('nothingSelected');
  return [first, ...others];
}

/** The collection's title, with the word for a selection of it, in each of its languages. */
async function usualTitle({ collection }: CompiledCollection): Promise<Localised> {
  const tables = await labelTables(collection);
  const titles = collection.languages.map((language) => {
    const labels = createLabels(language, tables, collection.digits[language.tag] ?? 'latn');
    return [language.tag, labels.text('selection.title', { title: inLanguage(collection.title, language.tag) })];
  });
  return Object.fromEntries(titles);
}
