// The labels that ship with the project, in both languages: words, plural forms, numbers, dates, hostile values.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLabels } from '../../src/labels/create-labels.ts';
import { knownLanguage } from '../../src/model/language.ts';

const read = (tag: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../../../translations/labels/${tag}.json`, import.meta.url), 'utf8'));
const tables = { en: read('en'), ar: read('ar') };
const en = createLabels(knownLanguage('en'), tables, 'latn');
const ar = createLabels(knownLanguage('ar'), tables, 'arab');

const SUFFIX = /_(zero|one|two|few|many|other)$/;
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();

describe('the label files', () => {
  it('have the same keys in both languages', () => {
    const stems = (table: Record<string, string>) =>
      [...new Set(Object.keys(table).map((key) => key.replace(SUFFIX, '')))].sort();
    expect(stems(tables.ar)).toEqual(stems(tables.en));
  });

  it.each(['en', 'ar'] as const)('have every plural form of %s', (tag) => {
    const wanted = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    const plurals = new Set(
      Object.keys(tables[tag])
        .filter((key) => SUFFIX.test(key))
        .map((key) => key.replace(SUFFIX, '')),
    );
    expect(plurals.size).toBeGreaterThan(3);
    for (const stem of plurals) for (const form of wanted) expect(tables[tag]).toHaveProperty([`${stem}_${form}`]);
  });

  it('ask for the same placeholders in both languages; only a count may be said in words', () => {
    for (const [key, text] of Object.entries(tables.ar)) {
      const english = tables.en[key] ?? tables.en[key.replace(SUFFIX, '_other')];
      const given = placeholders(text);
      const wanted = placeholders(english ?? '');
      if (SUFFIX.test(key)) expect(new Set([...given, '{{count}}'])).toEqual(new Set([...wanted, '{{count}}']));
      else expect(given).toEqual(wanted);
    }
  });

  it('hold no Latin punctuation in Arabic', () => {
    for (const text of Object.values(tables.ar)) expect(text).not.toMatch(/[\u0621-\u064a][,;?]/);
  });
});

describe('texts', () => {
  it('choose all six Arabic plural forms, with the number in the edition’s digits', () => {
    const forms = [0, 1, 2, 3, 11, 100].map((count) => ar.text('completeness.missing', { count, total: 340 }));
    expect(forms).toEqual([
      'لا مقطع بلا ترجمة من أصل ٣٤٠.',
      'مقطع واحد من أصل ٣٤٠ لم يُترجَم بعد.',
      'مقطعان من أصل ٣٤٠ لم يُترجَما بعد.',
      '٣ مقاطع من أصل ٣٤٠ لم تُترجَم بعد.',
      '١١ مقطعًا من أصل ٣٤٠ لم تُترجَم بعد.',
      '١٠٠ مقطع من أصل ٣٤٠ لم تُترجَم بعد.',
    ]);
  });

  it('write the total of a sentence in the same digits', () => {
    expect(ar.text('completeness.missing', { count: 2, total: 340 })).toBe('مقطعان من أصل ٣٤٠ لم يُترجَما بعد.');
    expect(en.text('completeness.missing', { count: 2, total: 340 })).toBe(
      '2 passages out of 340 are not translated yet.',
    );
  });

  it('insert values as they stand, whatever they look like', () => {
    const insert = (title: string) => en.text('source.discussion', { title });
    for (const title of ['{{author}}', '$t(contents)', '{{title}}', '<b> & $& $1', '', 'constructor'])
      expect(insert(title)).toBe(`A discussion of “${title}”`);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (title) => insert(title) === `A discussion of “${title}”`));
  });

  it('throw on a key that nobody wrote, also one that every object has', () => {
    expect(() => en.text('nothing')).toThrow('nothing');
    expect(() => en.text('constructor')).toThrow();
  });

  it('are English in a language without labels', () => {
    for (const found of [tables, { ...tables, ckb: {} }]) {
      const labels = createLabels(knownLanguage('ckb'), found, 'arab');
      expect([labels.text('contents'), labels.language.tag, labels.number(12)]).toEqual(['Contents', 'en', '١٢']);
    }
    expect(ar.language.tag).toBe('ar');
  });
});

describe('dates', () => {
  it('are day, month, year, with the month names used in Iraq', () => {
    expect(en.date('2012-06-29')).toBe('29\u00a0June 2012');
    expect(ar.date('2012-06-29')).toBe('٢٩\u00a0حزيران ٢٠١٢');
    expect(createLabels(knownLanguage('ar'), tables, 'latn').date('2012-06-29')).toBe('29\u00a0حزيران 2012');
    const months = Array.from({ length: 12 }, (_, month) => ar.date(`2020-${String(month + 1).padStart(2, '0')}`));
    expect(months.map((text) => text.replace(' ٢٠٢٠', ''))).toEqual([
      ...['كانون\u00a0الثاني', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران'],
      ...['تموز', 'آب', 'أيلول', 'تشرين\u00a0الأول', 'تشرين\u00a0الثاني', 'كانون\u00a0الأول'],
    ]);
  });

  it('keep the precision they are given with', () => {
    expect([en.date('1968'), en.date('1968-07'), ar.date('1968')]).toEqual(['1968', 'July 1968', '١٩٦٨']);
    expect(en.date('0099-01-02')).toBe('2\u00a0January 99');
  });

  it('that do not exist are shown as written', () => {
    expect(en.date('2012-13-01')).toBe('2012-13-01');
    expect(en.date('2011-02-29')).toBe('2011-02-29');
    expect(ar.date('around 1950')).toBe('around ١٩٥٠');
  });
});

describe('numbers', () => {
  it('are grouped from five digits on', () => {
    expect([en.number(1958), en.number(12345)]).toEqual(['1958', '12,345']);
    expect([ar.number(1958), ar.number(12345)]).toEqual(['١٩٥٨', '١٢٬٣٤٥']);
  });

  it('inside a text take the edition’s digits and separators', () => {
    expect(ar.digits('12,345.5%')).toBe('١٢٬٣٤٥٫٥٪');
    expect(ar.digits('3.5')).toBe('٣٫٥');
    expect(ar.digits('1.2.3, 12/06/2012')).toBe('١.٢.٣, ١٢/٠٦/٢٠١٢');
    expect(en.digits('١٩٥٨ ۱۹۵۸')).toBe('1958 1958');
    expect(en.digits('١٢٬٣٤٥٫٥٪ و٣٫٥، ٪')).toBe('12,345.5% و3.5، ٪');
  });
});

describe('lists', () => {
  it('join names as the language does', () => {
    expect(en.list(['A', 'B', 'C'])).toBe('A, B and C');
    expect(ar.list(['سعاد', 'ليلى'])).toBe('سعاد وليلى');
    expect(ar.list([])).toBe('');
  });
});

it('writes numbers below ten thousand as Intl does', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_050 }),
      fc.constantFrom('latn', 'arab', 'arabext', 'deva'),
      (value, digits) => {
        for (const tag of ['en', 'ar', 'ckb']) {
          const intl = new Intl.NumberFormat(`${tag}-u-nu-${digits}`, { useGrouping: 'min2' });
          expect(createLabels(knownLanguage(tag), {}, digits).number(value)).toBe(intl.format(value));
        }
      },
    ),
  );
});
