// Nothing comes in; V8 compiles less: most of what a verb runs is over before its machine code has paid for itself.

import { setFlagsFromString } from 'node:v8';

/**
 * Waits three times as long before a function is compiled to optimised machine code. An edition is made in a second or
 * two, and a quarter of that was spent on compiling: a booklet is ready a fifth sooner, a long book no later.
 */
export function compileLater(): void {
  setFlagsFromString('--interrupt-budget=400000');
}
