// Nothing comes in; the codes of every problem that the program can report go out.

import { readMessages } from '@warraq/store';

const SENTENCE = /^problem\.([a-z0-9-]+)$/;

/** Sorted. A test holds that every code has a sentence. */
export async function problemCodes(): Promise<readonly string[]> {
  return Object.keys(await readMessages('en'))
    .flatMap((key) => SENTENCE.exec(key)?.[1] ?? [])
    .sort();
}
