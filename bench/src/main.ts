// `pnpm bench` and what to measure come in: inputs are made, every engine runs, tables and bench/results/ go out.

import { parseArgs } from 'node:util';
import { benchCarry } from './bench-carry.ts';
import { benchChecks } from './bench-checks.ts';
import { benchEpub } from './bench-epub.ts';
import { benchImport } from './bench-import.ts';
import { benchMemory } from './bench-memory.ts';
import { benchPdf } from './bench-pdf.ts';
import { benchSentences } from './bench-sentences.ts';
import { benchSite } from './bench-site.ts';
import type { BookLanguage } from './book/book.ts';
import { ENGINES } from './engines/engines.ts';
import { EPUB_ENGINES } from './engines/epub-engines.ts';
import { SITE_ENGINES } from './engines/site-engines.ts';
import { MEMORY_ENGINES } from './memory/memory-engines.ts';
import type { Wanted } from './wanted.ts';

const ids = (engines: readonly { readonly id: string }[]): string => engines.map(({ id }) => id).join(',');
const USAGE = `pnpm bench pdf [--pages 16,30,300,3000] [--engines ${ids(ENGINES)}]
pnpm bench epub [--documents 5,50,500,5000] [--engines ${ids(EPUB_ENGINES)}]
pnpm bench site [--documents 50,500,5000] [--engines ${ids(SITE_ENGINES)}]
pnpm bench memory [--units 100000] [--queries 1000] [--sample 20] [--engines ${ids(MEMORY_ENGINES)}]
               [--lang en,ar] [--rounds 5] [--keep folder]
pnpm bench checks [--tico folder] [--sample 100]
pnpm bench carry [--revisions 1000] [--from folder]… [--history repository]… [--show 0]
pnpm bench import --captures folder
pnpm bench sentences --gold folder[,folder]
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string', default: '16,30,300,3000' },
    documents: { type: 'string' },
    lang: { type: 'string', default: 'en,ar' },
    engines: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    keep: { type: 'string' },
    units: { type: 'string', default: '100000' },
    queries: { type: 'string', default: '1000' },
    revisions: { type: 'string', default: '1000' },
    from: { type: 'string', multiple: true, default: [] },
    history: { type: 'string', multiple: true, default: [] },
    show: { type: 'string', default: '0' },
    captures: { type: 'string' },
    sample: { type: 'string' },
    tico: { type: 'string' },
    gold: { type: 'string' },
  },
});

const wanted = (sizes: string): Wanted => ({
  sizes: sizes.split(',').map(Number),
  languages: values.lang.split(',') as BookLanguage[],
  engines: values.engines?.split(','),
  rounds: Number(values.rounds),
  keep: values.keep,
});

if (positionals[0] === 'pdf') {
  await benchPdf(wanted(values.pages));
} else if (positionals[0] === 'epub') {
  await benchEpub(wanted(values.documents ?? '5,50,500,5000'));
} else if (positionals[0] === 'site') {
  await benchSite(wanted(values.documents ?? '50,500,5000'));
} else if (positionals[0] === 'memory') {
  const [units, queries, sample] = [Number(values.units), Number(values.queries), Number(values.sample ?? 20)];
  const { sizes: _, ...common } = wanted('');
  await benchMemory({ units, queries, sample, ...common });
} else if (positionals[0] === 'carry') {
  const { from, history } = values;
  benchCarry({ revisions: Number(values.revisions), from, history, show: Number(values.show) });
} else if (positionals[0] === 'import' && values.captures !== undefined) {
  await benchImport(values.captures);
} else if (positionals[0] === 'checks') {
  benchChecks({ tico: values.tico, rounds: Number(values.rounds), most: Number(values.sample ?? 100) });
} else if (positionals[0] === 'sentences' && values.gold !== undefined) {
  benchSentences(values.gold.split(','));
} else {
  process.stderr.write(USAGE);
  process.exitCode = 2;
}
