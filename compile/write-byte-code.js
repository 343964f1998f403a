// Paths of scripts come in; the byte code of each, with that of all its functions, is written beside it.

import { readFileSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

// V8 takes byte code only if it was made under the flags that it runs under: those of `warraq`, see compile-later.ts.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=400000');
setFlagsFromString('--heap-growing-percent=50');
for (const filename of process.argv.slice(2)) {
  const text = readFileSync(filename, 'latin1');
  // Else it would hold only what runs while the script is loaded.
  setFlagsFromString('--no-lazy');
  const script = new Script(text, { filename });
  setFlagsFromString('--lazy');
  writeFileSync(filename.replace(/\.script\.js$/, '.bytecode'), script.createCachedData());
}
