// Warraq as it was built, under a newer Node than this one: the same books to the byte, and not a word more.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { repositoryRoot } from './support/checkout.ts';
import { hasTool } from './support/tool.ts';

/** A `node` of another version; `.ci/run` installs one. */
const newer = process.env.WARRAQ_NEWER_NODE ?? '';
const out = mkdtempSync(join(tmpdir(), 'warraq-node-'));
afterAll(() => rmSync(out, { recursive: true }));

function build(node: string, folder: string) {
  const args = ['build', 'iraq-reader', '--format', 'pdf,booklet,epub,feed', '--out', join(out, folder)];
  const { status, stderr } = spawnSync(node, [join(repositoryRoot, 'apps/cli/dist/main.js'), ...args], {
    cwd: repositoryRoot,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8', NO_COLOR: '1', FORCE_COLOR: undefined, NODE_OPTIONS: undefined },
  });
  return { status, stderr };
}

const filesIn = (folder: string) =>
  readdirSync(join(out, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(out, folder, file)).isFile())
    .sort();

const isHere = hasTool(newer === '' ? 'WARRAQ_NEWER_NODE' : newer, 'that a newer Node makes the same books');

describe.skipIf(!isHere)('under a newer Node', () => {
  test('it is another one', () => {
    const { stdout } = spawnSync(newer, ['--version'], { encoding: 'utf8' });
    expect(stdout.trim()).toMatch(/^v\d+\./);
    expect(stdout.trim()).not.toBe(process.version);
  });

  test('the editions are the same, byte for byte, and nothing is complained of', () => {
    expect(build(newer, 'newer')).toEqual(build(process.execPath, 'this'));
    const files = filesIn('this');
    expect(files.length).toBeGreaterThan(8);
    expect(filesIn('newer')).toEqual(files);
    const differing = files.filter((file) =>
      Buffer.compare(readFileSync(join(out, 'this', file)), readFileSync(join(out, 'newer', file))),
    );
    expect(differing).toEqual([]);
  });
});
