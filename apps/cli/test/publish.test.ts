// Publishing: what comes to stand in the folder, what is left alone, what is refused, and what is left after a failure.

import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import schema from '../../../packages/store/src/published.schema.json' with { type: 'json' };
import { publishedPlaces } from '../src/published-places.ts';
import type { Folder } from './support/folder.ts';
import { warraq } from './support/program.ts';
import { builtProject, FIRST, filesIn, state } from './support/sites.ts';

const LIST = '.warraq-published.json';
const run = (folder: Folder, ...args: string[]) => warraq(args, { cwd: folder.path });
const to = (folder: Folder) => join(folder.path, 'public');
const editions = (folder: Folder, id = 'first') => join(folder.path, 'editions', id);
const text = (path: string) => readFileSync(path, 'utf8');
const texts = (home: string) => Object.fromEntries(Object.entries(state(home)).map(([name, one]) => [name, one.text]));

async function rebuilt(folder: Folder, name: string, content: string): Promise<void> {
  folder.write(name, content);
  await run(folder, 'strings', 'sync');
  expect((await run(folder, 'build')).code).toBe(0);
}

describe('publishing one collection', () => {
  it('copies the site, its books and their lists, and says what was new', async () => {
    const folder = await builtProject();
    const { code, out, err } = await run(folder, 'publish', '--to', 'public');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const made = filesIn(editions(folder));
    expect(filesIn(to(folder))).toEqual([LIST, ...made].sort());
    for (const name of made) expect(text(join(to(folder), name))).toBe(text(join(editions(folder), name)));
    expect(out).toContain(`new: ${made.length}, changed: 0, unchanged: 0`);
    expect(new Ajv2020().validate(schema, JSON.parse(text(join(to(folder), LIST))))).toBe(true);
  });

  it('leaves files alone that are as they were, and names what an edit changes', async () => {
    const folder = await builtProject();
    await run(folder, 'publish', '--to', 'public');
    const before = state(to(folder));
    const again = await run(folder, 'publish', '--to', 'public');
    expect(again.out).toContain('new: 0, changed: 0');
    const { [LIST]: _, ...rest } = before;
    expect(state(to(folder))).toMatchObject(rest);
    await rebuilt(folder, 'sources/first/02-two.md', '---\ntitle: Two\n---\n\nAnother paragraph.\n');
    await run(folder, 'publish', '--to', 'public');
    const after = state(to(folder));
    const written = Object.keys(rest).filter((name) => after[name]?.written !== before[name]?.written);
    expect(written).toContain('read/02-two.en.html');
    expect(written.filter((name) => after[name]?.text === before[name]?.text)).toEqual([]);
  });

  it('removes old files on request only, none of its folder’s owner, and none that somebody changed', async () => {
    const folder = await builtProject();
    await run(folder, 'publish', '--to', 'public');
    writeFileSync(join(to(folder), 'CNAME'), 'mine');
    rmSync(join(folder.path, 'sources/first/02-two.md'));
    await rebuilt(folder, 'sources/first/collection.yaml', FIRST.replace('[01-one, 02-two]', '[01-one]'));
    await run(folder, 'prune');
    const left = await run(folder, 'publish', '--to', 'public');
    expect(left.out).toMatch(/\d+ old files are left; --prune removes them\./);
    expect(existsSync(join(to(folder), 'read/02-two.en.html'))).toBe(true);
    writeFileSync(join(to(folder), 'read/02-two.ar.html'), 'mine now');
    const dry = await run(folder, 'publish', '--to', 'public', '--prune', '--dry-run');
    expect(dry.out).toContain('removed: read/02-two.en.html\n');
    expect(dry.out).toContain('Nothing was written.');
    expect(existsSync(join(to(folder), 'read/02-two.en.html'))).toBe(true);
    const pruned = await run(folder, 'publish', '--to', 'public', '--prune');
    expect(pruned.out).toContain('1 old file was changed by somebody since and stays.');
    const names = filesIn(to(folder));
    expect(names).toEqual([LIST, 'CNAME', 'read/02-two.ar.html', ...filesIn(editions(folder))].sort());
  });

  it('puts a first publication nowhere where a file of somebody else stands', async () => {
    const folder = await builtProject();
    mkdirSync(to(folder));
    writeFileSync(join(to(folder), 'index.html'), 'mine');
    const { code, err } = await run(folder, 'publish', '--to', 'public');
    expect(code).toBe(1);
    expect(err).toMatch(/^public\/index\.html:1:1 {2}error {2}index\.html stands in the way/);
    expect(texts(to(folder))).toEqual({ 'index.html': 'mine' });
    expect((await run(folder, 'publish', '--to', 'public', '--ui', 'ar')).err).toContain('لم تضعه أي عملية نشر سابقة');
  });
});

describe('a folder with links in it', () => {
  it('is not left through them', async () => {
    const folder = await builtProject();
    mkdirSync(to(folder));
    mkdirSync(join(folder.path, 'elsewhere'));
    symlinkSync(join(folder.path, 'elsewhere'), join(to(folder), 'read'));
    const { code, err } = await run(folder, 'publish', '--to', 'public');
    expect({ code, said: err.includes('read/style.css stands in the way') }).toEqual({ code: 1, said: true });
    expect(filesIn(join(folder.path, 'elsewhere'))).toEqual([]);
    expect(filesIn(to(folder))).toEqual([]);
  });
});

describe('a failure', () => {
  it('while files take their places leaves the old site, byte for byte, and the next publication is whole', async () => {
    const folder = await builtProject();
    await run(folder, 'publish', '--to', 'public');
    await rebuilt(folder, 'sources/first/03-three.md', '---\ntitle: Three\n---\n\nA third one.\n');
    await rebuilt(
      folder,
      'sources/first/collection.yaml',
      FIRST.replace('02-two]', '02-two, 03-three]').replace('A small collection.', 'Another.'),
    );
    const before = texts(to(folder));
    // A page that is replaced late cannot be: its place is taken from under it between the comparison and the copy.
    const { publishFiles, planPublication, readPublishedList, siteToPublish, siteList, readCollection } = await import(
      '@warraq/store'
    );
    const home = editions(folder);
    const collection = (await readCollection(join(folder.path, 'sources/first'))).value!;
    const site = (await siteToPublish(home, collection, (await siteList(home))!)).value!;
    const files = site.files.map((file) => ({ ...file, collection: 'first', from: join(home, file.name) }));
    const { value: list } = await readPublishedList(to(folder));
    const { value: plan } = await planPublication(to(folder), files, list);
    const late = plan.changed.at(-2)!;
    expect(plan.changed.length).toBeGreaterThan(5);
    rmSync(join(to(folder), late.name));
    mkdirSync(join(to(folder), late.name));
    const publishing = { folder: to(folder), plan, before: list, home: list!.home, collections: list!.collections };
    await expect(publishFiles({ ...publishing, prune: false })).rejects.toThrow();
    rmSync(join(to(folder), late.name), { recursive: true });
    writeFileSync(join(to(folder), late.name), before[late.name]!, 'latin1');
    expect(texts(to(folder))).toEqual(before);
    expect((await run(folder, 'publish', '--to', 'public')).code).toBe(0);
    expect(filesIn(to(folder))).toEqual([LIST, ...filesIn(home)].sort());
  });

  it('of a source while it is copied leaves the target as it was', async () => {
    const folder = await builtProject();
    await run(folder, 'publish', '--to', 'public');
    const before = texts(to(folder));
    writeFileSync(join(editions(folder), 'first.en.epub'), 'broken');
    const { code, err } = await run(folder, 'publish', '--to', 'public');
    expect(code).toBe(1);
    expect(err).toMatch(
      /^editions\/first\/first\.en\.epub:1:1 {2}error {2}first\.en\.epub is missing or is not the file/,
    );
    expect(texts(to(folder))).toEqual(before);
  });

  it('that killed the process is mended by the next publication', async () => {
    const folder = await builtProject();
    await run(folder, 'publish', '--to', 'public');
    // No process has so high a number.
    const stage = join(to(folder), '.warraq-publish.999999999.new/new');
    mkdirSync(stage, { recursive: true });
    writeFileSync(join(stage, 'half.pdf'), 'half');
    writeFileSync(join(to(folder), 'read/01-one.en.html'), 'half of another site');
    expect((await run(folder, 'publish', '--to', 'public')).code).toBe(0);
    expect(filesIn(to(folder))).toEqual([LIST, ...filesIn(editions(folder))].sort());
    expect(text(join(to(folder), 'read/01-one.en.html'))).toBe(text(join(editions(folder), 'read/01-one.en.html')));
  });
});

describe('a folder that cannot be published into', () => {
  it('is one that somebody else is publishing into, whose files stay as they are', async () => {
    const folder = await builtProject();
    await run(folder, 'publish', '--to', 'public');
    await rebuilt(folder, 'sources/first/02-two.md', '---\ntitle: Two\n---\n\nAnother text.\n');
    // The process that runs this test's has its parent's number.
    const stage = `.warraq-publish.${process.ppid}.new`;
    folder.write(`public/${stage}/new/half.pdf`, 'half');
    const before = texts(to(folder));
    const { code, err } = await run(folder, 'publish', '--to', 'public');
    expect(code).toBe(1);
    expect(err).toMatch(/^public\/\.warraq-publish\.\d+\.new:1:1 {2}error {2}Somebody else is publishing/);
    expect(texts(to(folder))).toEqual(before);
    rmSync(join(to(folder), stage), { recursive: true });
    expect((await run(folder, 'publish', '--to', 'public')).code).toBe(0);
  });

  it('is one whose list is in the middle of a merge: which files are ours is not guessed', async () => {
    const folder = await builtProject();
    await run(folder, 'publish', '--to', 'public');
    await rebuilt(folder, 'sources/first/02-two.md', '---\ntitle: Two\n---\n\nAnother text.\n');
    folder.write(`public/${LIST}`, `<<<<<<< HEAD\n${folder.read(`public/${LIST}`)}`);
    const before = texts(to(folder));
    const { code, err } = await run(folder, 'publish', '--to', 'public', '--prune');
    expect({ code, isOne: /1 error\n$/.test(err) }).toEqual({ code: 1, isOne: true });
    expect(err).toMatch(/^public\/\.warraq-published\.json:1:1 {2}error {2}\.warraq-published\.json, the list of what/);
    expect(texts(to(folder))).toEqual(before);
  });
});

describe('what is not published', () => {
  it('is a site that is not the one collection.yaml asks for', async () => {
    const folder = await builtProject();
    const cases = [
      [FIRST.replace('site: true\n', ''), /has no site/],
      [FIRST.replace('books/first', 'elsewhere'), /site\.json.*books\/first/],
      [FIRST.replace('[epub, feed]', '[pdf, epub, feed]'), /manifest\.json.*first\.en\.pdf/],
      [FIRST.replace('[epub, feed]', '[feed]'), /manifest\.json.*first\.en\.epub/],
    ] as const;
    for (const [yaml, said] of cases) {
      folder.write('sources/first/collection.yaml', yaml);
      const { code, err } = await run(folder, 'publish', '--to', 'public');
      expect({ code, said: said.test(err) }, err).toEqual({ code: 1, said: true });
    }
    expect(existsSync(to(folder))).toBe(false);
  });

  it('is a site made for an older book, or none at all', async () => {
    const folder = await builtProject();
    // The book alone is made again; manifest.json knows, the site does not.
    await warraq(['build', '--format', 'epub'], { cwd: folder.path, env: { SOURCE_DATE_EPOCH: '1800000000' } });
    await run(folder, 'manifest');
    expect((await run(folder, 'publish', '--to', 'public')).err).toMatch(/site\.json.*first\.en\.epub/);
    rmSync(join(editions(folder), 'manifest.json'));
    expect((await run(folder, 'publish', '--to', 'public')).err).toMatch(/^editions\/first\/manifest\.json:1:1/);
  });

  it.each(['.', 'sources', 'sources/first/public', 'editions', 'editions/first/x', 'translations/first'])(
    'goes into %s',
    async (place) => {
      const folder = await builtProject();
      const before = filesIn(folder.path);
      const { code, err } = await run(folder, 'publish', '--to', place);
      expect({ code, said: err.startsWith(`${place} lies in `) }).toEqual({ code: 2, said: true });
      expect(filesIn(folder.path)).toEqual(before);
    },
  );
});

describe('publishing several collections', () => {
  it('gives each its own folder, and pages and catalogues that lead to all', async () => {
    const folder = await builtProject(['first', 'second']);
    const { code, out, err } = await run(folder, 'publish', '--to', 'public');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('https://example.org/books/');
    const names = filesIn(to(folder));
    const own = ['first', 'second'].flatMap((id) => filesIn(editions(folder, id)).map((name) => `${id}/${name}`));
    const common = [
      'index.html',
      ...['en', 'ar'].flatMap((tag) => [`index.${tag}.html`, `opds.${tag}.json`, `opds.${tag}.xml`]),
    ];
    expect(names).toEqual([LIST, ...common, 'opds.json', 'opds.xml', ...own].sort());
    const page = text(join(to(folder), 'index.ar.html'));
    expect(page).toContain('<html lang="ar" dir="rtl">');
    for (const [, href = ''] of page.matchAll(/<a [^>]*href="([^"#]+)"/g))
      expect(existsSync(join(to(folder), decodeURIComponent(href))), href).toBe(true);
    const catalogue = JSON.parse(text(join(to(folder), 'opds.ar.json')));
    const branches = catalogue.navigation.map((one: { title: string; href: string }) => [one.title, one.href]);
    expect(branches).toEqual([
      ['مجموعة first', 'https://example.org/books/first/opds/ar.json'],
      ['مجموعة second', 'https://example.org/books/second/opds/ar.json'],
    ]);
  });

  it('publishes one of them beside the other, which stays, prune or no prune', async () => {
    const folder = await builtProject(['first', 'second']);
    await run(folder, 'publish', '--to', 'public');
    const before = texts(to(folder));
    const { code } = await run(folder, 'publish', 'first', '--to', 'public', '--prune');
    expect(code).toBe(0);
    expect(texts(to(folder))).toEqual(before);
  });

  it('finds the places of collections in their addresses', () => {
    const places = (all: Record<string, string>, known?: string) => {
      const found = publishedPlaces(new Map(Object.entries(all)), known);
      return found && [found.home, Object.fromEntries(found.folders)];
    };
    const [a, b] = ['https://x.org/t/a/', 'https://x.org/t/b/'];
    expect(places({ a })).toEqual([a, { a: '' }]);
    expect(places({ a, b })).toEqual(['https://x.org/t/', { a: 'a/', b: 'b/' }]);
    expect(places({ a }, 'https://x.org/t/')).toEqual(['https://x.org/t/', { a: 'a/' }]);
    expect(places({ a: 'https://x.org/a/', b: 'https://x.org/b/' })).toEqual(['https://x.org/', { a: 'a/', b: 'b/' }]);
    expect(places({ a, b: 'https://y.org/t/b/' })).toBe(undefined);
    expect(places({ a, b: `${a}b/` })).toBe(undefined);
    expect(places({ a, b: a })).toBe(undefined);
  });
});
