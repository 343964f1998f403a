// The imports of every source file, held against the one-way rules of ARCHITECTURE.md.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repositoryRoot } from './support/checkout.ts';

const MAY_IMPORT: Record<string, readonly string[]> = {
  'packages/core': [],
  'packages/typeset': [],
  'packages/store': ['core'],
  'apps/pdf': ['core', 'store', 'typeset'],
  'apps/epub': ['core', 'typeset'],
  'apps/feed': ['core', 'store'],
  'apps/import': ['core'],
  'apps/cli': ['core', 'store', 'pdf', 'epub', 'feed', 'import'],
  bench: ['core', 'store', 'pdf', 'epub', 'feed', 'import'],
};

const ROOMS: Record<string, readonly string[]> = {
  'packages/core': [
    'model',
    'letters',
    'schemas',
    'labels',
    'terms',
    'parse',
    'segment',
    'memory',
    'align',
    'proof',
    'assemble',
    'html',
    'check',
  ],
  'packages/typeset': ['model', 'font', 'line', 'page', 'impose'],
};

/** What core and typeset must not touch: they are pure. */
const IMPURE = /from 'node:|\bDate\.now\(|new Date\(\)|Math\.random\(|\bprocess\.|\bconsole\./;

function sources(folder: string): readonly string[] {
  return readdirSync(join(repositoryRoot, folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(repositoryRoot, folder, 'src', name));
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

describe.each(Object.keys(MAY_IMPORT))('%s', (folder) => {
  test('imports only the packages it may', () => {
    const wrong = sources(folder).flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('@warraq/') && !MAY_IMPORT[folder]?.includes(name.slice('@warraq/'.length)))
        .map((name) => `${relative(repositoryRoot, file)} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(Object.keys(ROOMS))('%s', (folder) => {
  test('imports only rooms to the left', () => {
    const rooms = ROOMS[folder] ?? [];
    const wrong = sources(folder).flatMap((file) => {
      const own = rooms.indexOf(relative(join(repositoryRoot, folder, 'src'), file).split('/')[0] ?? '');
      return importsOf(file)
        .map((name) => ({ name, room: rooms.indexOf(/^\.\.\/([^/]+)\//.exec(name)?.[1] ?? '') }))
        .filter(({ room }) => own >= 0 && room > own)
        .map(({ name }) => `${relative(repositoryRoot, file)} imports ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  test('is pure: no file system, process, console, clock or randomness', () => {
    const wrong = sources(folder).filter((file) => IMPURE.test(readFileSync(file, 'utf8')));
    expect(wrong.map((file) => relative(repositoryRoot, file))).toEqual([]);
  });
});

test('every source file says in its first line what comes in and what goes out', () => {
  const silent = Object.keys(MAY_IMPORT)
    .flatMap(sources)
    .filter((file) => !readFileSync(file, 'utf8').startsWith('// ') && !readFileSync(file, 'utf8').startsWith('#!'));
  expect(silent.map((file) => relative(repositoryRoot, file))).toEqual([]);
});
