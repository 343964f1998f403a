// `warraq preview --watch` as a process, built: who is let in, what the addresses hold, and that a saved string is told of.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { FILES, type Folder } from '../support/folder.ts';
import { warraq } from '../support/program.ts';
import { translatedFolder, writeArabic } from '../support/translated-folder.ts';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const ARABIC = { One: 'الأولى', 'The second paragraph.': 'الفقرة الثانية.' };
/** A bound, not a measure: a test that waits so long has failed. */
const LONG_ENOUGH = 300_000;

interface RunningDesk {
  readonly address: URL;
  readonly process: ChildProcess;
  readonly folder: Folder;
}

async function startDesk(args: readonly string[] = []): Promise<RunningDesk> {
  const folder = await translatedFolder(ARABIC);
  const env = { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8' };
  const desk = spawn(process.execPath, [MAIN, 'preview', '--watch', ...args], { cwd: folder.path, env });
  onTestFinished(() => void desk.kill('SIGKILL'));
  let said = '';
  const address = await new Promise<string>((found, failed) => {
    desk.stdout.on('data', (text) => {
      said += text;
      const url = /http:\/\/\S+\/\n/.exec(said)?.[0];
      if (url !== undefined) found(url.trim());
    });
    desk.once('exit', () => failed(new Error(`ended: ${said}`)));
  });
  return { address: new URL(address), process: desk, folder };
}

interface Got {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** With a path and headers exactly as given, as no browser would send them. */
function get(desk: RunningDesk, path: string, options: { method?: string; host?: string } = {}): Promise<Got> {
  const { hostname, port, host } = desk.address;
  const headers = { host: options.host ?? host, connection: 'close' };
  return new Promise((got, failed) => {
    const asked = request({ hostname, port, path, method: options.method ?? 'GET', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () => got({ status: response.statusCode, headers: response.headers, text }));
    });
    asked.on('error', failed).end();
  });
}

/** The stream of states: each is waited for by what it must be more than. */
async function listen(desk: RunningDesk) {
  const abort = new AbortController();
  onTestFinished(() => abort.abort());
  const { body, headers } = await fetch(new URL('events', desk.address), { signal: abort.signal });
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const newest = () => Number([...text.matchAll(/^event: state\ndata: (\d+)$/gm)].at(-1)?.[1] ?? 0);
  const beyond = async (version: number): Promise<number> => {
    const late = setTimeout(() => abort.abort(new Error(`no state after ${version}`)), LONG_ENOUGH);
    while (newest() <= version) text += (await reader.read()).value ?? '';
    clearTimeout(late);
    return newest();
  };
  return { beyond, mediaType: headers.get('content-type') };
}

beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error('apps/cli/dist is missing: run `pnpm build` first');
});

describe('the desk', () => {
  it('says so when another program has the port', async () => {
    const desk = await startDesk();
    const { port } = desk.address;
    const second = await warraq(['preview', '--watch', '--port', port], { cwd: desk.folder.path });
    expect(second).toMatchObject({
      code: 2,
      err: `Another program has the port ${port}; choose another with --port.\n`,
    });
  });

  it('lets in who has the token and names this machine, and nobody else', async () => {
    const desk = await startDesk();
    const { pathname: root, port } = desk.address;
    const status = async (path: string, options = {}) => (await get(desk, path, options)).status;
    expect(root).toMatch(/^\/[0-9a-f]{32}\/$/);
    expect(await status(`${root}en/`)).toBe(200);
    expect(await status(`${root}en/`, { host: `localhost:${port}` })).toBe(200);
    for (const host of ['evil.example', `evil.example:${port}`, `127.0.0.1.evil.example:${port}`, '127.0.0.1', '[::1]'])
      expect(await status(`${root}en/`, { host }), host).toBe(403);
    for (const path of [
      '/',
      '/en/',
      '/events',
      '/desk.css',
      `/${'0'.repeat(32)}/en/`,
      `${root.slice(0, -2)}/en/`,
      '/%',
      '//',
    ])
      expect(await status(path), path).toBe(404);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect(await status(`${root}en/`, { method }), method).toBe(405);
    // A stream without an end has no head alone.
    expect(await status(`${root}events`, { method: 'HEAD' })).toBe(405);
  });

  it('listens on the loopback alone', async () => {
    const desk = await startDesk();
    expect(desk.address.hostname).toBe('127.0.0.1');
    const others = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    const outside = others
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => address);
    for (const address of outside) {
      const reached = fetch(`http://${address}:${desk.address.port}/`, { signal: AbortSignal.timeout(20_000) });
      await expect(reached, address).rejects.toThrow();
    }
  });

  it('has pages, style, script and fonts, and forbids whatever is not its own', async () => {
    const desk = await startDesk();
    const found = async (path: string) => {
      const { status, headers } = await get(desk, `${desk.address.pathname}${path}`);
      return [status, headers['content-type'], headers['x-content-type-options']].join(' ');
    };
    expect(await found('en/')).toBe('200 text/html; charset=utf-8 nosniff');
    expect(await found('ar/ar/01-one.html')).toBe('200 text/html; charset=utf-8 nosniff');
    expect(await found('book.css')).toBe('200 text/css; charset=utf-8 nosniff');
    expect(await found('desk.css')).toBe('200 text/css; charset=utf-8 nosniff');
    expect(await found('desk-rows.css')).toBe('200 text/css; charset=utf-8 nosniff');
    expect(await found('desk.js')).toBe('200 text/javascript; charset=utf-8 nosniff');
    expect(await found('desk.svg')).toBe('200 image/svg+xml nosniff');
    expect(await found('fonts/Amiri-400.ttf')).toBe('200 font/ttf nosniff');
    for (const path of [
      'fr/',
      'en',
      'en/ar/none.html',
      'en/ar/images/x.png',
      'fonts/x.ttf',
      'main.js',
      '../package.json',
      // Names that every object of JavaScript has.
      'constructor',
      '__proto__',
    ])
      expect(await found(path), path).toBe('404 text/plain; charset=utf-8 nosniff');
    for (const path of ['en/ar/..%2f..%2fcollection.yaml', '%2e%2e/collection.yaml', 'fonts/../desk.js'])
      expect(await found(path), path).toMatch(/^404 /);
    const { headers, text } = await get(desk, `${desk.address.pathname}en/ar/01-one.html`);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'; .*frame-ancestors 'none'$/,
    );
    expect(headers['content-security-policy']).not.toMatch(/unsafe|http|\*/);
    expect(headers['referrer-policy']).toBe('no-referrer');
    // Nothing that the policy would have to stop: no style, script or handler stands in the page.
    expect(text).not.toMatch(/ style=|<style|<script(?! [^>]*src=)|<script[^>]*>[^<]| on[a-z]+=/);
  });

  it('tells of every saved file, also of one that an editor replaces, and shows what is in it', async () => {
    const desk = await startDesk();
    const page = async (language = 'en') =>
      (await get(desk, `${desk.address.pathname}${language}/ar/01-one.html`)).text;
    const { beyond, mediaType } = await listen(desk);
    expect(mediaType).toBe('text/event-stream');
    let version = await beyond(0);

    writeArabic(desk.folder, { ...ARABIC, One: 'العنوان الجديد' });
    version = await beyond(version);
    expect(await page()).toContain('العنوان الجديد');

    const strings = desk.folder.read('translations/ar/01-one.json');
    desk.folder.write('.01-one.json.tmp', strings.replace('العنوان الجديد', 'عنوان آخر'));
    renameSync(join(desk.folder.path, '.01-one.json.tmp'), join(desk.folder.path, 'translations/ar/01-one.json'));
    version = await beyond(version);
    expect(await page()).toContain('عنوان آخر');

    desk.folder.write('02-two.md', desk.folder.read('02-two.md').replace('alone', 'of two'));
    version = await beyond(version);
    expect((await get(desk, `${desk.address.pathname}en/ar/02-two.html`)).text).toContain('A paragraph of two.');

    // What did not exist when the desk was opened.
    mkdirSync(join(desk.folder.path, 'translations/drafts/ar'), { recursive: true });
    version = await beyond(version);
    const [first = ''] = Object.keys(desk.folder.strings('en', '02-two'));
    desk.folder.write('translations/drafts/ar/02-two.json', JSON.stringify({ [first]: 'مسوّدة العنوان' }));
    version = await beyond(version);
    expect((await get(desk, `${desk.address.pathname}en/ar/02-two.html`)).text).toContain('مسوّدة العنوان');

    desk.folder.write('translations/ar/01-one.json', `<<<<<<< ours\n${strings}`);
    version = await beyond(version);
    expect(await page()).toMatch(/translations\/ar\/01-one\.json:1:1.*عنوان آخر/s);
    expect(await page('ar')).toMatch(/خطأ.*عنوان آخر/s);
  });

  it('ends when it is told to', async () => {
    const desk = await startDesk();
    const { beyond } = await listen(desk);
    await beyond(0);
    desk.process.kill('SIGTERM');
    expect(await once(desk.process, 'exit')).toEqual([0, null]);
  });
});

describe('warraq preview --watch', () => {
  it.each([
    [['--port', '99999'], '--port must be a whole number from 1 to 65535, not 99999.'],
    [['--lang', 'ku'], 'No collection here is in the language ku; there are: en, ar.'],
    [['nowhere'], 'There is no collection nowhere'],
  ])('%j is a wrong use', async (args, sentence) => {
    const { code, out, err } = await warraq(['preview', '--watch', ...args], {
      cwd: (await translatedFolder({}, FILES)).path,
    });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  });
});
