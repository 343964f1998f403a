// Numbers of documents and languages come in; feeds, catalogues and pages are made in whole processes, table and results go out.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SiteList } from '@warraq/core';
import type { BookLanguage } from './book/book.ts';
import { SITE_ENGINES } from './engines/site-engines.ts';
import { installed, prepare, type Run, runInTurn } from './run-in-turn.ts';
import { table } from './table.ts';
import type { Wanted } from './wanted.ts';
import { writeResults } from './write-results.ts';

/** What one engine did with one collection: medians of its runs. */
interface Result extends Omit<Run, 'file' | 'bytes'> {
  readonly language: BookLanguage;
  readonly documents: number;
  readonly words: number;
  /** Of the site, without the collection's own feeds, and their bytes together. */
  readonly files: number;
  readonly bytes: number;
}

const HEAD = ['engine', 'documents', 'runs', 'wall s', 'CPU s', 'CPU ms a document', 'peak MB', 'files', 'MB'];

/** Sizes are numbers of documents, of ten kilobytes each. */
export async function benchSite(wanted: Wanted): Promise<void> {
  const engines = installed(SITE_ENGINES, wanted.engines);
  const home = wanted.keep ?? mkdtempSync(join(tmpdir(), 'warraq-bench-'));
  const results: Result[] = [];
  for (const language of wanted.languages) {
    const found: Result[] = [];
    for (const documents of wanted.sizes) {
      const folder = join(home, `${language}-${documents}`);
      const words = prepare('prepare-site', language, documents, folder);
      for (const { file, ...run } of await runInTurn(engines, language, wanted.rounds, folder, 'site')) {
        const { files } = JSON.parse(readFileSync(file, 'utf8')) as SiteList;
        const bytes = files.reduce((sum, one) => sum + one.bytes, 0);
        found.push({ language, documents, words, ...run, files: files.length, bytes });
      }
    }
    results.push(...found);
    process.stdout.write(`${table(`${language}, feed, catalogue and pages`, [HEAD, ...found.map(cells)])}\n`);
  }
  writeResults('site', results);
  if (wanted.keep === undefined) rmSync(home, { recursive: true });
}

function cells({ name, documents, runs, wall, cpu, memory, files, bytes }: Result): readonly string[] {
  const figures = [wall.toFixed(2), cpu.toFixed(2), ((1000 * cpu) / documents).toFixed(1), (memory / 1e6).toFixed(0)];
  return [name, `${documents}`, `${runs}`, ...figures, `${files}`, (bytes / 1e6).toFixed(1)];
}
