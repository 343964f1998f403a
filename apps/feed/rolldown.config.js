// The renderer's sources come in; one file goes out, with the libraries they use and the schemas as ready-made functions.

import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { compiled } from '../../compile/compiled.js';
import { readyMadeValidators } from '../../compile/ready-made-validators.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default {
  input: { index: 'src/index.ts' },
  platform: 'node',
  external: ['@warraq/core', '@warraq/store'],
  output: { dir: 'dist', format: 'esm', cleanDir: true, comments: false },
  plugins: [readyMadeValidators(rolldown, here('.'), here('src/schema-validators.ts')), compiled()],
};
