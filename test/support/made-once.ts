// A name and a way to fill a folder come in; the folder goes out, filled once in a run of all tests, to be read only.

import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inject } from 'vitest';

/**
 * A folder that `make` fills, for whichever file of the run asks first; the others wait until it is whole. Nobody may write
 * into it.
 */
export async function madeOnce(name: string, make: (folder: string) => void): Promise<string> {
  const home = join(inject('sharedFolder'), name);
  const [begun, growing, whole, failed] = ['begun', 'growing', 'whole', 'failed'].map((state) => join(home, state));
  mkdirSync(home, { recursive: true });
  try {
    mkdirSync(begun!);
  } catch {
    while (!existsSync(whole!) && !existsSync(failed!)) await wait(50);
    if (existsSync(failed!)) throw new Error(`${name} could not be made; another test file says why`);
    return whole!;
  }
  try {
    mkdirSync(growing!);
    make(growing!);
  } catch (error) {
    writeFileSync(failed!, '');
    throw error;
  }
  renameSync(growing!, whole!);
  return whole!;
}
