// `pnpm bench pdf` or `pnpm bench epub` comes in; books are generated, every engine makes them, a table and the results go out.

import { parseArgs } from 'node:util';
import { benchEpub } from './bench-epub.ts';
import { benchPdf } from './bench-pdf.ts';
import type { BookLanguage } from './book/book.ts';
import { ENGINES, type Engine } from './engines/engines.ts';
import { EPUB_ENGINES } from './engines/epub-engines.ts';
import type { Wanted } from './wanted.ts';

const ids = (engines: readonly Engine[]): string => engines.map(({ id }) => id).join(',');
const USAGE = `pnpm bench pdf [--pages 16,30,300,3000] [--engines ${ids(ENGINES)}]
pnpm bench epub [--documents 5,50,500,5000] [--engines ${ids(EPUB_ENGINES)}]
               [--lang en,ar] [--rounds 5] [--keep folder]
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string', default: '16,30,300,3000' },
    documents: { type: 'string', default: '5,50,500,5000' },
    lang: { type: 'string', default: 'en,ar' },
    engines: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    keep: { type: 'string' },
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
  await benchEpub(wanted(values.documents));
} else {
  process.stderr.write(USAGE);
  process.exitCode = 2;
}
