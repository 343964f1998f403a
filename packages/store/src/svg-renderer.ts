// Nothing comes in; the library that draws SVG goes out, started once however many packages draw with it.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

type Library = typeof import('@resvg/resvg-wasm');
export type SvgRenderer = Library['Resvg'];

let starting: Promise<SvgRenderer> | undefined;

/**
 * Starts the renderer at the first drawing, not at import: most verbs draw none. Its WebAssembly can be started once in
 * a process and fails the second time, so everything that draws (figures, covers) takes it from here.
 */
export function svgRenderer(): Promise<SvgRenderer> {
  starting ??= start();
  return starting;
}

async function start(): Promise<SvgRenderer> {
  const { initWasm, Resvg }: Library = await import('@resvg/resvg-wasm');
  await initWasm(await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return Resvg;
}
