// The ids that are taken come in; new random ones go out. One of the two places of the program where chance is wanted.

import { randomBytes } from 'node:crypto';
import { unitIdOf } from '@warraq/core';

/** Makes ids, none of them twice. */
export function unitIds(taken: Iterable<string>): () => string {
  const used = new Set(taken);
  return () => {
    for (;;) {
      const id = unitIdOf(randomBytes(8));
      if (used.has(id)) continue;
      used.add(id);
      return id;
    }
  };
}

/** Whether a text has the form of a unit's id: eight letters and digits of base32. */
export function isUnitId(text: string): boolean {
  return /^[a-z2-7]{8}$/.test(text);
}
