#!/usr/bin/env node

// The process comes in: `warraq`.

import { compileLater } from './compile-later.ts';

compileLater();
// Only now: byte code is taken under the flags that it was made under.
const [{ processIo }, { run }] = await Promise.all([import('./io.ts'), import('./run.ts')]);
process.exitCode = await run(process.argv.slice(2), processIo());
