// Dates in, their words out: where Intl is not asked they are what it would say.

import { describe, expect, it } from 'vitest';
import { createDateFormat } from '../../src/labels/iso-date.ts';

const REGIONS: Readonly<Record<string, string>> = { en: 'en-GB', ar: 'ar-IQ' };

/** Spaces that are no-break spaces in ours. */
const spaced = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');

describe.each(['en', 'ar'])('dates in %s', (tag) => {
  it.each(['latn', 'arab', 'arabext'])('are those of Intl, digits %s', (digits) => {
    const dates = createDateFormat(tag, digits);
    const by = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(`${REGIONS[tag]}-u-ca-gregory-nu-${digits}`, { ...options, timeZone: 'UTC' });
    const [year, month] = [by({ year: 'numeric' }), by({ year: 'numeric', month: 'long' })];
    const day = by({ year: 'numeric', month: 'long', day: 'numeric' });
    for (let i = 0; i < 24; i++) {
      const date = new Date(Date.UTC(1000 + 250 * i, i % 12, 1 + ((i * 7) % 28)));
      const iso = date.toISOString().slice(0, 10);
      expect(spaced(dates(iso))).toBe(spaced(day.format(date)));
      expect(spaced(dates(iso.slice(0, 7)))).toBe(spaced(month.format(date)));
      expect(dates(iso.slice(0, 4))).toBe(year.format(date));
    }
  });
});

it('keeps days beside their months, and months of two words whole', () => {
  expect(createDateFormat('en', 'latn')('2012-06-09')).toBe('9\u00a0June 2012');
  expect(createDateFormat('ar', 'arab')('2012-01-29')).toBe('٢٩\u00a0كانون\u00a0الثاني ٢٠١٢');
  expect(createDateFormat('ar', 'arab')('2012-01')).toBe('كانون\u00a0الثاني ٢٠١٢');
});

it('has years before the thousandth, and other languages, from Intl', () => {
  expect(createDateFormat('en', 'latn')('0850')).toBe('850');
  expect(createDateFormat('fr', 'latn')('2012-06')).toBe('juin 2012');
});
