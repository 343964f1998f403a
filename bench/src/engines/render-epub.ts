// The process of Warraq's renderer of EPUBs alone: an assembled edition as JSON comes in, its EPUB goes out; with `text`
// one without fonts, and with a cover that is there already.

import { writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { readEdition } from '../inputs/read-edition.ts';

// As `warraq` does, before it loads anything: V8 takes ready byte code only under the flags that it was made under.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=400000');
setFlagsFromString('--heap-growing-percent=50');
const [core, { renderEpub }, { readLabels }] = await Promise.all([
  import('@warraq/core'),
  import('@warraq/epub'),
  import('@warraq/store'),
]);
const [from = '', to = '', only] = process.argv.slice(2);
const read = readEdition(from, core);
const { collection } = read;
const plain = { ...read, collection: { ...collection, ebook: { ...collection.ebook, fonts: false } } };
const edition = only === 'text' ? plain : read;
const [language] = edition.languages;
const tables = { [language.tag]: (await readLabels(language.tag)).value };
const labels = core.createLabels(language, tables, edition.collection.digits[language.tag] ?? 'latn');
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';
const picture = { mediaType: 'image/png', bytes: Buffer.from(PIXEL, 'base64'), width: 1, height: 1 } as const;
const { bytes } = await renderEpub(edition, {
  labels: () => labels,
  picture: () => undefined,
  cover: () => (only === 'text' ? picture : undefined),
});
writeFileSync(to, bytes);
