// The process of Warraq's renderer of EPUBs alone: an assembled edition as JSON comes in, its EPUB goes out.

import { writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { createLabels } from '@warraq/core';
import { renderEpub } from '@warraq/epub';
import { readLabels } from '@warraq/store';
import { readEdition } from '../inputs/edition-lines.ts';

// As `warraq` does.
setFlagsFromString('--interrupt-budget=400000');
const [from = '', to = ''] = process.argv.slice(2);
const edition = readEdition(from);
const [language] = edition.languages;
const tables = { [language.tag]: (await readLabels(language.tag)).value };
const labels = createLabels(language, tables, edition.collection.digits[language.tag] ?? 'latn');
const { bytes } = await renderEpub(edition, { labels: () => labels, picture: () => undefined });
writeFileSync(to, bytes);
