// A document's id and the ids that are taken come in; ids for units that no string file knows yet go out, one a call.

import { sha256 } from '@noble/hashes/sha2.js';
import { unitIdOf } from '../model/unit-id.ts';

// One for all ids: making one takes longer than hashing.
const UTF8 = new TextEncoder();

/**
 * Makes ids that look like the lasting ones and are the same in every build, so that editions of a collection that was
 * never synced are reproducible. `strings sync` replaces them with random ones.
 */
export function provisionalIds(document: string, taken: ReadonlySet<string>): () => string {
  let count = 0;
  return () => {
    for (;;) {
      const id = unitIdOf(sha256(UTF8.encode(JSON.stringify([document, count++]))));
      if (!taken.has(id)) return id;
    }
  };
}
