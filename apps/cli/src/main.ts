#!/usr/bin/env node

// The process comes in: `warraq`.

import { compileLater } from './compile-later.ts';
import { processIo } from './io.ts';
import { run } from './run.ts';

compileLater();
process.exitCode = await run(process.argv.slice(2), processIo());
