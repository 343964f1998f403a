// The renderer's sources come in; two files go out: the door, and all that is loaded when the first edition is rendered.

import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compiled } from '../../compile/compiled.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default {
  input: { index: 'src/index.ts' },
  platform: 'node',
  resolve: {
    // The typesetter is no package of its own at run time: it is used here only.
    conditionNames: ['@warraq/source', 'node', 'import', 'default'],
    // PDFKit opens fonts with fontkit, a tenth of a second of loading; ours are opened by HarfBuzz.
    alias: {
      fontkit: here('no-fontkit.js'),
      '@noble/ciphers/aes': here('no-ciphers.js'),
      'png-js': here('no-png.js'),
      'tiny-inflate': here('native-inflate.cjs'),
    },
  },
  external: ['@warraq/core'],
  output: { dir: 'dist', format: 'esm', cleanDir: true },
  plugins: [readyPatterns(), compiled(), { name: 'files-beside-the-code', writeBundle: copyFiles }],
};

/** The hyphenation patterns as constants: to pack the library's trees would take longer than to set a booklet's words. */
function readyPatterns() {
  return {
    name: 'ready-patterns',
    async load(id) {
      if (!id.endsWith('/line/english-patterns.ts')) return undefined;
      const packed = await import('../../packages/typeset/dist/line/english-patterns.js');
      return Object.keys(packed)
        .map((name) => `export const ${name} = ${JSON.stringify(packed[name])};`)
        .join('\n');
    },
  };
}

/** What libraries read from beside their own code. */
function copyFiles() {
  const typeset = createRequire(here('../../packages/typeset/package.json'));
  const pdfkit = createRequire(import.meta.url).resolve('pdfkit');
  mkdirSync(here('dist/data'), { recursive: true });
  copyFileSync(typeset.resolve('harfbuzzjs/dist/harfbuzz.wasm'), here('dist/harfbuzz.wasm'));
  copyFileSync(new URL('data/sRGB_IEC61966_2_1.icc', `file://${pdfkit}`), here('dist/data/sRGB_IEC61966_2_1.icc'));
}
