// Collections whose files hold anything at all are opened, compiled and assembled: with problems, never with a crash.

import { assembleEdition, compileCollection } from '@warraq/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadPictures, openCollection } from '../src/index.ts';
import { SMALL_COLLECTION, SMALL_PNG, smallCollection } from './fixture.ts';

const NAMES = [...Object.keys(SMALL_COLLECTION), 'map.png', 'translations/memory.jsonl'];

/** A file with a stretch of it replaced by other bytes. */
const damage = fc.record({
  name: fc.constantFrom(...NAMES),
  at: fc.nat({ max: 600 }),
  length: fc.nat({ max: 40 }),
  bytes: fc.oneof(
    fc.uint8Array({ maxLength: 20 }),
    fc
      .constantFrom(
        '"',
        '\n',
        '\t',
        '[[',
        '[^1]',
        '{',
        '}}',
        '---\n',
        ':::',
        '\u202E',
        '\0',
        '](../../x.md)',
        '<script>',
        '\uFEFF',
      )
      .map((text) => new TextEncoder().encode(text)),
  ),
});

function contentOf(name: string): Buffer {
  return name === 'map.png' ? SMALL_PNG : Buffer.from(SMALL_COLLECTION[name] ?? '');
}

test('damaged collections give problems, not crashes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
      const changes: Record<string, Uint8Array> = {};
      for (const { name, at, length, bytes } of damages) {
        const before = Buffer.from(changes[name] ?? contentOf(name));
        changes[name] = Buffer.concat([before.subarray(0, at), bytes, before.subarray(at + length)]);
      }
      const folder = smallCollection(changes);
      try {
        const { value, problems } = await openCollection(folder.path);
        for (const { place } of problems) {
          expect(place.file.startsWith('/')).toBe(false);
          expect(Math.min(place.line, place.column)).toBeGreaterThan(0);
        }
        if (value === undefined) expect(problems).not.toEqual([]);
        else {
          await loadPictures(value);
          const compiled = compileCollection(value.source).value;
          for (const { languages } of compiled.collection.editions) {
            assembleEdition(compiled, languages);
          }
        }
      } finally {
        folder.remove();
      }
    }),
    { numRuns: 100 },
  );
});
