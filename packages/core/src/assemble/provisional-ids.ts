// A document's id and the ids that are taken come in; ids for units that no string file knows yet go out, one a call.

import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * Makes ids that look like the lasting ones and are the same in every build, so that editions of a collection that was
 * never synced are reproducible. `strings sync` replaces them with random ones.
 */
export function provisionalIds(document: string, taken: ReadonlySet<string>): () => string {
  let count = 0;
  return () => {
    for (;;) {
      const digest = sha256(utf8ToBytes(JSON.stringify([document, count++])));
      const id = [...digest.subarray(0, 8)].map((byte) => BASE32[byte & 31]).join('');
      if (!taken.has(id)) return id;
    }
  };
}
