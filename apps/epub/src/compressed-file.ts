// The content of a file comes in; the same as JSZip holds a compressed one goes out, compressed by Node's zlib.

import { promisify } from 'node:util';
import { crc32, deflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib';
import CompressedObject from 'jszip/lib/compressedObject.js';
import compressions from 'jszip/lib/compressions.js';

const deflated = promisify<Uint8Array, { readonly level: number }, Uint8Array>(deflateRaw);

/** How much zlib tries; above 6 a book takes twice the time and is hardly smaller. */
const LEVEL = 6;

/** Streams and threads take longer to begin than this many files of a small book take. */
const AT_HAND = 16;
const SMALL = 1 << 16;
let begun = 0;

export interface CompressedFile {
  readonly data: CompressedObject;
  /** What JSZip must be told too. */
  readonly compression: 'STORE' | 'DEFLATE';
  /** The bytes that it holds. */
  readonly bytes: Uint8Array;
}

/** @param store leaves the bytes as they are: pictures are compressed already */
export async function compressedFile(content: string | Uint8Array, store: boolean): Promise<CompressedFile> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  // A copy: what zlib gives holds on to sixteen kilobytes, however little there is.
  const data = store ? bytes : Buffer.from(await compressedBytes(bytes));
  const compression = store ? 'STORE' : 'DEFLATE';
  return {
    data: new CompressedObject(data.length, bytes.length, crc32(bytes), compressions[compression], data),
    compression,
    bytes: data,
  };
}

/** The same bytes on either way. */
function compressedBytes(bytes: Uint8Array): Uint8Array | Promise<Uint8Array> {
  begun++;
  const isAtHand = begun <= AT_HAND && bytes.length < SMALL;
  return isAtHand ? deflateRawSync(bytes, { level: LEVEL }) : deflated(bytes, { level: LEVEL });
}

/** The text of a file that is compressed and not stored. */
export function textOf({ bytes }: CompressedFile): string {
  return inflateRawSync(bytes).toString('utf8');
}
