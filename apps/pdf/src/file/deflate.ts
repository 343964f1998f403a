// Bytes come in; they go out compressed, always in the same way.

import { deflateSync } from 'node:zlib';

/** Fixed, so that the same book gives the same bytes whatever a later zlib takes for its default. */
const LEVEL = 6;

export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: LEVEL });
}
