// The sources come in; one file goes out, with the libraries they use: a process opens it instead of four hundred.

import { compiled } from '../../compile/compiled.js';

export default {
  input: { index: 'src/index.ts' },
  platform: 'node',
  output: { dir: 'dist', format: 'esm', cleanDir: true },
  plugins: [compiled()],
};
