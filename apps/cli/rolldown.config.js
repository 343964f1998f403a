// The sources of `warraq` come in; what every verb needs goes into one file, what some verbs need into files of their own.

export default {
  input: { main: 'src/main.ts' },
  platform: 'node',
  // Packages of the project are built by themselves: apps that are not used are not loaded. pdf.js loads files beside it.
  external: [/^@warraq\//, /^pdfjs-dist/],
  output: { dir: 'dist', format: 'esm', cleanDir: true },
};
