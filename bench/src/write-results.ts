// The results of a bench come in; a file of bench/results/ with them and the machine goes out.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machine } from './machine.ts';

const RESULTS = fileURLToPath(new URL('../results/', import.meta.url));

export function writeResults(name: string, results: readonly unknown[]): void {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${name}.json`), `${JSON.stringify({ machine: machine(), results }, undefined, 2)}\n`);
  process.stdout.write(`bench/results/${name}.json\n`);
}
