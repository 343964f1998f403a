// A folder and a name that an author wrote come in; the path of the file goes out, only if it lies inside the folder.

import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { type Checked, error, type Place } from '@warraq/core';
import { onDisk } from './on-disk.ts';
import { codeOf } from './read-text.ts';

/**
 * Finds a file inside a folder, symbolic links resolved. Undefined without a problem when there is none; reports
 * `path-outside` for an absolute path, one that climbs out with `../`, and a link that leads out.
 */
export async function fileInside(folder: string, name: string, place: Place): Promise<Checked<string | undefined>> {
  const outside = { value: undefined, problems: [error('path-outside', place, { path: name })] };
  if (
    name.includes('\0') ||
    isAbsolute(name) ||
    /^[a-z]:|\\/i.test(name) ||
    climbs(relative(folder, join(folder, name)))
  )
    return outside;
  try {
    const [root, path] = await Promise.all([realpath(folder), realpath(onDisk(join(folder, name)))]);
    return climbs(relative(root, path)) ? outside : { value: path, problems: [] };
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(codeOf(cause))) return { value: undefined, problems: [] };
    return { value: undefined, problems: [error('file-unreadable', place, { file: name, cause: codeOf(cause) })] };
  }
}

function climbs(path: string): boolean {
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
}
