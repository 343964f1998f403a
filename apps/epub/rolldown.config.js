// The renderer's sources come in; files go out, with the libraries they use: one for every book, others for drawn covers
// and for fonts; and what two libraries read beside them.

import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiled } from '../../compile/compiled.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { resolve } = createRequire(import.meta.url);

/** Parts of libraries that would be loaded for every book and are used for none. */
const REPLACED = {
  'epub-gen-memory': {
    './fetchable': here('no-fetchable.cjs'),
    './html-parse': here('no-html.cjs'),
    // Its own, for browsers: what it is given is ours, and typed.
    './predicates': join(dirname(resolve('epub-gen-memory')), 'util/predicates-nop.js'),
  },
  'subset-font': { fontverter: here('no-fontverter.cjs') },
};

const SUBSET = 'harfbuzzjs/dist/harfbuzz-subset.wasm';
const SHAPE = 'harfbuzzjs/dist/harfbuzz.wasm';

export default {
  input: { index: 'src/index.ts' },
  platform: 'node',
  // hastscript makes tables of all that SVG knows, for a function that nobody here calls.
  treeshake: { manualPureFunctions: ['create', 'merge', 'createH'] },
  resolve: {
    // The typesetter, which draws covers, is no package of its own at run time.
    conditionNames: ['@warraq/source', 'node', 'import', 'default'],
    // The table of line ends is unpacked by Node.
    alias: { 'tiny-inflate': here('../pdf/native-inflate.cjs') },
  },
  external: ['@warraq/core'],
  transform: { define: { __moduleUrl: 'import.meta.url' } },
  output: { dir: 'dist', format: 'esm', cleanDir: true, comments: false },
  plugins: [{ name: 'replaced', resolveId: replaced }, wasmBesideTheCode(), compiled()],
};

function replaced(source, importer) {
  if (source === './english-patterns.ts') return here('no-patterns.js');
  const library = /\/node_modules\/([^/]+)\/(?:(?!node_modules).)*$/.exec(importer ?? '')?.[1];
  return REPLACED[library]?.[source];
}

/** subset-font asks where its WebAssembly is as only CommonJS can; and it reads and compiles it late, we early. */
function wasmBesideTheCode() {
  const asked = `await readFile(require.resolve('${SUBSET}'))`;
  const starts = 'const loadAndInitializeHarfbuzz = once(';
  return {
    name: 'wasm-beside-the-code',
    transform(code, id) {
      if (!id.endsWith('/node_modules/subset-font/index.js')) return undefined;
      if (!code.includes(asked) || !code.includes(starts))
        throw new Error('subset-font starts its WebAssembly in a new way');
      const read = "require('fs').readFileSync(new URL('harfbuzz-subset.wasm', __moduleUrl))";
      return `${code.replace(asked, read)}\nmodule.exports.start = loadAndInitializeHarfbuzz;\n`;
    },
    writeBundle() {
      const typeset = createRequire(here('../../packages/typeset/package.json'));
      copyFileSync(createRequire(resolve('subset-font')).resolve(SUBSET), here('dist/harfbuzz-subset.wasm'));
      copyFileSync(typeset.resolve(SHAPE), here('dist/harfbuzz.wasm'));
    },
  };
}
