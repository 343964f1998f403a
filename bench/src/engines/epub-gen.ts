// The process of plain epub-gen-memory, with the options it has by itself: chapters as HTML come in, an EPUB goes out.

import { readFileSync, writeFileSync } from 'node:fs';
import { EPub } from 'epub-gen-memory';
import type { EpubGenBook } from '../inputs/epub-gen.ts';

const [from = '', to = ''] = process.argv.slice(2);
const { title, author, language, chapters } = JSON.parse(readFileSync(from, 'utf8')) as EpubGenBook;
writeFileSync(to, await new EPub({ title, author, lang: language }, [...chapters]).genEpub());
