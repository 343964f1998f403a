// Sizes, languages and engines come in; whole processes are measured in turn, and the table and the results go out.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BookLanguage } from './book/book.ts';
import { BASELINE, ENGINES } from './engines/engines.ts';
import { pdfPages } from './pdf-pages.ts';
import { installed, prepare, type Run, runInTurn } from './run-in-turn.ts';
import { ratio, table } from './table.ts';
import type { Wanted } from './wanted.ts';
import { writeResults } from './write-results.ts';

/** What one engine did with one book: medians of its runs. */
interface Result extends Omit<Run, 'file'> {
  readonly language: BookLanguage;
  readonly size: number;
  readonly words: number;
  readonly pages: number;
}

const HEAD = ['engine', 'runs', 'pages', 'pages/s', 'wall s', 'CPU s', 'peak MB', 'file MB', 'speed', 'file'];
/** 300 pages are a hundred thousand words. */
const WORDS_A_PAGE = 100_000 / 300;

/** Sizes are in pages of English text; the number of words follows. */
export async function benchPdf(wanted: Wanted): Promise<void> {
  const engines = installed(ENGINES, wanted.engines);
  const home = wanted.keep ?? mkdtempSync(join(tmpdir(), 'warraq-bench-'));
  const results: Result[] = [];
  for (const size of wanted.sizes) {
    for (const language of wanted.languages) {
      const chosen = engines.filter(
        ({ id, sizes }) => wanted.engines?.includes(id) ?? (sizes === 'all' || sizes.includes(size)),
      );
      const folder = join(home, `${language}-${size}`);
      const words = prepare('prepare', language, Math.round(size * WORDS_A_PAGE), folder);
      const runs = await runInTurn(chosen, language, wanted.rounds, folder, 'pdf');
      const found = runs.map(({ file, ...run }) => ({ language, size, words, ...run, pages: pdfPages(file) }));
      results.push(...found);
      process.stdout.write(`${tableOf(found)}\n`);
    }
  }
  writeResults('pdf', results);
  if (wanted.keep === undefined) rmSync(home, { recursive: true });
}

/** `speed` and `file` are ratios to Typst: pages a second, bytes. */
function tableOf(results: readonly Result[]): string {
  const [first] = results;
  const typst = results.find(({ engine }) => engine === BASELINE);
  const title = `${first?.language}, ${first?.words.toLocaleString('en')} words`;
  return table(title, [HEAD, ...results.map((result) => cells(result, typst))]);
}

function cells(result: Result, typst: Result | undefined): readonly string[] {
  const { name, runs, pages, wall, cpu, memory, bytes } = result;
  const figures = [pages / wall, wall, cpu, memory / 1e6, bytes / 1e6];
  const digits = [0, 2, 2, 0, 2];
  return [
    name,
    `${runs}`,
    `${pages}`,
    ...figures.map((figure, index) => figure.toFixed(digits[index])),
    ratio(typst && pages / wall / (typst.pages / typst.wall)),
    ratio(typst && bytes / typst.bytes),
  ];
}
