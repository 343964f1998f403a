// The byte code that the build writes comes in, held against what V8 takes under the flags of `warraq`.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from './support/checkout.ts';

const flagsIn = (file: string) =>
  [
    ...readFileSync(join(repositoryRoot, file), 'utf8').matchAll(/setFlagsFromString\('(--(?!no-lazy|lazy)[^']+)'\)/g),
  ].map(([, flag]) => flag!);
const flags = flagsIn('apps/cli/src/compile-later.ts');
/** Those that this V8 knows. */
const known = flags.filter((flag) => process.versions.v8.startsWith('11.') || !flag.startsWith('--interrupt-budget'));

const CHECK = `
const { readFileSync } = require('node:fs');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');
const [filename, ...flags] = process.argv.slice(1);
for (const flag of flags) setFlagsFromString(flag);
const cachedData = readFileSync(filename.replace('.script.js', '.bytecode'));
const { cachedDataRejected } = new Script(readFileSync(filename, 'latin1'), { filename, cachedData });
process.stdout.write(String(cachedDataRejected));
`;

test('byte code is made under the flags of warraq, and of the benchmark that stands for it', () => {
  expect(flags.length).toBeGreaterThan(0);
  expect(flagsIn('compile/write-byte-code.js')).toEqual(flags);
  for (const engine of ['edition', 'epub', 'site'])
    expect(flagsIn(`bench/src/engines/render-${engine}.ts`), engine).toEqual(flags);
});

test.each(['packages/core', 'packages/store', 'apps/cli', 'apps/pdf', 'apps/epub', 'apps/feed'])(
  'V8 takes the byte code of %s',
  (folder) => {
    const dist = join(repositoryRoot, folder, 'dist');
    const scripts = readdirSync(dist).filter((name) => name.endsWith('.script.js'));
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) {
      const took = execFileSync(process.execPath, ['-e', CHECK, join(dist, script), ...known], { encoding: 'utf8' });
      expect(took, script).toBe('false');
    }
  },
);

test('nothing of warraq is loaded before its flags are set', () => {
  const main = readFileSync(join(repositoryRoot, 'apps/cli/dist/main.js'), 'utf8');
  expect(main).not.toMatch(/^import .*@warraq\//m);
  // What the benchmark's processes import before they set them.
  const read = readFileSync(join(repositoryRoot, 'bench/dist/inputs/read-edition.js'), 'utf8');
  expect(read).not.toMatch(/^import .*@warraq\//m);
});
