// The bytes of a ZIP file come in; its entries go out, and the content of each.

import { inflateRawSync } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Of the local header. */
  readonly offset: number;
  /** The length of the local header's extra field. */
  readonly extra: number;
  /** In bytes, packed and unpacked. */
  readonly packed: number;
  readonly size: number;
}

/** The central directory (APPNOTE.TXT 4.3.12). Throws where the bytes are no ZIP file. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = viewOf(bytes);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < 0 || view.getUint32(0, true) !== LOCAL_HEADER) throw new Error('not a ZIP file');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === CENTRAL_HEADER) {
    const nameLength = view.getUint16(at + 28, true);
    const offset = view.getUint32(at + 42, true);
    entries.push({
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8'),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      extra: view.getUint16(offset + 28, true),
      offset,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** What an entry holds; undefined where it cannot be unpacked, or is not as long as the directory says. */
export function entryContent(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const { method, offset, packed, size } = entry;
  const start = offset + 30 + viewOf(bytes).getUint16(offset + 26, true) + entry.extra;
  const content = bytes.subarray(start, start + packed);
  try {
    const unpacked = method === 0 ? content : inflateRawSync(content, { maxOutputLength: Math.max(1, size) });
    return unpacked.length === size && (method === 0 || method === 8) ? unpacked : undefined;
  } catch {
    return undefined;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
