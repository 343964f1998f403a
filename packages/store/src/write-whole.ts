// A path and a file's whole content come in; the file stands there complete, or as it was before.

import { chmod, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { makeFolder } from './make-folder.ts';
import { refused } from './refused.ts';

/**
 * Writes a file through a temporary one that takes its name at the end: whoever reads it meanwhile, or finds it after a
 * failure, has the last good one. Makes the folder. The disk is not flushed: what is written can be made again. Throws
 * the system's refusal, with the path of the file.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  makeFolder(dirname(path));
  try {
    await writeFileAtomic(path, null, { fsync: false, tmpfileCreated: (temporary) => fill(temporary, content) });
  } catch (cause) {
    throw refused(cause, path);
  }
}

/** Node writes until everything stands there; write-file-atomic asks once, and a disk that gets full takes a part. */
async function fill(temporary: string, content: string | Uint8Array): Promise<void> {
  const { mode } = await stat(temporary);
  // It has the rights of the file that it replaces; write-file-atomic gives them back at the end.
  if ((mode & 0o200) === 0) await chmod(temporary, mode | 0o200);
  await writeFile(temporary, content);
}
