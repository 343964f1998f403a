// Engines and prepared inputs come in; each engine's whole process is measured, in turn, and the medians go out.

import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BookLanguage } from './book/book.ts';
import { type Engine, isInstalled } from './engines/engines.ts';
import { measure, type Usage } from './measure.ts';
import { medians } from './medians.ts';

/** What one engine did with one book: medians of its runs. */
export interface Run extends Usage {
  readonly engine: string;
  readonly name: string;
  readonly runs: number;
  /** What it made. */
  readonly file: string;
  readonly bytes: number;
}

/** An engine that has taken so many seconds is not run again: the others' medians do not wait for it. */
const PATIENCE = 12;

/** What is missing is said loudly: a table without an engine must not look complete. */
export function installed(engines: readonly Engine[], asked: readonly string[] | undefined): readonly Engine[] {
  return engines.filter((engine) => {
    if (asked !== undefined && !asked.includes(engine.id)) return false;
    const there = isInstalled(engine);
    if (!there) process.stderr.write(`NOT MEASURED: ${engine.name}: ${engine.needs} is not installed\n`);
    return there;
  });
}

/** @param extension of what is made, `pdf` or `epub` */
export async function runInTurn(
  engines: readonly Engine[],
  language: BookLanguage,
  rounds: number,
  folder: string,
  extension: string,
): Promise<readonly Run[]> {
  const runs = new Map(engines.map((engine) => [engine, [] as Usage[]]));
  const output = ({ id, writes }: Engine): string => join(folder, writes === undefined ? `${id}.${extension}` : id);
  // In turn, so that a machine that grows slower does so for all of them.
  for (let round = 0; round < rounds; round++) {
    for (const [engine, done] of runs) {
      if (done.reduce((sum, { wall }) => sum + wall, 0) > PATIENCE) continue;
      try {
        done.push(await measure(engine.command(folder, output(engine), language), join(folder, 'usage.json')));
      } catch (thrown) {
        // The others are still worth measuring; but the run does not count as a good one.
        process.stderr.write(`FAILED: ${engine.name}: ${thrown instanceof Error ? thrown.message : thrown}\n`);
        process.exitCode = 1;
        runs.delete(engine);
      }
    }
  }
  return [...runs].map(([engine, done]) => {
    const file = engine.writes?.(output(engine), language) ?? output(engine);
    const { id, name } = engine;
    return { engine: id, name, runs: done.length, ...medians(done), file, bytes: statSync(file).size };
  });
}

/** Runs a program of `inputs/`, which writes the inputs and tells how many words the book has. */
export function prepare(program: string, language: BookLanguage, size: number, folder: string): number {
  const path = fileURLToPath(new URL(`inputs/${program}.js`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, language, `${size}`, folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return (JSON.parse(stdout) as { words: number }).words;
}
