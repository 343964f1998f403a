// Nothing comes in; V8 compiles less, as most of what a verb runs is over before machine code has paid for itself, and heaps up less.

import { setFlagsFromString } from 'node:v8';

/**
 * Waits three times as long before a function is compiled to optimised machine code. An edition is made in a second or
 * two, and a quarter of that was spent on compiling: a booklet is ready a fifth sooner, a long book no later.
 * Newer V8s, those of Node 22 and later, have no such flag, and one more compiler in between that is quick.
 * The heap may grow by half before what is dead in it is cleared, where V8 would let it grow to four times what lives: a
 * book of 3,000 pages takes a third less memory and no longer.
 * The byte code of core and the renderer is made under the same flags (`compile/write-byte-code.js`), or V8 refuses it.
 */
export function compileLater(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=400000');
  setFlagsFromString('--heap-growing-percent=50');
}
