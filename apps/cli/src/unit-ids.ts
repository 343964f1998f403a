// The ids that are taken come in; new random ones go out. One of the two places of the program where chance is wanted.

import { randomBytes } from 'node:crypto';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 8;

/** Makes ids of eight letters and digits (40 bits), none of them twice. */
export function unitIds(taken: Iterable<string>): () => string {
  const used = new Set(taken);
  return () => {
    for (;;) {
      const id = [...randomBytes(LENGTH)].map((byte) => BASE32[byte & 31]).join('');
      if (used.has(id)) continue;
      used.add(id);
      return id;
    }
  };
}
