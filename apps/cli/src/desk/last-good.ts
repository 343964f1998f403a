// A collection as it was last good and as it is now come in; today's goes out, with what cannot be read taken from before.

import type { CollectionSource, Document, Draft, Problem, StringFile } from '@warraq/core';

/**
 * Whoever saves a string file with a slip in it wants to see the slip, not an empty book. A file counts as broken where
 * reading it gave an error and nothing else: its texts are those that it had before.
 */
export function withLastGood(
  now: CollectionSource,
  before: CollectionSource | undefined,
  problems: readonly Problem[],
): CollectionSource {
  if (before === undefined) return now;
  const broken = new Set(problems.filter(({ severity }) => severity === 'error').map(({ place }) => place.file));
  if (broken.size === 0) return now;
  const documents = keptDocuments(now, before, broken);
  const order = documents.map(({ id }) => id);
  const isKept = (file: string | undefined) => file !== undefined && broken.has(file);
  const glossaryBroken = now.glossary.length === 0 && isKept(before.glossary[0]?.place.file);
  const memoryBroken = now.memory.length === 0 && [...broken].some((file) => file.endsWith('memory.jsonl'));
  return {
    collection: { ...now.collection, order },
    documents,
    strings: keptStrings(now, before, broken, documents),
    memory: memoryBroken ? before.memory : now.memory,
    glossary: glossaryBroken ? before.glossary : now.glossary,
  };
}

/** Of a document that cannot be read no strings are read either: without its own nothing would count as translated. */
function keptStrings(
  now: CollectionSource,
  before: CollectionSource,
  broken: ReadonlySet<string>,
  documents: readonly Document<Draft>[],
): CollectionSource['strings'] {
  const good = now.strings.filter(({ file, entries }) => entries.length > 0 || !broken.has(file));
  const known = new Set(good.map(({ file }) => file));
  const read = new Set(now.documents.map(({ id }) => id));
  const unread = new Set(documents.map(({ id }) => id).filter((id) => !read.has(id)));
  const isKept = ({ file, document }: StringFile) => !known.has(file) && (broken.has(file) || unread.has(document));
  return [...good, ...before.strings.filter(isKept)];
}

/** Those that cannot be read keep the place that they had. */
function keptDocuments(
  now: CollectionSource,
  before: CollectionSource,
  broken: ReadonlySet<string>,
): readonly Document<Draft>[] {
  const documents = [...now.documents];
  before.documents.forEach((document, i) => {
    if (!broken.has(document.file) || documents.some(({ id }) => id === document.id)) return;
    const previous = before.documents[i - 1]?.id;
    documents.splice(documents.findIndex(({ id }) => id === previous) + 1, 0, document);
  });
  return documents;
}
