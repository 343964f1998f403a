// The arguments and streams of the process come in; the exit code of the verb that was run goes out.

import type { ExitCode } from './exit-code.ts';
import { processIo } from './io.ts';
import { run } from './run.ts';

/** What `main.ts` loads once V8's flags are set: one file, since each takes a millisecond to find and to link. */
export function start(): Promise<ExitCode> {
  return run(process.argv.slice(2), processIo());
}
