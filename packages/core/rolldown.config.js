// The sources come in; one file goes out, with the libraries they use: a process opens it instead of four hundred.

import { compiled } from '../../compile/compiled.js';
import { readyMadeValidators } from './ready-made-validators.js';

export default {
  input: { index: 'src/index.ts' },
  platform: 'node',
  // A fifth of the file would be comments of libraries, which every process would read.
  output: { dir: 'dist', format: 'esm', cleanDir: true, comments: false },
  plugins: [readyMadeValidators(), compiled()],
};
