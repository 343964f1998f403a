// Names of files in, their order out: that of Intl's collation, whether or not it is asked.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inNameOrder } from '../src/in-name-order.ts';

const { compare } = new Intl.Collator('en', { numeric: true });
const expected = (names: readonly string[]) => [...names].sort((a, b) => compare(a, b) || (a < b ? -1 : 1));

describe('names of documents', () => {
  it('stand by the value of their numbers', () => {
    expect(inNameOrder(['10-end', '2-middle', '02-middle', '1-b', '1-a'])).toEqual([
      '1-a',
      '1-b',
      '02-middle',
      '2-middle',
      '10-end',
    ]);
  });

  it('stand in the order of collation, plain or not', () => {
    const piece = fc.stringMatching(/^(?:[a-c]|[0-2]|12|007|ab|a1){1,3}$/);
    const plain = fc.array(piece, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('-'));
    const odd = fc.stringMatching(/^[a-cA-C0-2_. é-]{1,5}$/);
    const lists = fc.oneof(fc.array(plain, { maxLength: 8 }), fc.array(fc.oneof(plain, odd), { maxLength: 8 }));
    fc.assert(
      fc.property(lists, (names) => {
        expect(inNameOrder(names)).toEqual(expected(names));
      }),
    );
  });

  it('may have numbers of any length', () => {
    const names = ['99999999999999999999', '9', '100000000000000000000', '99999999999999999998'];
    expect(inNameOrder(names)).toEqual(expected(names));
  });
});
