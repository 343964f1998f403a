// Bytes come in; the id of a unit that they spell goes out.

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 8;

/** Eight letters and digits of base32 (RFC 4648, 6, in lower case), 40 bits: from one byte each, of at least eight. */
export function unitIdOf(bytes: Uint8Array): string {
  return [...bytes.subarray(0, LENGTH)].map((byte) => BASE32[byte & 31]).join('');
}
