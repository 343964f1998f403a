// A translator's string file and an edit that was asked for come in; the file is written again, all else in it untouched.

import { readFile } from 'node:fs/promises';
import type { Layout } from './layout.ts';
import { readOptionalText } from './read-text.ts';
import { stringFilePath } from './string-store.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Writes `edit(text)`, of an empty text where there is no file. Only for what somebody asked for in so many words. Throws
 * for a file that cannot be read: whoever calls it has left those out.
 */
export async function editStringFile(
  layout: Layout,
  language: string,
  document: string,
  edit: (text: string) => string,
): Promise<void> {
  const path = stringFilePath(layout, language, document);
  const { value: before, problems } = await readOptionalText(path, path);
  if (problems.length > 0) throw new Error(`${path} cannot be read: ${problems[0]?.code}`);
  const after = edit(before);
  if (after !== before) await writeWhole(path, (await hasByteOrderMark(path)) ? `\uFEFF${after}` : after);
}

/** Some editors of Windows write one; reading leaves it out. */
async function hasByteOrderMark(path: string): Promise<boolean> {
  const bytes = await readFile(path).catch(() => undefined);
  return bytes?.subarray(0, 3).equals(Buffer.of(0xef, 0xbb, 0xbf)) === true;
}
