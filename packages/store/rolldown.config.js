// The sources come in; one file goes out, one for the threads that read large collections, and one for the drawing of pictures, which few need.

export default {
  input: { index: 'src/index.ts', 'document-reader': 'src/document-reader.ts' },
  platform: 'node',
  external: [/^@warraq\//, '@resvg/resvg-wasm'],
  // write-file-atomic is a CommonJS module and asks for its own name.
  transform: { define: { __filename: 'import.meta.filename' } },
  output: { dir: 'dist', format: 'esm', cleanDir: true },
};
