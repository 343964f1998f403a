#!/usr/bin/env node

// The process comes in: `warraq`.

import { compileLater } from './compile-later.ts';

compileLater();
// Only now: byte code is taken under the flags that it was made under.
const { start } = await import('./start.ts');
await start();
