// The arguments and streams of the process come in; a verb is run, and the process ends with its exit code.

import { processIo } from './io.ts';
import { run, sayLost } from './run.ts';

/**
 * What `main.ts` loads once V8's flags are set: one file, since each takes a millisecond to find and to link. The process
 * ends as soon as what was said has been taken; to wait until V8 has cleared its heap takes ten milliseconds more.
 */
export async function start(): Promise<never> {
  const io = processIo();
  const args = process.argv.slice(2);
  const code = await run(args, io);
  await io.written();
  if (io.lost === undefined) process.exit(code);
  const failed = await sayLost(io.lost, args, io);
  await io.written();
  process.exit(failed);
}
