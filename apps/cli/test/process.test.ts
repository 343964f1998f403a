// `warraq` as a process of its own, built: help in both languages, exit codes, colours, and what it does not load.

import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { COLLECTION, FILES, Folder, TWO } from './support/folder.ts';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

function warraq(args: readonly string[], cwd: string, env: Record<string, string> = {}) {
  const { PATH = '' } = process.env;
  const run = spawnSync(process.execPath, [MAIN, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH, LC_ALL: 'C.UTF-8', ...env },
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error('apps/cli/dist is missing: run `pnpm build` first');
});

describe('warraq --help', () => {
  const here = () => new Folder().path;

  it('is English', () => {
    const { code, out, err } = warraq(['--help'], here());
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Usage: warraq \[options\] \[command\]/);
    for (const verb of ['check', 'strings', 'build', 'verify', 'manifest', 'serve', 'publish', 'prune'])
      expect(out).toMatch(new RegExp(`^ {2}${verb}`, 'm'));
  });

  it.each([
    ['--ui ar', ['--help', '--ui', 'ar'], {}],
    ['LC_ALL', ['--help'], { LC_ALL: 'ar_IQ.UTF-8' }],
    ['LANG', ['--help'], { LC_ALL: '', LANG: 'ar' }],
  ])('is Arabic by %s, down to commander’s own words', (_, args, env) => {
    const { code, out } = warraq(args, here(), env);
    expect(code).toBe(0);
    expect(out).toMatch(/^طريقة الاستعمال: warraq \[خيارات\] \[أمر\]/);
    for (const word of ['الخيارات:', 'الأوامر:']) expect(out).toContain(word);
    expect(out).not.toMatch(/Usage|Options|Commands|display help|\[options\]/);
  });

  it.each([
    'check',
    'strings',
    'strings sync',
    'strings status',
    'strings accept',
    'build',
    'preview',
    'verify',
    'manifest',
    'serve',
    'publish',
    'prune',
  ])('of %s is Arabic throughout', (verb) => {
    const { code, out } = warraq([...verb.split(' '), '--help', '--ui', 'ar'], here());
    expect(code).toBe(0);
    expect(out).not.toMatch(/Usage|Options|Arguments|display help|\[options\]|choices/);
  });
});

describe('wrong use', () => {
  it.each([
    [[], /^Usage:/],
    [['bild'], /no command bild\.\nDid you mean build\?/],
    [['build', '--formt', 'pdf'], /no option --formt\.\nDid you mean --format\?/],
    [['build', '--lang'], /The option --lang <editions> needs a value\./],
    [['prune', 'x'], /more arguments/],
    [['--ui', 'fr', 'check'], /The option --ui <language> cannot be fr\./],
    [['strings', 'accept', '--', '-x'], /-x is neither/],
  ])('%j ends with 2', (args, message) => {
    const { code, out, err } = warraq(args, new Folder().path);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });

  it.each([
    [['strings', 'nxt'], 'warraq strings --help'],
    [['strings', 'accept', '--min', '3'], 'warraq strings accept --help'],
    [['strings', 'diff'], 'warraq strings diff --help'],
    [['--ui', 'en', 'align', 'a.md'], 'warraq align --help'],
    [['nothing'], 'warraq --help'],
  ])('%j points to the help of the command that was meant', (args, help) => {
    expect(warraq(args, new Folder().path).err).toMatch(new RegExp(`\\nSee: ${help}\\n$`));
  });

  it('is explained in Arabic', () => {
    const { err } = warraq(['build', '--formt', 'pdf', '--ui', 'ar'], new Folder().path);
    expect(err).toBe('لا يوجد خيار باسم --formt.\nهل تقصد --format؟\nانظر: warraq build --help\n');
  });
});

describe('what it prints into a pipe', () => {
  it('has no colours and no isolates, unless colours are forced', () => {
    const folder = new Folder({ ...FILES, '02-two.md': TWO.replace('alone', 'al\u0007one') });
    const { code, out } = warraq(['check', '--ui', 'ar'], folder.path);
    expect(code).toBe(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u2066-\u2069]/);
    expect(warraq(['check'], folder.path, { FORCE_COLOR: '1' }).out).toContain('\u001b[31merror');
    expect(warraq(['check'], folder.path, { FORCE_COLOR: '1', NO_COLOR: '1' }).out).not.toContain('\u001b');
  });
});

describe('what it cannot print', () => {
  it.skipIf(!existsSync('/dev/full'))('is told of in a sentence, and is no success', () => {
    const full = openSync('/dev/full', 'w');
    const run = spawnSync(process.execPath, [MAIN, 'check', '--json'], {
      cwd: new Folder().path,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8' },
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^The disk is full\.\n {4}\S.*\n$/);
  });

  it('because its folder was removed is told of without a trace of the program', () => {
    const folder = new Folder();
    const script = 'rmdir "$PWD" && exec "$0" "$@"';
    mkdirSync(join(folder.path, 'gone'));
    const args = ['-c', script, process.execPath, MAIN, 'check'];
    const run = spawnSync('sh', args, { cwd: join(folder.path, 'gone'), encoding: 'utf8' });
    expect(run.stderr).not.toMatch(/\n +at |node:internal/);
    expect([1, 2]).toContain(run.status);
  });
});

describe('warraq serve', () => {
  it('ends with 0 on Ctrl-C, with a connection open', async () => {
    const folder = new Folder({ ...FILES, 'collection.yaml': `${COLLECTION}site: true\n` });
    warraq(['strings', 'sync'], folder.path);
    warraq(['build'], folder.path);
    const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0'], { cwd: folder.path });
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    let said = '';
    const address = await new Promise<string>((resolve) => {
      child.stdout.on('data', (text: Buffer) => {
        said += text.toString();
        const found = /http:\S+\/(?=\n)/.exec(said)?.[0];
        if (found !== undefined && /Ctrl-C/.test(said)) resolve(found);
      });
    });
    expect((await fetch(address)).status).toBe(200);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(said).toMatch(/Stopped\.\n$/);
  });
});

describe('warraq check', () => {
  it('loads no renderer', () => {
    const folder = new Folder();
    const coverage = join(folder.path, 'coverage');
    warraq(['check'], folder.path, { NODE_V8_COVERAGE: coverage });
    const text = readdirSync(coverage)
      .map((name) => readFileSync(join(coverage, name), 'utf8'))
      .join('');
    const loaded = [...text.matchAll(/"url":"(file:[^"]*)"/g)].map((match) => match[1] ?? '');
    expect(loaded.filter((url) => /\/dist\/check-[^/]*\.js$/.test(url)).length).toBe(1);
    // Progress (listr2) stands in the file of those verbs that make editions.
    expect(loaded.filter((url) => /\/apps\/(pdf|epub|feed)\/|\/dist\/make-editions-/.test(url))).toEqual([]);
  });
});
