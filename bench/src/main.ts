// `pnpm bench pdf` comes in: books are generated, every engine sets them, a table and bench/results/pdf.json go out.

import { parseArgs } from 'node:util';
import { benchPdf } from './bench-pdf.ts';
import type { BookLanguage } from './book/book.ts';
import { ENGINES } from './engines/engines.ts';

const USAGE = `pnpm bench pdf [--pages 16,30,300,3000] [--lang en,ar] [--engines ${ENGINES.map(({ id }) => id).join(',')}]
               [--rounds 5] [--keep folder]
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string', default: '16,30,300,3000' },
    lang: { type: 'string', default: 'en,ar' },
    engines: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    keep: { type: 'string' },
  },
});

if (positionals[0] === 'pdf') {
  await benchPdf({
    sizes: values.pages.split(',').map(Number),
    languages: values.lang.split(',') as BookLanguage[],
    engines: values.engines?.split(','),
    rounds: Number(values.rounds),
    keep: values.keep,
  });
} else {
  process.stderr.write(USAGE);
  process.exitCode = 2;
}
