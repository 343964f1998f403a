// A path and a file's whole content come in; the file stands there complete, or as it was before.

import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/**
 * Writes a file through a temporary one that takes its name at the end: whoever reads it meanwhile, or finds it after a
 * failure, has the last good one. Makes the folder. The disk is not flushed: what is written can be made again.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, content, { fsync: false });
}
