// `pnpm bench pdf` or `pnpm bench memory` comes in: inputs are made, every engine runs, tables and bench/results/ go out.

import { parseArgs } from 'node:util';
import { benchMemory } from './bench-memory.ts';
import { benchPdf } from './bench-pdf.ts';
import type { BookLanguage } from './book/book.ts';
import { ENGINES } from './engines/engines.ts';
import { MEMORY_ENGINES } from './memory/memory-engines.ts';

const USAGE = `pnpm bench pdf [--pages 16,30,300,3000] [--lang en,ar] [--engines ${ENGINES.map(({ id }) => id).join(',')}]
               [--rounds 5] [--keep folder]
pnpm bench memory [--units 100000] [--queries 1000] [--sample 20] [--lang en,ar]
               [--engines ${MEMORY_ENGINES.map(({ id }) => id).join(',')}] [--rounds 5] [--keep folder]
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string', default: '16,30,300,3000' },
    lang: { type: 'string', default: 'en,ar' },
    engines: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    keep: { type: 'string' },
    units: { type: 'string', default: '100000' },
    queries: { type: 'string', default: '1000' },
    sample: { type: 'string', default: '20' },
  },
});

const languages = values.lang.split(',') as BookLanguage[];
const engines = values.engines?.split(',');
const rounds = Number(values.rounds);
const { keep } = values;

if (positionals[0] === 'pdf') {
  await benchPdf({ sizes: values.pages.split(',').map(Number), languages, engines, rounds, keep });
} else if (positionals[0] === 'memory') {
  const [units, queries, sample] = [Number(values.units), Number(values.queries), Number(values.sample)];
  await benchMemory({ units, queries, sample, languages, engines, rounds, keep });
} else {
  process.stderr.write(USAGE);
  process.exitCode = 2;
}
