// The names that make a publication what it is come in; its identifier for ever, a URN, goes out.

import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** The namespace of Warraq's publications: a random UUID, chosen once. */
const NAMESPACE = '7c1f0d0e-53a6-4b0c-9f0c-2f6a1d8a4e57';

/**
 * `urn:uuid:…`, a name-based UUID (RFC 9562 §5.5): the same names give the same identifier on every machine and in every
 * build, whatever the texts say.
 */
export function publicationId(...names: readonly string[]): string {
  const name = utf8ToBytes(JSON.stringify(names));
  const bytes = sha1(new Uint8Array([...hexToBytes(NAMESPACE.replaceAll('-', '')), ...name])).slice(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return `urn:uuid:${bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
