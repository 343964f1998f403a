// The bytes of a zip archive come in; why it is not to be opened goes out, or nothing.

import { inflateRawSync } from 'node:zlib';

const MOST_FILES = 2_000;
const MOST_BYTES = 64 * 1024 * 1024;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/**
 * Unpacks every file with a limit, without keeping it: sizes that an archive states may be lies. Refused are archives
 * with too many or too large files, archives in archives, encrypted ones, and names that lead out of the archive.
 */
export function archiveFault(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return faultIn(bytes, view);
  } catch (cause) {
    return cause instanceof RangeError ? `unpacked > ${MOST_BYTES / 1024 / 1024} MB` : 'zip';
  }
}

function faultIn(bytes: Uint8Array, view: DataView): string | undefined {
  const end = findEnd(view);
  if (end === undefined) return 'zip';
  const files = view.getUint16(end + 10, true);
  if (files > MOST_FILES) return `${files} files`;
  let total = 0;
  for (let file = 0, at = view.getUint32(end + 16, true); file < files; file++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) return 'zip';
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (/(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[a-z]:|\0/iu.test(name)) return name;
    if (/\.(?:zip|gz|jar|docx|odt|docm)$/iu.test(name)) return name;
    if ((view.getUint16(at + 8, true) & 1) === 1) return `${name}: encrypted`;
    total += unpackedSize(bytes, view, at, MOST_BYTES - total);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return undefined;
}

/** Throws a RangeError when there is more than `limit`. */
function unpackedSize(bytes: Uint8Array, view: DataView, entry: number, limit: number): number {
  const packed = view.getUint32(entry + 20, true);
  const local = view.getUint32(entry + 42, true);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (view.getUint16(entry + 10, true) === 0 || packed === 0) return data.length;
  return inflateRawSync(data, { maxOutputLength: Math.max(1, limit) }).length;
}

/** The record at the end of the file; a comment of up to 64 kB may follow it. */
function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  return undefined;
}
