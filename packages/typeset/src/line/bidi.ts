// The functions of bidi-js, made once: levels of a text, classes of characters.

import bidiFactory, { type Bidi } from 'bidi-js';

// The package is CommonJS whose export is the function itself; its typings describe the ES module.
export const bidi: Bidi = (bidiFactory as unknown as () => Bidi)();
