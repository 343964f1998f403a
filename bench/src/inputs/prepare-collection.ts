// A format, a language, a number of documents and a folder come in; a collection that asks for the format is written, and the
// edition that is made of it; the generated book goes out.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Book, BookLanguage } from '../book/book.ts';
import { generateBook } from '../book/generate-book.ts';
import { writeAssembled } from './edition-lines.ts';
import { collectionFiles } from './markdown.ts';

/** Of Markdown about ten kilobytes: an Arabic word takes twice the bytes. */
const WORDS_A_DOCUMENT = { en: 1700, ar: 770 };

export async function prepareCollection(
  format: Parameters<typeof collectionFiles>[1],
  language: BookLanguage,
  count: number,
  folder: string,
): Promise<Book> {
  const book = generateBook(language, count * WORDS_A_DOCUMENT[language], count);
  const collection = join(folder, 'collection');
  mkdirSync(collection, { recursive: true });
  for (const [name, text] of collectionFiles(book, format)) writeFileSync(join(collection, name), text);
  // What the renderer alone is given: the edition, assembled from the same Markdown.
  await writeAssembled(collection, join(folder, 'edition.jsonl'));
  return book;
}
