// Long stretches that did not change: what is kept of them is their own words, next to the changes.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aroundChanges } from '../../src/desk/around-changes.ts';

const LONG =
  'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen';

it('keeps short ones whole and cuts long ones at spaces, away from the changes', () => {
  expect(aroundChanges('a short one', false, false)).toBe('a short one');
  expect(aroundChanges(LONG, true, false)).toBe('… twelve thirteen fourteen fifteen sixteen seventeen');
  expect(aroundChanges(LONG, false, true)).toBe('One two three four five six seven eight nine ten …');
  expect(aroundChanges(LONG, false, false)).toBe(LONG);
  expect(aroundChanges(`${LONG} ${LONG}`, false, false)).toBe(
    'One two three four five six seven eight nine ten … twelve thirteen fourteen fifteen sixteen seventeen',
  );
});

it('never shows words that are not there, nor more than there are', () => {
  fc.assert(
    fc.property(fc.string(), fc.boolean(), fc.boolean(), (text, isFirst, isLast) => {
      const shown = aroundChanges(text, isFirst, isLast);
      if (shown === text) return;
      const [head = '', tail = ''] = shown.split(/…(?!.*…)/s);
      expect(text.startsWith(head) || text.includes('…')).toBe(true);
      expect(text.endsWith(tail) || text.includes('…')).toBe(true);
      expect(shown.length).toBeLessThanOrEqual(text.length + 1);
    }),
  );
});
