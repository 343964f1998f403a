// Numbers of documents, languages and engines come in; whole processes are measured in turn, table and results go out.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BookLanguage } from './book/book.ts';
import { EPUB_BASELINE, EPUB_ENGINES } from './engines/epub-engines.ts';
import { installed, prepare, type Run, runInTurn } from './run-in-turn.ts';
import { ratio, table } from './table.ts';
import type { Wanted } from './wanted.ts';
import { writeResults } from './write-results.ts';

/** What one engine did with one collection: medians of its runs. */
interface Result extends Omit<Run, 'file'> {
  readonly language: BookLanguage;
  readonly documents: number;
  readonly words: number;
}

const HEAD = ['engine', 'runs', 'docs/s', 'wall s', 'CPU s', 'peak MB', 'file MB', 'speed', 'memory', 'file'];

/** Sizes are numbers of documents, of ten kilobytes each. */
export async function benchEpub(wanted: Wanted): Promise<void> {
  const engines = installed(EPUB_ENGINES, wanted.engines);
  const home = wanted.keep ?? mkdtempSync(join(tmpdir(), 'warraq-bench-'));
  const results: Result[] = [];
  for (const documents of wanted.sizes) {
    for (const language of wanted.languages) {
      const chosen = engines.filter(
        ({ id, sizes }) => wanted.engines?.includes(id) ?? (sizes === 'all' || sizes.includes(documents)),
      );
      const folder = join(home, `${language}-${documents}`);
      const words = prepare('prepare-epub', language, documents, folder);
      const runs = await runInTurn(chosen, language, wanted.rounds, folder, 'epub');
      const found = runs.map(({ file: _, ...run }) => ({ language, documents, words, ...run }));
      results.push(...found);
      process.stdout.write(`${tableOf(found)}\n`);
    }
  }
  writeResults('epub', results);
  if (wanted.keep === undefined) rmSync(home, { recursive: true });
}

/** `speed`, `memory` and `file` are ratios to Pandoc: documents a second, bytes. */
function tableOf(results: readonly Result[]): string {
  const [first] = results;
  const pandoc = results.find(({ engine }) => engine === EPUB_BASELINE);
  const title = `${first?.language}, ${first?.documents} documents, ${first?.words.toLocaleString('en')} words`;
  return table(title, [HEAD, ...results.map((result) => cells(result, pandoc))]);
}

function cells(result: Result, pandoc: Result | undefined): readonly string[] {
  const { name, runs, documents, wall, cpu, memory, bytes } = result;
  const figures = [documents / wall, wall, cpu, memory / 1e6, bytes / 1e6];
  const digits = [0, 2, 2, 0, 2];
  return [
    name,
    `${runs}`,
    ...figures.map((figure, index) => figure.toFixed(digits[index])),
    ratio(pandoc && pandoc.wall / wall),
    ratio(pandoc && memory / pandoc.memory),
    ratio(pandoc && bytes / pandoc.bytes),
  ];
}
