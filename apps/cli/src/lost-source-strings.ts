// A document and its string files come in; whether the one that says what translations were made from is lost goes out.

import {
  type Document,
  type Draft,
  error,
  type MemoryRecord,
  type Problem,
  proseOf,
  type StringFile,
  sourceHash,
  startOf,
} from '@warraq/core';

/**
 * `source-strings-lost`: the generated file looks as if it could be made again, but ids stand nowhere else. Without it
 * texts get other ids, and what translators wrote would belong to nothing; only where the memory knows a text as it is
 * today it gets its id back.
 * @param own where the generated file should stand, as problems name it
 * @param files the document's, without that one
 * @param alive ids of units that stand in some generated file
 */
export function lostSourceStrings(
  document: Document<Draft>,
  own: string,
  files: readonly StringFile[],
  memory: readonly MemoryRecord[],
  alive: ReadonlySet<string>,
): Problem | undefined {
  const written = files.filter(({ entries }) => entries.some(({ text }) => text.trim() !== ''));
  if (written.length === 0) return undefined;
  const texts = new Set(proseOf(document).map(({ text }) => sourceHash(text)));
  const known = new Set(memory.filter(({ source }) => texts.has(sourceHash(source))).map(({ unit }) => unit));
  const isLost = ({ id, text }: StringFile['entries'][number]) =>
    text.trim() !== '' && !known.has(id) && !alive.has(id);
  const file = written.find(({ entries }) => entries.some(isLost));
  return file && error('source-strings-lost', startOf(file.file), { own });
}
