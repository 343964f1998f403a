// The path of a folder comes in; the folder stands there afterwards, with all folders above it.

import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Throws the system's refusal. Node's own `recursive` asks again and again, without end, where a folder that exists
 * says of everything in it that it does not, as /proc does. A file that stands in the folder's place is refused when
 * something is written into it.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    mkdirSync(path);
  } catch (cause) {
    // Somebody else may have made it meanwhile.
    if (!existsSync(path)) throw cause;
  }
}
