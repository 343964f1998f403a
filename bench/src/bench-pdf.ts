// Sizes, languages and engines come in; whole processes are measured in turn, and the table and the results go out.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BookLanguage } from './book/book.ts';
import { ENGINES, type Engine, isInstalled } from './engines/engines.ts';
import { machine } from './machine.ts';
import { measure, type Usage } from './measure.ts';
import { medians } from './medians.ts';
import { pdfPages } from './pdf-pages.ts';
import { table } from './table.ts';

export interface Wanted {
  /** In pages of English text; the number of words follows. */
  readonly sizes: readonly number[];
  readonly languages: readonly BookLanguage[];
  /** Ids; without it all that are meant for a size. */
  readonly engines: readonly string[] | undefined;
  readonly rounds: number;
  /** A folder for the inputs and the PDFs; without it they are thrown away. */
  readonly keep: string | undefined;
}

/** What one engine did with one book: medians of its runs. */
export interface Result extends Usage {
  readonly language: BookLanguage;
  readonly size: number;
  readonly words: number;
  readonly engine: string;
  readonly name: string;
  readonly runs: number;
  readonly pages: number;
  readonly bytes: number;
}

const RESULTS = fileURLToPath(new URL('../results/pdf.json', import.meta.url));
/** 300 pages are a hundred thousand words. */
const WORDS_A_PAGE = 100_000 / 300;
/** An engine that has taken so many seconds is not run again: the others' medians do not wait for it. */
const PATIENCE = 12;

export async function benchPdf(wanted: Wanted): Promise<void> {
  const engines = installed(wanted.engines);
  const home = wanted.keep ?? mkdtempSync(join(tmpdir(), 'warraq-bench-'));
  const results: Result[] = [];
  for (const size of wanted.sizes) {
    for (const language of wanted.languages) {
      const chosen = engines.filter(
        ({ id, sizes }) => wanted.engines?.includes(id) ?? (sizes === 'all' || sizes.includes(size)),
      );
      const found = await benchBook(language, size, chosen, wanted.rounds, join(home, `${language}-${size}`));
      results.push(...found);
      process.stdout.write(`${table(found)}\n`);
    }
  }
  mkdirSync(join(RESULTS, '..'), { recursive: true });
  writeFileSync(RESULTS, `${JSON.stringify({ machine: machine(), results }, undefined, 2)}\n`);
  process.stdout.write(`bench/results/pdf.json\n`);
  if (wanted.keep === undefined) rmSync(home, { recursive: true });
}

/** What is missing is said loudly: a table without an engine must not look complete. */
function installed(asked: readonly string[] | undefined): readonly Engine[] {
  return ENGINES.filter((engine) => {
    if (asked !== undefined && !asked.includes(engine.id)) return false;
    const there = isInstalled(engine);
    if (!there) process.stderr.write(`NOT MEASURED: ${engine.name}: ${engine.needs} is not installed\n`);
    return there;
  });
}

async function benchBook(
  language: BookLanguage,
  size: number,
  engines: readonly Engine[],
  rounds: number,
  folder: string,
): Promise<readonly Result[]> {
  const words = prepare(language, Math.round(size * WORDS_A_PAGE), folder);
  const runs = new Map(engines.map((engine) => [engine, [] as Usage[]]));
  // In turn, so that a machine that grows slower does so for all of them.
  for (let round = 0; round < rounds; round++) {
    for (const [engine, done] of runs) {
      if (done.reduce((sum, { wall }) => sum + wall, 0) > PATIENCE) continue;
      const output = outputOf(engine, folder);
      try {
        done.push(await measure(engine.command(folder, output, language), join(folder, 'usage.json')));
      } catch (thrown) {
        // The others are still worth measuring; but the run does not count as a good one.
        process.stderr.write(`FAILED: ${engine.name}: ${thrown instanceof Error ? thrown.message : thrown}\n`);
        process.exitCode = 1;
        runs.delete(engine);
      }
    }
  }
  return [...runs].map(([engine, done]) => {
    const output = outputOf(engine, folder);
    const file = engine.writes?.(output, language) ?? output;
    const { id, name } = engine;
    const sizes = { pages: pdfPages(file), bytes: statSync(file).size };
    return { language, size, words, engine: id, name, runs: done.length, ...medians(done), ...sizes };
  });
}

function outputOf(engine: Engine, folder: string): string {
  return join(folder, engine.writes === undefined ? `${engine.id}.pdf` : engine.id);
}

/** Writes the inputs; gives the number of words that the book has. */
function prepare(language: BookLanguage, words: number, folder: string): number {
  const program = fileURLToPath(new URL('inputs/prepare.js', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, language, `${words}`, folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return (JSON.parse(stdout) as { words: number }).words;
}
