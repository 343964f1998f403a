// The sources of `warraq` come in; what every verb needs goes into one file, what some verbs need into files of their own.

import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compiled } from '../../compile/compiled.js';
import { withoutFacades } from '../../compile/without-facades.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default {
  input: { main: 'src/main.ts' },
  platform: 'node',
  // Packages of the project are built by themselves: apps that are not used are not loaded. pdf.js loads files beside it.
  external: [/^@warraq\//, /^pdfjs-dist/],
  output: {
    dir: 'dist',
    format: 'esm',
    cleanDir: true,
    comments: false,
    minifyInternalExports: false,
    // What every process needs stays together, though verbs share parts of it: twenty files would take longer.
    codeSplitting: { groups: [{ name: 'start', test: /[\\/]src[\\/]start\.ts$/ }] },
  },
  plugins: [
    { name: 'replaced', resolveId: replaced },
    withoutFacades(),
    compiled(),
    { name: 'desk', writeBundle: filesOfTheDesk },
  ],
};

/** commander can start programs as verbs, and loads what that takes. */
function replaced(source, importer) {
  const isStarting = source === 'node:child_process' && /[\\/]node_modules[\\/]commander[\\/]/.test(importer ?? '');
  return isStarting ? here('no-child-process.cjs') : undefined;
}

/** What browsers are sent stands beside the code that reads it. */
function filesOfTheDesk() {
  for (const file of ['desk.css', 'desk-rows.css', 'desk.js', 'desk.svg'])
    copyFileSync(here(`src/desk/${file}`), here(`dist/${file}`));
}
