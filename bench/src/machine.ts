// What the figures depend on beside the programs: the processor, Node, the versions of what is compared.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os';

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** In bytes. */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
  readonly packages: Readonly<Record<string, string>>;
  readonly pandoc: string | undefined;
}

const PACKAGES = ['@myriaddreamin/typst-ts-node-compiler', 'epub-gen-memory', 'fastest-levenshtein', 'pdfkit'];

export function machine(): Machine {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memory: totalmem(),
    system: `${platform()} ${arch()}`,
    node: process.versions.node,
    packages: Object.fromEntries(PACKAGES.map((name) => [name, versionOf(name)])),
    pandoc: spawnSync('pandoc', ['--version'], { encoding: 'utf8' }).stdout?.split('\n')[0],
  };
}

function versionOf(name: string): string {
  // Not through the resolver: a package may keep its package.json to itself.
  const manifest = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
