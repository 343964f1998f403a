// The types of two parts of JSZip that its own declarations leave out: by them a file comes to it compressed.

declare module 'jszip/lib/compressions.js' {
  export interface Compression {
    readonly magic: string;
  }
  const compressions: Readonly<Record<'STORE' | 'DEFLATE', Compression>>;
  export default compressions;
}

declare module 'jszip/lib/compressedObject.js' {
  import type { Compression } from 'jszip/lib/compressions.js';

  /** What JSZip holds of a file of an archive that it has read. */
  export default class CompressedObject {
    constructor(
      compressedSize: number,
      uncompressedSize: number,
      crc32: number,
      compression: Compression,
      data: Uint8Array,
    );
  }
}
