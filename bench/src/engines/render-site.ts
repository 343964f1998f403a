// The process of Warraq's renderer of feeds and sites alone: an assembled edition as JSON lines comes in, a folder goes out.

import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { readEdition } from '../inputs/read-edition.ts';

// As `warraq` does, before it loads anything: V8 takes ready byte code only under the flags that it was made under.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=400000');
setFlagsFromString('--heap-growing-percent=50');
const [core, { renderFeed, renderSite }, { readLabels, stageFiles, writeWhole }] = await Promise.all([
  import('@warraq/core'),
  import('@warraq/feed'),
  import('@warraq/store'),
]);
const [from = '', to = ''] = process.argv.slice(2);
const edition = readEdition(from, core);
const { collection } = edition;
const [language] = edition.languages;
const tables = { [language.tag]: (await readLabels(language.tag)).value };
const labels = core.createLabels(language, tables, collection.digits[language.tag] ?? 'latn');
const context = { labels: () => labels, picture: () => undefined, cover: () => undefined };
const staged = await stageFiles(to, 'site');
const feed = await renderFeed(edition, context, [], staged.write);
const site = await renderSite({ collection, editions: [edition], files: [] }, context, staged.write);
for (const { problems } of [feed, site]) if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
await staged.commit();
await writeWhole(join(to, `feed.${language.tag}.json`), feed.bytes);
await writeWhole(join(to, 'site.json'), site.bytes);
