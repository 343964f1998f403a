// A language, a number of words and a folder come in; the inputs of all engines are written, and what they hold is told.
// A process of its own: the memory it takes is not counted to anybody.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assembleEdition, compileCollection } from '@warraq/core';
import { openCollection } from '@warraq/store';
import type { BookLanguage } from '../book/book.ts';
import { generateBook } from '../book/generate-book.ts';
import { htmlDocument } from './html.ts';
import { collectionFiles } from './markdown.ts';
import { typstDocument } from './typst.ts';

const [language = 'en', words = '', folder = ''] = process.argv.slice(2);
const book = generateBook(language as BookLanguage, Number(words));
const collection = join(folder, 'collection');
mkdirSync(collection, { recursive: true });
for (const [name, text] of collectionFiles(book, 'pdf')) writeFileSync(join(collection, name), text);
writeFileSync(join(folder, 'book.json'), JSON.stringify(book));
writeFileSync(join(folder, 'book.typ'), typstDocument(book));
writeFileSync(join(folder, 'book-foot.html'), htmlDocument(book, 'foot'));
writeFileSync(join(folder, 'book-end.html'), htmlDocument(book, 'end'));
writeFileSync(join(folder, 'edition.json'), JSON.stringify(await edition()));
process.stdout.write(JSON.stringify({ words: book.words, types: book.types }));

/** What the renderer alone is given: the edition, assembled from the same Markdown. */
async function edition(): Promise<unknown> {
  const { value, problems } = await openCollection(collection);
  if (value === undefined) throw new Error(JSON.stringify(problems));
  const compiled = compileCollection(value.source).value;
  const [first] = compiled.collection.languages;
  const assembled = assembleEdition(compiled, [first!], undefined);
  return assembled.value;
}
