// The bytes of an EPUB come in; what is wrong with its container goes out: EPUBCheck does not see all of it.

import { type ZipEntry, zipEntries } from './zip-entries.ts';

const MIMETYPE = 'application/epub+zip';

/** OCF §4.2–4.3: mimetype first, stored and bare; names unique, inside the container, no folders. Empty when all is well. */
export function containerFaults(
  bytes: Uint8Array,
  entries: readonly ZipEntry[] = zipEntries(bytes),
): readonly string[] {
  const first = entries.find((entry) => entry.offset === 0);
  const content = Buffer.from(bytes.subarray(38, 38 + MIMETYPE.length)).toString('latin1');
  const bare = first?.name === 'mimetype' && first.method === 0 && first.extra === 0 && first.size === MIMETYPE.length;
  const names = entries.map((entry) => entry.name);
  return [
    ...(bare && content === MIMETYPE ? [] : ['mimetype is not first, stored and bare']),
    ...(new Set(names.map((name) => name.toLowerCase())).size === names.length ? [] : ['two files have one name']),
    ...names.filter((name) => !isSafeName(name)).map((name) => `bad name: ${name}`),
  ];
}

function isSafeName(name: string): boolean {
  return /^[A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)*$/.test(name) && !name.split('/').includes('..');
}
