// A folder with a memory and queries comes in; Warraq reads the one and looks up the others; how many were found goes out.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTranslationMemory } from '@warraq/core';
import { readMemory } from '@warraq/store';

const [folder = '', language = 'en'] = process.argv.slice(2);
const layout = { folder, root: undefined, translations: folder, editions: folder };
const { value: records } = await readMemory(layout);
const to = language === 'en' ? 'ar' : 'en';
const memory = createTranslationMemory([{ origin: { kind: 'accepted' }, records }], { from: language, to });
const queries = JSON.parse(readFileSync(join(folder, 'queries.json'), 'utf8')) as string[];
const found = queries.map((text) => memory.find({ text }));
process.stdout.write(`${found.filter((matches) => matches.length > 0).length}\n`);
