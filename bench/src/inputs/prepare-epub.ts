// A language, a number of documents and a folder come in; the inputs of all engines are written, and their words counted.
// A process of its own: the memory it takes is not counted to anybody.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BookLanguage } from '../book/book.ts';
import { generateBook } from '../book/generate-book.ts';
import { writeAssembled } from './edition-lines.ts';
import { chapterPages } from './epub-gen.ts';
import { collectionFiles } from './markdown.ts';
import { pandocDocument } from './pandoc.ts';

/** Of Markdown about ten kilobytes: an Arabic word takes twice the bytes. */
const WORDS_A_DOCUMENT = { en: 1700, ar: 770 };

const [language = 'en', documents = '', folder = ''] = process.argv.slice(2);
const count = Number(documents);
const book = generateBook(language as BookLanguage, count * WORDS_A_DOCUMENT[language as BookLanguage], count);
const collection = join(folder, 'collection');
mkdirSync(collection, { recursive: true });
for (const [name, text] of collectionFiles(book, 'epub')) writeFileSync(join(collection, name), text);
writeFileSync(join(folder, 'book.md'), pandocDocument(book));
writeFileSync(join(folder, 'pages.json'), JSON.stringify(chapterPages(book)));
// What the renderer alone is given: the edition, assembled from the same Markdown.
await writeAssembled(collection, join(folder, 'edition.jsonl'));
process.stdout.write(JSON.stringify({ words: book.words }));
