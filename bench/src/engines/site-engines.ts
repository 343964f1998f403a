// What makes a site of a collection: Warraq from its Markdown, and its renderer alone.

import { join } from 'node:path';
import { type Engine, script, warraq } from './engines.ts';

export const SITE_ENGINES: readonly Engine[] = [
  {
    id: 'warraq',
    name: 'Warraq, from Markdown',
    sizes: 'all',
    needs: undefined,
    command: (folder, output) => ({ program: warraq, args: ['build', join(folder, 'collection'), '--out', output] }),
    writes: (output) => join(output, 'site.json'),
  },
  {
    id: 'renderer',
    name: 'Warraq, renderer alone',
    sizes: 'all',
    needs: undefined,
    command: (folder, output) => ({ program: script('render-site'), args: [join(folder, 'edition.jsonl'), output] }),
    writes: (output) => join(output, 'site.json'),
  },
];
