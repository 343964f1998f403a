// The sources come in; one file goes out, and another for the drawing of pictures, which few collections need.

import { compiled } from '../../compile/compiled.js';

export default {
  input: { index: 'src/index.ts' },
  platform: 'node',
  external: [/^@warraq\//, '@resvg/resvg-wasm'],
  // write-file-atomic is a CommonJS module and asks for its own name.
  transform: { define: { __filename: 'import.meta.filename' } },
  output: { dir: 'dist', format: 'esm', cleanDir: true },
  plugins: [compiled()],
};
