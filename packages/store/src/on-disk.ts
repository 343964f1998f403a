// A path comes in; the path under which its file is on the disk goes out, however the letters of its name are composed there.

import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { namesIn } from './names-in.ts';

/**
 * As it is where something has this very name; else the name in its folder that is the same text in another composition
 * (UAX #15): macOS takes أ apart into ا and a hamza, in its archives too, and other systems take that for another name.
 */
export function onDisk(path: string): string {
  const name = basename(path);
  if (/^[ -~]*$/.test(name) || existsSync(path)) return path;
  const wanted = name.normalize('NFC');
  const found = namesIn(dirname(path)).find((one) => one.normalize('NFC') === wanted);
  return found === undefined ? path : join(dirname(path), found);
}
