// The path of a folder comes in; the folder stands there afterwards, with all folders above it.

import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Throws the system's refusal, with the path of what stands in the way. Node's own `recursive` asks again and again,
 * without end, where a folder that exists says of everything in it that it does not, as /proc does.
 */
export function makeFolder(path: string): void {
  if (isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    mkdirSync(path);
  } catch (cause) {
    // Somebody else may have made it meanwhile.
    if (!isFolder(path)) throw cause;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    // Below a file, or where one may not look: making it says what is wrong.
    return false;
  }
}
