// A language, a number of documents and a folder come in; a collection that asks for a feed and a site is written, and the
// edition that is made of it; its words are counted. A process of its own: the memory it takes is not counted to anybody.

import type { BookLanguage } from '../book/book.ts';
import { prepareCollection } from './prepare-collection.ts';

const [language = 'en', documents = '', folder = ''] = process.argv.slice(2);
const { words } = await prepareCollection('feed', language as BookLanguage, Number(documents), folder);
process.stdout.write(JSON.stringify({ words }));
