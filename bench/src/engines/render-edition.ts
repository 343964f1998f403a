// The process of Warraq's renderer alone: an assembled edition as JSON comes in, its PDF goes out.

import { readFileSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import type { Edition } from '@warraq/core';

// As `warraq` does, before it loads anything: V8 takes ready byte code only under the flags that it was made under.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=400000');
setFlagsFromString('--heap-growing-percent=50');
const [{ createLabels }, { renderPdf }, { readLabels }] = await Promise.all([
  import('@warraq/core'),
  import('@warraq/pdf'),
  import('@warraq/store'),
]);
const [from = '', to = ''] = process.argv.slice(2);
const edition = JSON.parse(readFileSync(from, 'utf8')) as Edition;
const [language] = edition.languages;
const tables = { [language.tag]: (await readLabels(language.tag)).value };
const labels = createLabels(language, tables, edition.collection.digits[language.tag] ?? 'latn');
const { bytes, problems } = await renderPdf(edition, { labels: () => labels, picture: () => undefined });
if (bytes.length === 0) throw new Error(JSON.stringify(problems));
writeFileSync(to, bytes);
