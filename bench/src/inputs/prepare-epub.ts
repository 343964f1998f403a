// A language, a number of documents and a folder come in; the inputs of all engines are written, and their words counted.
// A process of its own: the memory it takes is not counted to anybody.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BookLanguage } from '../book/book.ts';
import { chapterPages } from './epub-gen.ts';
import { pandocDocument } from './pandoc.ts';
import { prepareCollection } from './prepare-collection.ts';

const [language = 'en', documents = '', folder = ''] = process.argv.slice(2);
const book = await prepareCollection('epub', language as BookLanguage, Number(documents), folder);
writeFileSync(join(folder, 'book.md'), pandocDocument(book));
writeFileSync(join(folder, 'pages.json'), JSON.stringify(chapterPages(book)));
process.stdout.write(JSON.stringify({ words: book.words }));
