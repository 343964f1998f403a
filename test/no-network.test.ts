// A whole build in a process without a network: every door to one is watched, and nobody knocks.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { repositoryRoot } from './support/checkout.ts';

const WATCH = fileURLToPath(new URL('support/no-network.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'warraq-offline-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const COLLECTION = `id: small
title: { en: Small }
summary: { en: "https://example.org/" }
languages: [en]
publisher: { name: { en: P }, url: "https://example.org/" }
licence: { name: L, url: "https://example.org/licence" }
base_url: https://example.org/small/
editions: [{ languages: [en], formats: [pdf, epub, feed] }]
`;
const DOCUMENT = `---
title: One
source: { title: { en: S }, url: "https://example.org/source" }
---

A [link](https://example.org/a), <https://example.org/b>, https://example.org/c and an old one: http://example.org.

![From the web](https://example.org/picture.png)

![From a server](//example.org/picture.jpg)

![A drawing](drawing.svg)

<img src="https://example.org/x.png"><link rel="stylesheet" href="https://example.org/x.css">
`;
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><a href="https://example.org/"><rect width="9" height="9"/></a></svg>`;

/** Runs Node with the doors watched; gives what was knocked at. */
function watched(args: readonly string[], cwd: string) {
  const log = join(folder, 'knocks');
  writeFileSync(log, '');
  const env = { ...process.env, WARRAQ_KNOCKS: log };
  const done = spawnSync(process.execPath, ['--import', WATCH, ...args], { cwd, env, encoding: 'utf8' });
  return { ...done, knocks: readFileSync(log, 'utf8') };
}

describe('without a network', () => {
  test('a collection full of addresses is made into all its editions', () => {
    for (const [name, text] of Object.entries({
      'collection.yaml': COLLECTION,
      '01-a.md': DOCUMENT,
      'drawing.svg': DRAWING,
    }))
      writeFileSync(join(folder, name), text);
    const { status, knocks, stderr } = watched([join(repositoryRoot, 'apps/cli/dist/main.js'), 'build'], folder);
    expect(knocks).toBe('');
    expect(status, stderr).toBe(0);
    expect(readdirSync(join(folder, 'editions/small')).sort()).toEqual([
      'feed.en.json',
      'manifest.json',
      'small.en.epub',
      'small.en.pdf',
    ]);
  });

  test.each([
    `import('node:net').then((net) => net.connect(9, '127.0.0.1'))`,
    `import('node:http').then((http) => http.get('http://127.0.0.1:9/'))`,
    `import('node:dns').then((dns) => dns.lookup('localhost', () => {}))`,
    `import('node:dns').then((dns) => dns.promises.resolve('localhost'))`,
    `import('node:dgram').then((dgram) => dgram.createSocket('udp4').send('x', 9, '127.0.0.1'))`,
    `fetch('http://127.0.0.1:9/')`,
    `import('node:child_process').then((child) => child.spawnSync('true'))`,
  ])('the watch sees %s', (code) => {
    expect(watched(['-e', code], folder).knocks).not.toBe('');
  });
});
