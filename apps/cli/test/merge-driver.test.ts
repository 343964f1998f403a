// Real git in real repositories: two translators and one source editor at work at once, merged by the driver as a process.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Folder } from './support/folder.ts';
import { warraq } from './support/program.ts';

const UNITS = 60;
const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

/** The same numbers from a seed on every machine. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((((state ^ (state >>> 15)) >>> 0) / 2 ** 32) * below);
  };
}

class Repository extends Folder {
  /** @param like a repository to be copied */
  constructor(like?: string) {
    super({});
    if (like !== undefined) {
      cpSync(like, this.path, { recursive: true });
      return;
    }
    for (const [name, text] of Object.entries({
      'collection.yaml':
        'id: small\ntitle: { en: S, ar: ص }\nsummary: { en: S., ar: ص. }\nlanguages: [en, ar]\neditions: [{ languages: [ar], formats: [epub] }]\n',
      '01-one.md': document(Array.from({ length: UNITS }, (_, i) => sentence(i))),
    }))
      this.write(name, text);
    this.git('init', '-q', '-b', 'main');
    this.git('config', 'user.name', 'x');
    this.git('config', 'user.email', 'x@example.org');
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.path, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  }

  commit(): void {
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', 'x');
  }

  /** Whether it merged without a conflict. */
  merge(branch: string): boolean {
    return spawnSync('git', ['merge', '-q', '--no-edit', branch], { cwd: this.path, encoding: 'utf8' }).status === 0;
  }

  translate(edit: (entries: Map<string, string>) => void): void {
    const order = Object.keys(this.strings('en', '01-one'));
    const entries = new Map(Object.entries(this.strings('ar', '01-one')));
    edit(entries);
    const sorted = [...entries].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    const lines = sorted.map(([id, text]) => `  ${JSON.stringify(id)}: ${JSON.stringify(text)}`);
    this.write('translations/ar/01-one.json', `{\n${lines.join(',\n\n')}\n}\n`);
  }

  run(...args: readonly string[]) {
    return warraq(args, { cwd: this.path });
  }
}

const WORDS = 'river city boat spring tax governor bank date fish trade council road north old lamp'.split(' ');
const sentence = (i: number) =>
  `Entry ${i}: ${Array.from({ length: 9 }, (_, j) => WORDS[(i * 7 + j * (3 + (i % 5))) % WORDS.length]).join(' ')}.`;
const document = (paragraphs: readonly string[]) =>
  `---\ntitle: One\nlanguage: en\n---\n\n${paragraphs.join('\n\n')}\n`;

let template: string | undefined;
afterAll(() => template && rmSync(template, { recursive: true, force: true }));

/** Made once: each test has a copy. */
async function prepared(): Promise<Repository> {
  if (template !== undefined) return new Repository(template);
  const repository = new Repository();
  await repository.run('strings', 'sync');
  const ids = Object.keys(repository.strings('en', '01-one'));
  repository.translate((entries) => {
    for (const id of ids.slice(0, 40)) entries.set(id, `قديم ${id}`);
  });
  await repository.run('strings', 'accept', '--who', 'x');
  // Before the program is built there is nothing to install; the tests run what `pnpm build` made.
  const dist = new URL('../dist/main.js', import.meta.url).pathname;
  const { code } = await repository.run('merge-driver', '--install');
  expect(code).toBe(0);
  repository.git('config', 'merge.warraq.driver', `node '${dist}' merge-driver %O %A %B %P`);
  repository.commit();
  template = mkdtempSync(join(tmpdir(), 'warraq-merge-'));
  cpSync(repository.path, template, { recursive: true });
  return repository;
}

/** What a translator does on a branch: 12 of the units that are theirs, some new, some better, all accepted. */
async function translator(
  repository: Repository,
  name: string,
  mine: (i: number) => boolean,
  random: (n: number) => number,
) {
  repository.git('checkout', '-q', '-b', name, 'main');
  const ids = Object.keys(repository.strings('en', '01-one')).filter((_, i) => mine(i));
  const written = new Map<string, string>();
  repository.translate((entries) => {
    for (let n = 0; n < 12; n++) {
      const id = ids[random(ids.length)] ?? '';
      written.set(id, `${name} ${id} ${n}`);
      entries.set(id, `${name} ${id} ${n}`);
    }
  });
  await repository.run('strings', 'accept', '--who', name);
  repository.commit();
  return written;
}

async function editor(repository: Repository, random: (n: number) => number) {
  repository.git('checkout', '-q', '-b', 'source', 'main');
  const paragraphs = Array.from({ length: UNITS }, (_, i) => sentence(i));
  for (let n = 0; n < 6; n++) {
    const at = random(paragraphs.length);
    paragraphs[at] = paragraphs[at]?.replace(/(\w+)\.$/, `changed ${n}.`) ?? '';
  }
  for (let n = 0; n < 3; n++) paragraphs.splice(random(paragraphs.length), 0, `A new paragraph with the number ${n}.`);
  paragraphs.splice(random(paragraphs.length), 1);
  paragraphs.unshift(...paragraphs.splice(random(paragraphs.length), 1));
  repository.write('01-one.md', document(paragraphs));
  await repository.run('strings', 'sync');
  repository.commit();
}

describe('warraq merge-driver', () => {
  it.each(SEEDS)('merges two translators and a source editor without a conflict (seed %i)', async (seed) => {
    const random = randomFrom(seed);
    const repository = await prepared();
    const first = await translator(repository, 'layla', (i) => i % 2 === 0, random);
    const second = await translator(repository, 'suad', (i) => i % 2 === 1, random);
    await editor(repository, random);
    repository.git('checkout', '-q', 'main');
    for (const branch of ['layla', 'source', 'suad']) expect(repository.merge(branch)).toBe(true);
    const strings = repository.strings('ar', '01-one');
    expect(strings).toMatchObject(Object.fromEntries([...first, ...second]));
    const lines = repository.read('translations/memory.jsonl').trim().split('\n');
    const memory = lines.map((line) => JSON.parse(line));
    expect(new Set(lines).size).toBe(lines.length);
    expect(memory.map(({ when }) => when)).toEqual(memory.map(({ when }) => when).toSorted());
    const accepted = new Set(memory.map(({ target }) => target));
    for (const text of [...first.values(), ...second.values()]) expect(accepted.has(text)).toBe(true);
    expect((await repository.run('strings', 'sync')).code).toBe(0);
  });

  it('leaves both versions of a text that two changed, and the next reader names it', async () => {
    const repository = await prepared();
    const [id = ''] = Object.keys(repository.strings('en', '01-one'));
    for (const name of ['layla', 'suad']) {
      repository.git('checkout', '-q', '-b', name, 'main');
      repository.translate((entries) => entries.set(id, `من ${name}`));
      repository.commit();
    }
    expect(repository.merge('layla')).toBe(false);
    const text = repository.read('translations/ar/01-one.json');
    expect(text).toContain(`<<<<<<< ours\n  "${id}": "من suad",\n=======\n  "${id}": "من layla",\n>>>>>>> theirs\n`);
    const { code, out } = await repository.run('check');
    expect(code).toBe(1);
    expect(out).toContain(`translations/ar/01-one.json:2:1  error  Two people changed ${id}:`);
    expect(out.match(/string-conflict|Two people|conflict/g)?.length).toBe(1);
  });

  it('leaves what is no string file to git', async () => {
    const repository = await prepared();
    for (const [name, bad] of [
      ['layla', '{ "a": '],
      ['suad', '[1'],
    ] as const) {
      repository.git('checkout', '-q', '-b', name, 'main');
      repository.write('translations/ar/01-one.json', bad);
      repository.commit();
    }
    expect(repository.merge('layla')).toBe(false);
    expect(repository.read('translations/ar/01-one.json')).toMatch(
      /<<<<<<< ours\n\[1\n=======\n\{ "a": \n>>>>>>> theirs/,
    );
  });

  it('does not take a file that somebody emptied by mistake for one whose texts are to go', async () => {
    const repository = await prepared();
    repository.translate((entries) => entries.set('aaaaaaaa', 'قديم').set('bbbbbbbb', 'باق'));
    repository.commit();
    const side = (name: string, edit: () => void) => {
      repository.git('checkout', '-q', '-b', name, 'main');
      edit();
      repository.commit();
    };
    side('layla', () => repository.write('translations/ar/01-one.json', ''));
    side('suad', () => repository.translate((entries) => entries.set('aaaaaaaa', 'جديد')));
    expect(repository.merge('layla')).toBe(false);
    expect(repository.read('translations/ar/01-one.json')).toContain('باق');
  });

  it('leaves both sides in the file where the program is gone', async () => {
    const repository = await prepared();
    await repository.run('merge-driver', '--install');
    const driver = repository.git('config', 'merge.warraq.driver').trim();
    repository.git('config', 'merge.warraq.driver', driver.replaceAll('main.js', 'moved.js'));
    repository.translate((entries) => entries.set('aaaaaaaa', 'قديم'));
    repository.commit();
    for (const name of ['layla', 'suad']) {
      repository.git('checkout', '-q', '-b', name, 'main');
      repository.translate((entries) => entries.set('aaaaaaaa', `من ${name}`));
      repository.commit();
    }
    expect(repository.merge('layla')).toBe(false);
    expect(repository.read('translations/ar/01-one.json')).toMatch(/<<<<<<< ours\n.*من suad.*\n=======\n.*من layla/);
  });

  it('is set up once, for the files of the collection alone', async () => {
    const repository = await prepared();
    await repository.run('merge-driver', '--install');
    expect(repository.read('.git/info/attributes')).toBe(
      'translations/*/*.json merge=warraq\ntranslations/drafts/*/*.json merge=warraq\ntranslations/memory.jsonl merge=warraq\n',
    );
    expect(repository.git('config', 'merge.warraq.driver')).toMatch(/then node .*main\.js merge-driver %O %A %B %P;/);
    expect(await repository.run('merge-driver', 'a')).toMatchObject({ code: 2 });
    expect(await warraq(['merge-driver', '--install'], { cwd: new Folder().path })).toMatchObject({ code: 2 });
  });
});
