// The server of `warraq serve`, asked as a browser, a reading app and an intruder would ask.

import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Io } from '../src/io.ts';
import { run } from '../src/run.ts';
import type { Folder } from './support/folder.ts';
import { warraq } from './support/program.ts';
import { builtProject } from './support/sites.ts';

/** Starts `warraq serve`; `stop` is Ctrl-C. */
async function served(folder: Folder, ...args: string[]) {
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  let said = '';
  let ready = () => {};
  const isReady = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const io: Io = {
    cwd: folder.path,
    env: { LC_ALL: 'C' },
    terminal: false,
    prompts: undefined,
    out: (text) => {
      said += text;
      if (/Ctrl-C/.test(text)) ready();
    },
    err: (text) => {
      said += text;
    },
    untilStopped: () => stopped,
  };
  const ended = run(['serve', ...args, '--port', '0'], io);
  await Promise.race([isReady, ended]);
  onTestFinished(async () => {
    stop();
    await ended;
  });
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0] ?? '';
  return { address, ended, stop, said: () => said };
}

/** As it stands: `fetch` would tidy the path. */
function asked(address: string, path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = new URL(address);
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('latin1');
      response.on('data', (part: string) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('warraq serve', () => {
  it('shows the site under the media types of its files', async () => {
    const { address } = await served(await builtProject());
    const types = {
      '': 'text/html; charset=utf-8',
      'index.ar.html': 'text/html; charset=utf-8',
      'read/style.css': 'text/css; charset=utf-8',
      'feed.json': 'application/feed+json; charset=utf-8',
      'feed.en.json': 'application/feed+json; charset=utf-8',
      'opds.json': 'application/opds+json; charset=utf-8',
      'opds/ar.newest.json': 'application/opds+json; charset=utf-8',
      'opds.xml': 'application/atom+xml; charset=utf-8',
      'first.en.epub': 'application/epub+zip',
      'manifest.json': 'application/json; charset=utf-8',
      'covers/first.en.240.png': 'image/png',
    };
    for (const [path, type] of Object.entries(types)) {
      const { status, headers } = await asked(address, `/${path}`);
      expect([path, status, headers['content-type']]).toEqual([path, 200, type]);
    }
  });

  it('leads every absolute link of a catalogue to this machine, and none of the lists of hashes', async () => {
    const folder = await builtProject();
    const { address, said } = await served(folder);
    const { body } = await asked(address, '/opds/en.json');
    expect(body).not.toContain('example.org');
    const hrefs = [...body.matchAll(/"href": "(http[^"]+)"/g)].map((match) => match[1]!);
    expect(hrefs.length).toBeGreaterThan(5);
    for (const href of hrefs) expect((await fetch(href)).status, href).toBe(200);
    const manifest = await asked(address, '/manifest.json');
    expect(manifest.body).toBe(readFileSync(join(folder.path, 'editions/first/manifest.json'), 'latin1'));
    expect(said()).toContain(`Links to https://example.org/books/first/ lead to ${address} here`);
  });

  it('answers parts, conditions and HEAD', async () => {
    const folder = await builtProject();
    const { address } = await served(folder);
    const book = readFileSync(join(folder.path, 'editions/first/first.en.epub'));
    const whole = await asked(address, '/first.en.epub', {}, 'HEAD');
    expect(whole).toMatchObject({ status: 200, body: '', headers: { 'content-length': String(book.length) } });
    const part = await asked(address, '/first.en.epub', { Range: 'bytes=10-19' });
    expect([part.status, part.headers['content-range'], part.body]).toEqual([
      206,
      `bytes 10-19/${book.length}`,
      book.subarray(10, 20).toString('latin1'),
    ]);
    const end = await asked(address, '/first.en.epub', { Range: 'bytes=-5' });
    expect(end.body).toBe(book.subarray(-5).toString('latin1'));
    expect((await asked(address, '/first.en.epub', { Range: `bytes=${book.length}-` })).status).toBe(416);
    for (const path of ['/first.en.epub', '/index.en.html']) {
      const tag = String((await asked(address, path)).headers.etag);
      expect((await asked(address, path, { 'If-None-Match': tag })).status, path).toBe(304);
    }
  });

  it('shows nothing beside the site, no lists of folders, nothing to other machines’ names', async () => {
    const folder = await builtProject();
    writeFileSync(join(folder.path, 'editions/first/.secret'), 'secret');
    writeFileSync(join(folder.path, 'editions/secret.txt'), 'secret');
    // What a link has from elsewhere is not of the site, though its name is.
    symlinkSync('../secret.txt', join(folder.path, 'editions/first/linked.txt'));
    symlinkSync('..', join(folder.path, 'editions/first/up'));
    const { address } = await served(folder);
    const outside = [
      '/linked.txt',
      '/up/secret.txt',
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/read/../../secret.txt',
      '/..%5csecret.txt',
    ];
    for (const path of [...outside, '/.secret', '//etc/passwd', '/%00', '/%zz', '/covers/', '/nothing.html']) {
      const { status, body } = await asked(address, path);
      expect([path, status, body.includes('secret')]).toEqual([path, 404, false]);
    }
    expect(await asked(address, '/read')).toMatchObject({ status: 301, headers: { location: '/read/' } });
    expect((await asked(address, '/', { Host: 'evil.example' })).status).toBe(403);
    expect((await asked(address, '/', {}, 'POST')).status).toBe(405);
  });

  it('shows all collections, each in its folder, below one page', async () => {
    const folder = await builtProject(['first', 'second']);
    expect(await warraq(['serve'], { cwd: folder.path })).toMatchObject({ code: 2 });
    const { address } = await served(folder, '--all');
    const page = (await asked(address, '/index.en.html')).body;
    expect(page).toContain('First reader');
    for (const path of ['first/', 'second/index.ar.html', 'opds.ar.json', 'second/opds.json'])
      expect((await asked(address, `/${path}`)).status, path).toBe(200);
    expect((await asked(address, '/second')).headers.location).toBe('/second/');
    const catalogue = JSON.parse((await asked(address, '/opds.en.json')).body);
    for (const { href } of catalogue.navigation) expect((await fetch(href)).status, href).toBe(200);
  });

  it('stops when it is asked to, and frees its port', async () => {
    const { address, ended, stop, said } = await served(await builtProject());
    const taken = new URL(address).port;
    await fetch(address);
    stop();
    expect(await ended).toBe(0);
    expect(said()).toMatch(/Stopped\.\n$/);
    await expect(asked(address, '/')).rejects.toThrow();
    expect(taken).toMatch(/^\d+$/);
  });

  it('says so where there is no site, the port is taken or is none', async () => {
    const folder = await builtProject();
    const { address } = await served(folder);
    const { port } = new URL(address);
    expect(await warraq(['serve', '--port', port], { cwd: folder.path })).toMatchObject({
      code: 2,
      err: `Another program has the port ${port}; choose another with --port.\n`,
    });
    expect((await warraq(['serve', '--port', '99999'], { cwd: folder.path })).code).toBe(2);
    folder.write('editions/first/site.json', '{}');
    expect(await warraq(['serve'], { cwd: folder.path })).toMatchObject({ code: 1 });
  });
});
