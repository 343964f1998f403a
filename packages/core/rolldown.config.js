// The sources come in; one file goes out, with the libraries they use: a process opens it instead of four hundred.

import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { compiled } from '../../compile/compiled.js';
import { readyMadeValidators } from '../../compile/ready-made-validators.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default {
  input: { index: 'src/index.ts' },
  platform: 'node',
  // hastscript makes tables of all that SVG knows, for a function that nobody here calls.
  treeshake: { manualPureFunctions: ['create', 'merge', 'createH'] },
  // A fifth of the file would be comments of libraries, which every process would read.
  output: { dir: 'dist', format: 'esm', cleanDir: true, comments: false },
  plugins: [readyMadeValidators(rolldown, here('.'), here('src/parse/schema-validators.ts')), compiled()],
};
