// Misspelt names against the names they were meant to be.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likelyName, nearestNames } from '../../src/parse/nearest-name.ts';

test.each([
  ['editons', ['title', 'editions', 'editors'], ['editions', 'editors']],
  ['TITEL', ['subtitle', 'title', 'tags'], ['title', 'tags']],
  ['المقدمه', ['الخاتمة', 'المقدمة'], ['المقدمة', 'الخاتمة']],
  ['titel', ['site', 'tags', 'title'], ['title', 'site']],
  ['x', [], []],
])('%s', (wanted, known, nearest) => {
  expect(nearestNames(wanted, known, 2)).toEqual(nearest);
});

test('a known name is its own nearest, however many there are', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 30 }), fc.nat(), (known, n) => {
      const wanted = known[n % known.length]!;
      expect(nearestNames(wanted, known)[0]!.toLowerCase()).toBe(wanted.toLowerCase());
    }),
  );
});

test.each([
  ['titel', ['subtitle', 'title', 'tags'], 'title'],
  ['pfd', ['pdf', 'epub'], 'pdf'],
  ['lang', ['id', 'languages'], 'languages'],
  ['المعرف', ['digits', 'booklet'], undefined],
  ['autor', ['ebook', 'id'], undefined],
  ['02-two', ['01-one'], undefined],
  ['x', ['y'], undefined],
  ['', ['y'], undefined],
])('%s is likely meant to be one of %j: %s', (wanted, known, likely) => {
  expect(likelyName(wanted, known)).toBe(likely);
});
