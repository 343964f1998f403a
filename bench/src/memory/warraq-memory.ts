// A folder with a memory and queries comes in; Warraq reads the one and looks up the others; what it took goes into a file.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Parts } from './parts.ts';

// As `warraq` does, before it loads anything: V8 takes ready byte code only under the flags that it was made under.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=400000');
setFlagsFromString('--heap-growing-percent=50');
const [{ createTranslationMemory }, { readMemory }] = await Promise.all([
  import('@warraq/core'),
  import('@warraq/store'),
]);
// As `warraq tm` does, once everything is loaded.
setFlagsFromString('--semi-space-growth-factor=1');
const [folder = '', language = 'en'] = process.argv.slice(2);
/** In seconds since the process was started. */
const now = (): number => performance.now() / 1000;
const started = now();
const layout = { folder, root: undefined, translations: folder, editions: folder };
const { value: records } = await readMemory(layout);
const loaded = now();
const to = language === 'en' ? 'ar' : 'en';
const memory = createTranslationMemory([{ origin: { kind: 'accepted' }, records }], { from: language, to });
const indexed = now();
const queries = JSON.parse(readFileSync(join(folder, 'queries.json'), 'utf8')) as string[];
const found = queries.map((text) => memory.find({ text }));
const parts: Parts = {
  start: started,
  loading: loaded - started,
  indexing: indexed - loaded,
  queries: now() - indexed,
  found: found.filter((matches) => matches.length > 0).length,
};
writeFileSync(join(folder, 'parts.json'), JSON.stringify(parts));
