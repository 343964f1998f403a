// The makers of EPUBs that are compared: where they are installed, what they are started with.

import { join } from 'node:path';
import { type Engine, fromMarkdown, script } from './engines.ts';

export const EPUB_BASELINE = 'pandoc';

export const EPUB_ENGINES: readonly Engine[] = [
  fromMarkdown('epub'),
  {
    id: 'renderer',
    name: 'Warraq, renderer alone',
    sizes: 'all',
    needs: undefined,
    command: (folder, output) => ({ program: script('render-epub'), args: [join(folder, 'edition.jsonl'), output] }),
  },
  {
    id: 'text',
    name: 'Warraq, renderer, text alone',
    sizes: 'all',
    needs: undefined,
    command: (folder, output) => ({
      program: script('render-epub'),
      args: [join(folder, 'edition.jsonl'), output, 'text'],
    }),
  },
  {
    id: EPUB_BASELINE,
    name: 'Pandoc',
    // It takes twelve gigabytes for 5,000 documents, and more where they have more words: only when asked for.
    sizes: [5, 50, 500],
    needs: 'pandoc',
    command: (folder, output) => ({
      program: 'pandoc',
      args: ['-f', 'markdown', '-t', 'epub3', '-o', output, join(folder, 'book.md')],
    }),
  },
  {
    id: 'epub-gen',
    name: 'epub-gen-memory',
    sizes: 'all',
    needs: undefined,
    command: (folder, output) => ({ program: script('epub-gen'), args: [join(folder, 'pages.json'), output] }),
  },
];
