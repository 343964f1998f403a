// Dates as people write them, in English and Arabic.

import { expect, test } from 'vitest';
import { findDate, wholeDate } from '../src/plain/dates.ts';

test.each([
  ['9th September 2018', '2018-09-09'],
  ['2025 / 7 / 3', '2025-07-03'],
  ['29 June 2012', '2012-06-29'],
  ['July 8th, 2018', '2018-07-08'],
  ['Published on Monday, 3 March 2020', '2020-03-03'],
  ['2012-06-29', '2012-06-29'],
  ['29.6.2012', '2012-06-29'],
  ['٩ أيلول ٢٠١٨', '2018-09-09'],
  ['9 سبتمبر 2018', '2018-09-09'],
  ['9 أيلول/سبتمبر 2018', '2018-09-09'],
  ['1 كانون الثاني 2003', '2003-01-01'],
  ['31 يناير 2003', '2003-01-31'],
  ['الأحد، 5 من تشرين الأول 2014', '2014-10-05'],
  ['14 جويلية 1958', '1958-07-14'],
])('%s', (text, iso) => {
  expect(wholeDate(text)?.iso).toBe(iso);
});

test('a month alone is a month, an impossible day no date, and an order that may be either is doubtful', () => {
  expect(findDate('June 2014')?.iso).toBe('2014-06');
  expect(findDate('31 June 2014 and nothing else')?.iso).toBeUndefined();
  expect(findDate('3/7/2025')).toMatchObject({ iso: '2025-07-03', confidence: 'low' });
  expect(findDate('13/7/2025')).toMatchObject({ iso: '2025-07-13', confidence: 'high' });
  expect(wholeDate('It has gone on since July 8th, 2018, every day')).toBeUndefined();
});
