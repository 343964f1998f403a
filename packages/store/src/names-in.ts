// The path of a folder comes in; the names of what stands in it go out, in their order.

import { readdirSync } from 'node:fs';

/** None for what is no folder, or cannot be read: whoever does something with it is told why. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
