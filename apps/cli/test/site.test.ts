// A collection with a site: every link of its pages leads to a file, and verify and prune know the site.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { builtFolder } from './support/built-folder.ts';
import { COLLECTION, FILES, Folder } from './support/folder.ts';
import { warraq } from './support/program.ts';

const YAML = `${COLLECTION.replace('[epub, feed]', '[pdf, booklet, epub, documents, pamphlets, feed]')}site: true\n`;
const editions = (folder: Folder) => join(folder.path, 'editions/small');

async function run(folder: Folder, ...args: string[]) {
  const { code, out, err } = await warraq(args, { cwd: folder.path });
  return { code, out, err };
}

const built = () => builtFolder({ ...FILES, 'collection.yaml': YAML });

const filesOf = (home: string) =>
  readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(home.length + 1));

it('leads from its pages to files that are there', async () => {
  const home = editions(await built());
  const pages = filesOf(home).filter((name) => name.endsWith('.html'));
  expect(pages).toEqual(expect.arrayContaining(['index.html', 'index.en.html', 'index.ar.html']));
  const links = pages.flatMap((page) => {
    const html = readFileSync(join(home, page), 'utf8');
    const found = [...html.matchAll(/(?:href|src)="([^"#]+)/g)].map(([, href]) => href!);
    return found.filter((href) => !/^[a-z]+:/.test(href)).map((href) => join(dirname(page), decodeURIComponent(href)));
  });
  expect(links).toEqual(expect.arrayContaining(['small.en.pdf', 'small.en.booklet.pdf', 'small.en.epub']));
  expect(links.filter((link) => !existsSync(join(home, link)))).toEqual([]);
});

it('warns of a link into the site that leads nowhere: whoever wrote it may have put a page there', async () => {
  const home = /base_url: (\S+)/.exec(YAML)?.[1] ?? '';
  const one = `${FILES['01-one.md']}\nSee [us](${home}about.html) and [the list](${home}index.en.html).\n`;
  const folder = new Folder({ ...FILES, 'collection.yaml': YAML, '01-one.md': one });
  await run(folder, 'strings', 'sync');
  const { code, err } = await run(folder, 'build', '--format', 'site');
  expect(code).toBe(0);
  expect(err.match(/leads to \S+,/g)).toEqual(['leads to about.html,']);
  expect(existsSync(join(editions(folder), 'read/01-one.en.html'))).toBe(true);
});

it('states the size of a book as it is', async () => {
  const home = editions(await built());
  const size = readFileSync(join(home, 'small.en.epub')).length;
  const catalogues = filesOf(home).filter((name) => name.startsWith('opds') && name.endsWith('.json'));
  const texts = catalogues.map((name) => readFileSync(join(home, name), 'utf8')).join('\n');
  expect(texts).toMatch(new RegExp(`"size":\\s*${size}\\b`));
});

it('is known to verify, which misses a page that was changed', async () => {
  const folder = await built();
  expect((await run(folder, 'verify')).code).toBe(0);
  writeFileSync(join(editions(folder), 'index.ar.html'), 'changed');
  const { code, out, err } = await run(folder, 'verify');
  expect({ code, text: /index\.ar\.html/.test(out + err) }).toEqual({ code: 1, text: true });
});

it('is removed whole by prune, and nothing beside it, once it is not wanted', async () => {
  const folder = await built();
  writeFileSync(join(editions(folder), 'index.css'), 'mine');
  folder.write('collection.yaml', YAML.replace('site: true\n', ''));
  expect((await run(folder, 'prune')).code).toBe(0);
  const left = filesOf(editions(folder));
  expect(left.filter((name) => name.endsWith('.html') || name.startsWith('opds'))).toEqual([]);
  expect(left).toEqual(
    expect.arrayContaining(['index.css', 'small.en.epub', 'feed.en.json', 'documents/01-one.en.pdf']),
  );
});
