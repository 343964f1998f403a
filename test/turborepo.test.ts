// Turborepo on a copy of this repository: what an edit re-runs, what a cache restores, what a removed edition leaves.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Checkout } from './support/checkout.ts';

const ALL = ['en', 'ar', 'en-ar'].flatMap((languages) => [`pdf:${languages}`, `epub:${languages}`]);
const FACING = 'pdf:en-ar.facing';
const SINGLES = ['en', 'ar'].flatMap((language) => [`documents:${language}`, `pamphlets:${language}`]);
const BOOKLETS = ['booklet:en', 'booklet:ar'];
const TASKS = [...ALL, FACING, ...BOOKLETS, ...SINGLES, 'feed:en', 'feed:ar', 'site', 'editions'].sort();
const ARABIC = [...TASKS.filter((task) => /:(en-)?ar(\.facing)?$/.test(task)), 'site', 'editions'].sort();
/** What a site consists of, beside site.json. */
const SITE = /^(?:index(?:\.\w+)?\.html|feed\.json|feeds\/all\.\d+\.json|opds\.(?:json|xml)|(?:opds|covers|read)\/.*)$/;

/** What of the site says the first text's English title, or the size of a file that holds it: its neighbour's pages too. */
const WITH_TITLE_OF_FIRST = new RegExp(
  [
    'index(?:\\.\\w+)?\\.html|feed\\.json|feeds/all\\.2\\.json',
    'read/01-[^/]*|read/02-worker-communism\\.en(?:-ar)?\\.html',
    'opds/(?:en|ar)(?:\\.json|\\.books\\..*)',
    'opds/(?:en|ar)\\.(?:newest|author\\.warraq-editors|tag\\.(?:encyclopedia|iran|iraq|labour-movement|parties))\\..*',
  ]
    .map((one) => `^(?:${one})$`)
    .join('|'),
);

let copy: Checkout;

beforeAll(() => {
  copy = new Checkout();
});

afterAll(() => copy?.remove());

/** Runs the first of the README's commands; gives the collection's tasks that really ran. */
function editions(env: NodeJS.ProcessEnv = {}): { readonly ran: readonly string[]; readonly printed: string } {
  const printed = copy.run(['editions'], env);
  const ran = [...printed.matchAll(/^iraq-reader:(\S+): cache miss/gm)].map((match) => match[1] ?? '');
  return { ran: ran.sort(), printed };
}

/**
 * The collection's tasks that would run now, as Turborepo itself says: it keeps what it made by the hash of all that goes
 * into a task, and a dry run looks for that hash as a run does.
 */
function wouldRun(env: NodeJS.ProcessEnv = {}): readonly string[] {
  const printed = copy.run(['exec', 'turbo', 'run', 'editions', '--dry=json'], env);
  const { tasks } = JSON.parse(printed.slice(printed.indexOf('{\n'), printed.lastIndexOf('}') + 1)) as {
    tasks: readonly { package: string; task: string; cache: { status: 'HIT' | 'MISS' } }[];
  };
  const missed = tasks.filter((one) => one.package === 'iraq-reader' && one.cache.status === 'MISS');
  return missed.map(({ task }) => task).sort();
}

/** Runs a task of the collection alone: the program that it waits for is built, and as it was. */
function runTask(task: string, env: NodeJS.ProcessEnv = {}): void {
  copy.run(['exec', 'turbo', 'run', task, '--only', '--filter=iraq-reader'], env);
}

/** Every file in editions/ with its hash. */
function outputs(): Record<string, string> {
  const folder = join(copy.root, 'editions', 'iraq-reader');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    paths.map((path) => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

function edit(file: string, from: string | RegExp, to: string): void {
  const path = join(copy.root, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after, `${file} has no ${from}`).not.toBe(before);
  writeFileSync(path, after);
}

describe('turbo run editions', () => {
  let first: Record<string, string>;

  test('makes every edition of the sample collection', () => {
    expect(editions().ran).toEqual(TASKS);
    first = outputs();
    const wanted = ['en', 'ar', 'en-ar'].flatMap((l) => [`iraq-reader.${l}.pdf`, `iraq-reader.${l}.epub`]);
    const booklets = ['en', 'ar'].map((l) => `iraq-reader.${l}.booklet.pdf`);
    const feeds = ['feed.en.json', 'feed.ar.json', 'site.json', 'manifest.json'];
    const others = [...booklets, 'iraq-reader.en-ar.facing.pdf', ...feeds];
    const names = Object.keys(first);
    const site = names.filter((name) => SITE.test(name));
    const list = JSON.parse(readFileSync(join(copy.root, 'editions/iraq-reader/site.json'), 'utf8')) as {
      files: { name: string; sha256: string }[];
    };
    expect(list.files.map(({ name, sha256 }) => [name, sha256])).toEqual(site.map((name) => [name, first[name]]));
    const singles = names.filter((name) => /^(documents|pamphlets)\//.test(name));
    expect(singles).toHaveLength(4 * 5);
    expect(names.filter((name) => !singles.includes(name) && !SITE.test(name))).toEqual([...wanted, ...others].sort());
  });

  test('does nothing when nothing changed', () => {
    const { ran, printed } = editions();
    expect(ran).toEqual([]);
    expect(printed).toContain('FULL TURBO');
  });

  test('restores deleted editions byte for byte', () => {
    rmSync(join(copy.root, 'editions'), { recursive: true });
    const { printed } = editions();
    expect(printed).toContain('FULL TURBO');
    expect(outputs()).toEqual(first);
  });

  test('re-runs the Arabic and the bilingual editions alone when one Arabic string is edited', () => {
    const file = 'translations/iraq-reader/ar/01-workers-liberation-group.json';
    edit(file, /(": "[^"]*?)(\S+)"/, '$1$2 ثمّ"');
    expect(wouldRun()).toEqual(ARABIC);
    runTask('pdf:ar');
    const now = outputs();
    expect(now['iraq-reader.en.pdf']).toBe(first['iraq-reader.en.pdf']);
    expect(now['iraq-reader.ar.pdf']).not.toBe(first['iraq-reader.ar.pdf']);
    edit(file, / ثمّ"/, '"');
    expect(editions().ran).toEqual([]);
    expect(outputs()).toEqual(first);
  });

  test('re-runs what depends on a source when one source is edited', () => {
    edit('sources/iraq-reader/01-workers-liberation-group.md', /^(title: .*?)(['"]?)$/m, '$1 again$2');
    expect(editions().ran).toEqual(TASKS);
    const now = outputs();
    const names = Object.keys(first);
    const singles = names.filter((name) => /^(documents|pamphlets)\/(?!01-)/.test(name));
    const others = [...singles, ...names.filter((name) => SITE.test(name) && !WITH_TITLE_OF_FIRST.test(name))];
    for (const name of names.filter((each) => !others.includes(each))) expect(now[name], name).not.toBe(first[name]);
    // The tasks of single documents and of the site run, and make the same of everything that is as it was.
    for (const name of others) expect(now[name], name).toBe(first[name]);
    edit('sources/iraq-reader/01-workers-liberation-group.md', ' again', '');
    expect(editions().ran).toEqual([]);
  });

  test('re-runs an edition when a label or the program changes', () => {
    edit('translations/labels/ar.json', '"contents": "', '"contents": "قائمة ');
    expect(wouldRun()).toEqual(TASKS);
    runTask('pdf:ar');
    expect(outputs()['iraq-reader.ar.pdf']).not.toBe(first['iraq-reader.ar.pdf']);
    edit('translations/labels/ar.json', '"contents": "قائمة ', '"contents": "');
    edit('apps/feed/src/index.ts', /$/, '// changed\n');
    expect(wouldRun()).toEqual(TASKS);
    edit('apps/feed/src/index.ts', '// changed\n', '');
    expect(editions().ran).toEqual([]);
    expect(outputs()).toEqual(first);
  });

  test('dates the editions by SOURCE_DATE_EPOCH, which is part of what a cached edition is known by', () => {
    const env = { SOURCE_DATE_EPOCH: '1000000000' };
    expect(wouldRun(env)).toEqual(TASKS);
    runTask('epub:en', env);
    expect(outputs()['iraq-reader.en.epub']).not.toBe(first['iraq-reader.en.epub']);
    expect(editions().ran).toEqual([]);
    expect(outputs()).toEqual(first);
  });

  test('lets no edition linger that nobody asks for any more, even from the cache', () => {
    // Two books are enough for that, in the last of the tests.
    askFor('en', 'en, ar');
    keepTasks('pdf:en', 'pdf:en-ar', 'editions');
    const [english, bilingual] = ['en', 'en-ar'].map((key) =>
      join(copy.root, `editions/iraq-reader/iraq-reader.${key}.pdf`),
    );
    const files = ['collection.yaml', 'package.json', 'turbo.json'].map((name) => `sources/iraq-reader/${name}`);
    const before = files.map((file) => readFileSync(join(copy.root, file), 'utf8'));
    expect(editions().ran).toEqual(['editions', 'pdf:en', 'pdf:en-ar']);
    for (const ran of [['editions', 'pdf:en'], []]) {
      askFor('en');
      edit('sources/iraq-reader/package.json', /^.*pdf:en-ar".*\n/gm, '');
      keepTasks('pdf:en', 'editions');
      expect(editions().ran).toEqual(ran);
      expect([english, bilingual].map((file) => existsSync(file!))).toEqual([true, false]);
      for (const [i, file] of files.entries()) writeFileSync(join(copy.root, file), before[i] ?? '');
      expect(editions().ran).toEqual([]);
      expect(existsSync(bilingual!)).toBe(true);
    }
  });
});

/** Makes PDFs in these languages all that the copy's collection asks for. */
function askFor(...languages: readonly string[]): void {
  const wanted = languages.map((each) => `  - { languages: [${each}], formats: [pdf] }\n`);
  edit(
    'sources/iraq-reader/collection.yaml',
    /^(?:site: true\n)?editions:\n(?: .*\n)+/m,
    `editions:\n${wanted.join('')}`,
  );
}

/** Takes all other tasks out of the copy's turbo.json. */
function keepTasks(...names: readonly string[]): void {
  const path = join(copy.root, 'sources/iraq-reader/turbo.json');
  const settings = JSON.parse(readFileSync(path, 'utf8')) as { tasks: Record<string, { dependsOn: string[] }> };
  const kept = Object.entries(settings.tasks).filter(([name]) => names.includes(name));
  for (const [, task] of kept)
    task.dependsOn = task.dependsOn.filter((one) => one.startsWith('^') || names.includes(one));
  writeFileSync(path, JSON.stringify({ ...settings, tasks: Object.fromEntries(kept) }, null, 2));
}
