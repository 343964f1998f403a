// Numbers and languages come in; whole processes look texts up in made-up memories; the table and the results go out.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FuzzyIndex, foldLetters } from '@warraq/core';
import type { BookLanguage } from './book/book.ts';
import { machine } from './machine.ts';
import { measure, type Usage } from './measure.ts';
import { medians } from './medians.ts';
import { generateCorpus } from './memory/corpus.ts';
import { hasEngine, MEMORY_ENGINES, type MemoryEngine } from './memory/memory-engines.ts';
import { memoryTable } from './memory/memory-table.ts';
import { medianParts, type Parts } from './memory/parts.ts';
import { writeInputs } from './memory/write-inputs.ts';

export interface WantedMemory {
  readonly units: number;
  readonly queries: number;
  /** How many queries the slow engines get, and are compared on. */
  readonly sample: number;
  readonly languages: readonly BookLanguage[];
  readonly engines: readonly string[] | undefined;
  readonly rounds: number;
  readonly keep: string | undefined;
}

/** What one engine did with one memory: medians of its runs. */
export interface MemoryResult extends Usage {
  readonly language: BookLanguage;
  readonly units: number;
  readonly engine: string;
  readonly name: string;
  readonly finds: string;
  readonly queries: number;
  readonly runs: number;
  /** What took how long, where the engine says it. */
  readonly parts: Parts | undefined;
}

/** On how many queries of the sample Warraq found other texts, or other scores, than comparing with every unit. */
export interface Compared {
  readonly language: BookLanguage;
  readonly queries: number;
  readonly different: number;
}

const RESULTS = fileURLToPath(new URL('../results/memory.json', import.meta.url));
/** An engine that has taken so many seconds is not run again. */
const PATIENCE = 12;

export async function benchMemory(wanted: WantedMemory): Promise<void> {
  const engines = MEMORY_ENGINES.filter(({ id }) => wanted.engines?.includes(id) ?? true).filter((engine) => {
    const there = hasEngine(engine);
    if (!there) process.stderr.write(`NOT MEASURED: ${engine.name}: ${engine.needs?.[0]} is not installed\n`);
    return there;
  });
  const home = wanted.keep ?? mkdtempSync(join(tmpdir(), 'warraq-bench-'));
  const results: MemoryResult[] = [];
  const compared: Compared[] = [];
  for (const language of wanted.languages) {
    const folder = join(home, language);
    mkdirSync(folder, { recursive: true });
    const targets = generateCorpus(language === 'en' ? 'ar' : 'en', wanted.units, 0).units;
    const corpus = generateCorpus(language, wanted.units, wanted.queries);
    writeInputs(corpus, targets, language, wanted.sample, folder);
    const found = await runAll(engines, language, wanted, folder);
    const check = engines.some(({ id }) => id === 'brute') ? [compare(language, folder)] : [];
    results.push(...found);
    compared.push(...check);
    process.stdout.write(`${memoryTable(found, check)}\n`);
  }
  mkdirSync(join(RESULTS, '..'), { recursive: true });
  writeFileSync(RESULTS, `${JSON.stringify({ machine: machine(), results, compared }, undefined, 2)}\n`);
  process.stdout.write('bench/results/memory.json\n');
  if (wanted.keep === undefined) rmSync(home, { recursive: true });
}

async function runAll(
  engines: readonly MemoryEngine[],
  language: BookLanguage,
  { units, queries, sample, rounds }: WantedMemory,
  folder: string,
): Promise<readonly MemoryResult[]> {
  const runs = new Map(engines.map((engine) => [engine, [] as Usage[]]));
  const parts: Parts[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [engine, done] of runs) {
      if (done.reduce((sum, { wall }) => sum + wall, 0) > PATIENCE) continue;
      done.push(await measure(engine.command(folder, language), join(folder, 'usage.json')));
      if (engine.id === 'warraq') parts.push(JSON.parse(readFileSync(join(folder, 'parts.json'), 'utf8')) as Parts);
    }
  }
  return [...runs].map(([{ id, name, finds, queries: some }, done]) => {
    const asked = some === 'all' ? queries : Math.min(sample, queries);
    const own = id === 'warraq' ? medianParts(parts) : undefined;
    return {
      language,
      units,
      engine: id,
      name,
      finds,
      queries: asked,
      runs: done.length,
      parts: own,
      ...medians(done),
    };
  });
}

function compare(language: BookLanguage, folder: string): Compared {
  const read = <T>(name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
  const units = read<string[]>('units.json');
  const index = new FuzzyIndex(units);
  const queries = read<string[]>('sample.json');
  const brute = read<{ score: number; unit: string }[][]>('brute.json');
  const different = queries.filter((query, i) => {
    const own = index.search(query, 0.75, 5).map(({ score, first }) => ({
      score,
      unit: foldLetters(units[first] ?? '', 'loose'),
    }));
    return JSON.stringify(own) !== JSON.stringify(brute[i]);
  }).length;
  return { language, queries: queries.length, different };
}
