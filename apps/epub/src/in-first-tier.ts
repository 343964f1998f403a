// Work with WebAssembly comes in; its result goes out, and V8 has optimised none of it.

import { setFlagsFromString } from 'node:v8';

/** V8's own, in bytes of code that have run; where another version has another, byte code loaded later is compiled anew. */
const USUAL = 1_800_000;
const ENDLESS = 2_000_000_000;

/** Works that overlap: the last that ends gives V8 its own way back. */
let working = 0;

/**
 * Does work with modules of WebAssembly that are not compiled yet. The subsetter has one function of 150 kB, and optimising
 * it takes a third of a second, in which everything waits: as long as all the rest of a small book. Cutting the fonts
 * themselves takes a tenth of that.
 */
export async function inFirstTier<T>(work: () => Promise<T>): Promise<T> {
  working++;
  setFlagsFromString(`--wasm-tiering-budget=${ENDLESS}`);
  try {
    return await work();
  } finally {
    working--;
    if (working === 0) setFlagsFromString(`--wasm-tiering-budget=${USUAL}`);
  }
}
