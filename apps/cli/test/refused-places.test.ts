// `warraq build`, built, into places that the system refuses: what is said, and what stands there afterwards.

import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COLLECTION, FILES, Folder } from './support/folder.ts';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const ENV = { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8' };

const books = (more = '') =>
  new Folder({ ...FILES, 'collection.yaml': `${COLLECTION.replace('[epub, feed]', '[pdf, epub, feed]')}${more}` });

/** Node dies of the signal that comes with a file at its limit; with a listener it is told as of a full disk. */
const LISTENS = 'data:text/javascript,process.on("SIGXFSZ",()=>{})';

/** Runs `warraq` where no file can grow beyond so many KiB, as on a disk that gets full: the system writes what still fits. */
function withRoom(kibibytes: number, args: readonly string[], cwd: string) {
  const command = ['-c', `ulimit -f ${kibibytes * 2}; exec "$0" "$@"`, process.execPath, '--import', LISTENS, MAIN];
  const run = spawnSync('sh', [...command, ...args], { cwd, encoding: 'utf8', env: ENV });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

function warraq(args: readonly string[], cwd: string, timeout = 300_000) {
  const run = spawnSync(process.execPath, [MAIN, ...args], { cwd, encoding: 'utf8', env: ENV, timeout });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

describe('a disk that gets full', () => {
  it.each([
    ['en', /^disk\/small\.en\.pdf cannot be written: there is no room for it on the disk\./],
    ['ar', /^تعذّرت كتابة disk\/small\.en\.pdf: لا متّسع له على القرص\./],
  ])('keeps the last good edition whole, and says so: %s', (language, said) => {
    const folder = books();
    const build = ['build', '--format', 'pdf', '--lang', 'en', '--ui', language, '--out', 'disk'];
    expect(warraq(build, folder.path).code).toBe(0);
    const before = readFileSync(join(folder.path, 'disk/small.en.pdf'));
    expect(before.length).toBeGreaterThan(16 * 1024);
    folder.write('01-one.md', '# One\n\nAnother text.\n');
    const { code, out, err } = withRoom(12, build, folder.path);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(said);
    expect(err).not.toMatch(/EFBIG|\n {4}at /);
    expect(readdirSync(join(folder.path, 'disk'))).toEqual(['small.en.pdf']);
    expect(readFileSync(join(folder.path, 'disk/small.en.pdf')).equals(before)).toBe(true);
  });

  it('keeps what translators have written', () => {
    const folder = new Folder();
    warraq(['strings', 'sync'], folder.path);
    const before = folder.all();
    folder.write('01-one.md', `# One\n\n${'A long text of many words. '.repeat(400)}\n`);
    const { code, err } = withRoom(4, ['strings', 'sync'], folder.path);
    expect(code).toBe(1);
    expect(err).toMatch(/^translations\/en\/01-one\.json cannot be written/);
    for (const [file, text] of Object.entries(before))
      if (file.endsWith('.json')) expect(readFileSync(join(folder.path, file), 'latin1')).toBe(text);
  });
});

describe.skipIf(!existsSync('/proc/self'))('a folder in which nothing can be made', () => {
  it('is refused, in the end', () => {
    const { code, err } = warraq(['build', '--format', 'epub', '--out', '/proc/x/y'], new Folder().path);
    expect(code).toBe(1);
    expect(err).toMatch(/\/proc\/x cannot be made or read: there is no such place\.\n {4}Check the path/);
  });
});

describe('a place that something else has', () => {
  it('is named as it was typed', () => {
    const folder = new Folder();
    folder.write('taken', 'a file');
    const { code, err } = warraq(['build', '--format', 'epub', '--lang', 'en', '--out', 'taken/in'], folder.path);
    expect(code).toBe(1);
    expect(err).toMatch(/^taken: a file stands where a folder belongs\.\n {4}Move the file away/);
    expect(folder.read('taken')).toBe('a file');
  });

  it('is written over where only the file itself is kept from being changed', () => {
    const folder = new Folder();
    const build = ['build', '--format', 'epub', '--lang', 'en', '--out', 'books'];
    warraq(build, folder.path);
    const place = join(folder.path, 'books');
    const path = join(place, readdirSync(place)[0] ?? '');
    const right = readFileSync(path);
    writeFileSync(path, 'old');
    chmodSync(path, 0o444);
    expect(warraq(build, folder.path).code).toBe(0);
    expect(readFileSync(path).equals(right)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o444);
  });
});

describe('two builds at once', () => {
  it('do not take each other’s work away', async () => {
    const folder = books('site: true\n');
    const made = join(folder.path, 'editions');
    expect(warraq(['build', '--format', 'pdf,epub,feed'], folder.path).code).toBe(0);
    // What a build that was killed has left is tidied up; what belongs to a process that runs is not.
    const [site = ''] = readdirSync(made);
    mkdirSync(join(made, site, '.site.json.4194303.new'));
    mkdirSync(join(made, site, `.site.json.${process.pid}.new`));
    const ended = await Promise.all(
      [1, 2, 3].map(
        () =>
          new Promise((resolve) => {
            const one = spawn(process.execPath, [MAIN, 'build', '--format', 'site'], { cwd: folder.path, env: ENV });
            one.on('exit', resolve);
          }),
      ),
    );
    expect(ended).toEqual([0, 0, 0]);
    const hidden = readdirSync(join(made, site)).filter((name) => name.startsWith('.'));
    expect(hidden).toEqual([`.site.json.${process.pid}.new`]);
  });
});
