// Editions made by the program: what is written, what stays when something is wrong, what `verify` and `prune` see.

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtFolder } from './support/built-folder.ts';
import { COLLECTION, FILES, Folder, TWO } from './support/folder.ts';
import { warraq } from './support/program.ts';

const EDITIONS = ['feed.en.json', 'manifest.json', 'small.ar.epub', 'small.en.epub'];
const made = (folder: Folder) => readdirSync(join(folder.path, 'editions/small')).sort();
const build = (folder: Folder, ...args: string[]) => warraq(['build', ...args], { cwd: folder.path });

describe('warraq build', () => {
  it('makes every edition of a folder that stands alone, feeds after what they attach, then the manifest', async () => {
    const folder = new Folder();
    await warraq(['strings', 'sync'], { cwd: folder.path });
    const { out } = await build(folder);
    expect(made(folder)).toEqual(EDITIONS);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(
      ['small.en.epub', 'small.ar.epub', 'feed.en.json', 'manifest.json'].map((name) => `editions/small/${name}`),
    );
    expect(out).not.toContain(folder.path);
    const feed = JSON.parse(folder.read('editions/small/feed.en.json')) as {
      items: { attachments: { size_in_bytes: number }[] }[];
    };
    expect(feed.items[0]?.attachments[0]?.size_in_bytes).toBe(
      statSync(join(folder.path, 'editions/small/small.en.epub')).size,
    );
  });

  it('stops at a broken glossary only where books are made of it', async () => {
    const files = { ...FILES, 'translations/glossary.csv': 'id,en,ar\na,"open,ب\n' };
    const without = new Folder(files);
    await warraq(['strings', 'sync'], { cwd: without.path });
    expect((await build(without, '--format', 'epub', '--lang', 'ar')).code).toBe(0);
    const listed = new Folder({ ...files, 'collection.yaml': `${COLLECTION}back_matter: [index]\n` });
    await warraq(['strings', 'sync'], { cwd: listed.path });
    const { code, err } = await build(listed, '--format', 'epub', '--lang', 'ar');
    expect(code).toBe(1);
    expect(err).toContain('translations/glossary.csv:2:3');
    expect(err).toContain('The quotation marks of this cell do not close');
  });

  it('makes only what is asked for, and says what cannot be asked for', async () => {
    const folder = new Folder();
    await warraq(['strings', 'sync'], { cwd: folder.path });
    expect((await build(folder, '--format', 'epub', '--lang', 'ar')).code).toBe(0);
    expect(made(folder)).toEqual(['small.ar.epub']);
    for (const args of [['--format', 'docx'], ['--lang', 'fr'], ['--format', 'feed', '--lang', 'ar'], ['elsewhere']]) {
      const { code, err, out } = await build(folder, ...args);
      expect({ code, out }, args.join(' ')).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/(?:\.|: warraq new \S+)\n$/);
    }
    expect(made(folder)).toEqual(['small.ar.epub']);
  });

  it('reports on the lines of PDFs when asked to, in both languages of the program', async () => {
    const folder = new Folder({ ...FILES, 'collection.yaml': COLLECTION.replace('[epub, feed]', '[epub, feed, pdf]') });
    await warraq(['strings', 'sync'], { cwd: folder.path });
    const plain = await build(folder, '--format', 'pdf');
    expect(plain.out.trim().split('\n')).toHaveLength(1);
    const { out, code } = await build(folder, '--format', 'pdf', '--report');
    expect(code).toBe(0);
    expect(out).toContain('editions/small/small.en.pdf: how its lines are set');
    expect(out).toMatch(/^ {2}pages +\d+$/m);
    expect(out).toMatch(/^ {2}overfull lines.* 0$/m);
    const arabic = await build(folder, '--format', 'pdf', '--report', '--ui', 'ar');
    expect(arabic.out).toContain('editions/small/small.en.pdf: كيف صُفّت أسطره');
    expect((await build(folder, '--format', 'epub', '--report')).out).toContain('No PDF was made');
  });

  it('draws a drawing among the figures and the cover of the same book', async () => {
    const folder = new Folder();
    folder.write('map.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>');
    folder.write('02-two.md', '---\ntitle: Two\n---\n\n![A map](map.svg)\n');
    await warraq(['strings', 'sync'], { cwd: folder.path });
    expect(await build(folder)).toMatchObject({ code: 0 });
    expect(made(folder)).toEqual(EDITIONS);
  });

  it('writes where it is told', async () => {
    const folder = await builtFolder();
    expect((await build(folder, '--out', 'elsewhere')).code).toBe(0);
    expect(readdirSync(join(folder.path, 'elsewhere')).sort()).toEqual(EDITIONS);
  });

  it('makes pages of another design into a folder of their own, and says which designs there are', async () => {
    const folder = new Folder({ ...FILES, 'collection.yaml': COLLECTION.replace('[epub, feed]', '[pdf, cover]') });
    await warraq(['strings', 'sync'], { cwd: folder.path });
    expect((await build(folder, '--lang', 'en')).code).toBe(0);
    const usual = folder.read('editions/small/small.en.pdf');
    expect(await build(folder, '--lang', 'en', '--page', 'letter,large-print')).toMatchObject({ code: 0, err: '' });
    expect(folder.read('editions/small/small.en.pdf')).toBe(usual);
    const large = join(folder.path, 'editions/small/letter-large-print');
    expect(readdirSync(large).sort()).toEqual(['small.en.cover.pdf', 'small.en.pdf']);
    expect(folder.read('editions/small/letter-large-print/small.en.pdf')).toContain('/MediaBox[0 0 612 792]');
    expect((await build(folder, '--lang', 'en', '--page', 'a6', '--out', 'small')).code).toBe(0);
    expect(folder.read('small/small.en.pdf')).toContain('/MediaBox[0 0 297.64 419.53]');
    const { code, err } = await build(folder, '--page', 'a5,octavo');
    expect(code).toBe(2);
    expect(err).toContain('There is no page design octavo');
    expect(err).toContain('half-letter');
  });

  it('keeps the last good edition when the new one has errors, and makes the others', async () => {
    const folder = await builtFolder();
    const before = folder.all();
    folder.write('translations/ar/02-two.json', '{ broken');
    const { code, out, err } = await build(folder);
    expect(code).toBe(1);
    expect(out).toContain('editions/small/small.ar.epub: not made because of errors; the last good one stays');
    expect(out).toMatch(/small\.en\.epub: \d+ kB/);
    expect(err).toMatch(/^translations\/ar\/02-two\.json:1:\d+ {2}error/m);
    expect({ ...folder.all(), 'translations/ar/02-two.json': '' }).toEqual({
      ...before,
      'translations/ar/02-two.json': '',
    });
  });

  it('writes nothing at all when a document is broken', async () => {
    const folder = await builtFolder();
    const before = folder.all();
    folder.write('02-two.md', '---\ntitle: [\n---\n');
    const { code } = await build(folder);
    expect(code).toBe(1);
    expect({ ...folder.all(), '02-two.md': '' }).toEqual({ ...before, '02-two.md': '' });
  });

  it('does not hear of string files that an edition does not read', async () => {
    const folder = await builtFolder();
    folder.write('translations/ar/02-two.json', '{ broken');
    expect(await build(folder, '--lang', 'en')).toMatchObject({ code: 0, err: '' });
  });

  it('refuses a date that is none', async () => {
    const folder = await builtFolder();
    const { code, err } = await warraq(['build'], { cwd: folder.path, env: { SOURCE_DATE_EPOCH: 'now' } });
    expect(code).toBe(2);
    expect(err).toContain('SOURCE_DATE_EPOCH');
  });

  it('speaks Arabic', async () => {
    const folder = new Folder();
    await warraq(['strings', 'sync'], { cwd: folder.path });
    const { out } = await warraq(['build', '--format', 'epub', '--lang', 'en'], {
      cwd: folder.path,
      env: { LC_ALL: 'ar_IQ.UTF-8' },
    });
    expect(out).toMatch(/^editions\/small\/small\.en\.epub: \d+ كيلوبايت\n$/);
  });
});

describe('warraq manifest', () => {
  it('waits until every edition is there', async () => {
    const folder = new Folder();
    await warraq(['strings', 'sync'], { cwd: folder.path });
    const manifest = () => warraq(['manifest'], { cwd: folder.path });
    await build(folder, '--format', 'epub');
    const early = await manifest();
    expect(early.code).toBe(1);
    expect(early.err).toContain('editions/small/feed.en.json:1:1  error');
    await build(folder, '--format', 'feed');
    expect(await manifest()).toMatchObject({ code: 0, out: 'editions/small/manifest.json: written\n' });
    expect(made(folder)).toEqual(EDITIONS);
  });
});

describe('warraq verify', () => {
  it('finds every file the same, until one is not', async () => {
    const folder = await builtFolder();
    const verify = () => warraq(['verify'], { cwd: folder.path });
    const same = await verify();
    expect(same).toMatchObject({ code: 0, err: '' });
    expect(same.out.trim().split('\n')).toEqual(EDITIONS.map((name) => `editions/small/${name}: the same`));
    folder.write('editions/small/feed.en.json', '{}');
    folder.write('editions/small/small.en.pdf', 'old');
    const { code, out } = await verify();
    expect(code).toBe(1);
    expect(out).toContain('editions/small/feed.en.json: differs');
    expect(out).toContain('editions/small/small.en.pdf: would not be made again');
    expect(out).toContain('editions/small/small.en.epub: the same');
    expect(folder.read('editions/small/feed.en.json')).toBe('{}');
  });

  it('fails where the editions cannot be made', async () => {
    const folder = await builtFolder();
    folder.write('02-two.md', TWO.replace('alone', 'a\u0001lone'));
    const { code, err } = await warraq(['verify'], { cwd: folder.path });
    expect(code).toBe(1);
    expect(err).toContain('02-two.md:6:14');
  });
});

describe('warraq prune', () => {
  it('removes what nobody asks for any more, and nothing of others', async () => {
    const folder = await builtFolder();
    folder.write('editions/small/notes.txt', 'mine');
    folder.write('collection.yaml', COLLECTION.replace(/ {2}- languages: \[ar\]\n.*\n/, ''));
    const { code, out } = await warraq(['prune'], { cwd: folder.path });
    expect({ code, out }).toEqual({ code: 0, out: 'editions/small/small.ar.epub: removed\n' });
    expect(made(folder)).toEqual(['feed.en.json', 'manifest.json', 'notes.txt', 'small.en.epub']);
  });
});

describe('a collection of a project', () => {
  it('is found by name from anywhere in it, and checked against its tasks', async () => {
    const files = Object.entries(FILES).map(([name, text]) => [`sources/small/${name}`, text]);
    const scripts = { 'epub:en': '', 'feed:en': '', editions: '', 'pdf:en': '' };
    const inputs = ['small/*/*.json', 'small/memory.jsonl', 'labels/**'].map(
      (path) => `$TURBO_ROOT$/translations/${path}`,
    );
    const task = (file: string) => ({ inputs, outputs: [`$TURBO_ROOT$/editions/small/${file}`] });
    const feed = ['feed.en.json', 'feeds/en.*.json'].flatMap((file) => task(file).outputs);
    const tasks = {
      'epub:en': task('small.en.epub'),
      'feed:en': { dependsOn: ['epub:en'], ...task('../large/feed.en.json') },
      editions: task('manifest.json'),
      'pdf:en': {},
      'epub:ar': task('small.ar.epub'),
    };
    const folder = new Folder({
      ...Object.fromEntries(files),
      'pnpm-workspace.yaml': '',
      'sources/small/package.json': JSON.stringify({ scripts }),
      'sources/small/turbo.json': `{ "tasks":\n${JSON.stringify(tasks)} }`,
    });
    const cwd = join(folder.path, 'sources');
    expect((await warraq(['strings', 'sync', 'small'], { cwd })).out).toContain(
      '../translations/small/en/01-one.json: written',
    );
    const { out, code } = await warraq(['check'], { cwd });
    expect(code).toBe(1);
    const column = JSON.stringify(tasks).indexOf('"feed:en"') + 1;
    expect(out.split('\n').filter((line) => line.startsWith('small/'))).toEqual([
      'small/package.json:1:1  warning  package.json has no script “epub:ar”, though collection.yaml asks for it.',
      'small/package.json:1:1  warning  package.json has a script “pdf:en”, but collection.yaml does not ask for this edition.',
      'small/turbo.json:1:1  warning  turbo.json has a task “pdf:en”, but collection.yaml does not ask for this edition.',
      `small/turbo.json:2:${column}  error  The outputs of the task “feed:en” of turbo.json must be $TURBO_ROOT$/editions/small/feed.en.json, $TURBO_ROOT$/editions/small/feeds/en.*.json and nothing else.`,
    ]);
    const build = () => warraq(['build', 'small', '--format', 'feed'], { cwd });
    expect((await build()).code).toBe(1);
    expect(existsSync(join(folder.path, 'editions'))).toBe(false);
    const right = { ...tasks, 'feed:en': { dependsOn: ['epub:en'], inputs, outputs: feed } };
    folder.write('sources/small/turbo.json', JSON.stringify({ tasks: right }));
    expect((await build()).code).toBe(0);
    expect(readdirSync(join(folder.path, 'editions/small'))).toEqual(['feed.en.json']);
  });
});
