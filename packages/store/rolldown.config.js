// The sources come in; one file goes out, one for the threads that read large collections, and one for the drawing of pictures, which few need.

import { fileURLToPath } from 'node:url';
import { compiled } from '../../compile/compiled.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What write-file-atomic loads for the names of temporary files: five milliseconds of every process. */
const REPLACED = { 'node:crypto': here('no-crypto.cjs'), worker_threads: here('no-workers.cjs') };

export default {
  input: { index: 'src/index.ts', 'document-reader': 'src/document-reader.ts' },
  platform: 'node',
  external: [/^@warraq\//, '@resvg/resvg-wasm'],
  // write-file-atomic is a CommonJS module and asks for its own name.
  transform: { define: { __filename: 'import.meta.filename' } },
  output: { dir: 'dist', format: 'esm', cleanDir: true },
  plugins: [{ name: 'replaced', resolveId: replaced }, compiled()],
};

function replaced(source, importer) {
  return /[\\/]node_modules[\\/]write-file-atomic[\\/]/.test(importer ?? '') ? REPLACED[source] : undefined;
}
