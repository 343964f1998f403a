// Beginnings of titles come in; they go out as they stand alone in running heads and on spines.

import { expect, test } from 'vitest';
import { closed, cutTitle } from '../src/compose/cut-title.ts';

test.each([
  ['“The press of', '“The press of…”'],
  ['He said “The ‘free’ press (of', 'He said “The ‘free’ press (of…)”'],
  ['The workers’ press of Basra, and', 'The workers’ press of Basra, and…'],
  ["The city's “own” press —", "The city's “own” press…"],
  ['He said ‘don’t', 'He said ‘don’t…’'],
  ['كتاب «صحافة المدينة', 'كتاب «صحافة المدينة…»'],
  ['كتاب «صحافة» المدينة (', 'كتاب «صحافة» المدينة…'],
  ['The "plain" and the "straight', 'The "plain" and the "straight…"'],
])('%s', (words, shown) => {
  expect(cutTitle(words)).toBe(shown);
});

test('of a title up to its colon the quotation is closed too', () => {
  expect(closed('He said “No')).toBe('He said “No”');
  expect(cutTitle(' “', ' ')).toBeUndefined();
});
