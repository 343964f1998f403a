// String files are written and read back; what translators' hands can do to them is reported at its place.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatStrings, parseStrings } from '../../src/parse/string-file.ts';

const id = fc.string({ unit: fc.constantFrom(...'abcdefgh234567'), minLength: 8, maxLength: 8 });
const text = fc.string({ unit: 'binary' }).filter((s) => !/(?![\t\n\r])\p{Cc}|\p{Surrogate}/u.test(s));

describe('string files', () => {
  test('come back as they were written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.record({ id, text }), { selector: (entry) => entry.id }), (entries) => {
        const { value, problems } = parseStrings(formatStrings(entries), 'a.json', '01-a', 'ar');
        expect(problems).toEqual([]);
        expect(value.entries.map(({ id, text }) => ({ id, text }))).toEqual(entries);
      }),
    );
  });

  test('have a blank line between entries, and entries their places', () => {
    const written = formatStrings([
      { id: 'abcd2345', text: 'One "two"' },
      { id: 'efgh2345', text: 'ثلاثة' },
    ]);
    expect(written).toBe('{\n  "abcd2345": "One \\"two\\"",\n\n  "efgh2345": "ثلاثة"\n}\n');
    expect(parseStrings(written, 'a.json', '01-a', 'ar').value.entries[1]?.place).toEqual({
      file: 'a.json',
      line: 4,
      column: 16,
    });
  });

  test('keep both texts of an id that stands twice, in order', () => {
    const written = '{\n "abcd2345": "x",\n "efgh2345": "y",\n "abcd2345": "z"\n}';
    const { value, problems } = parseStrings(written, 'a.json', '01-a', 'ar');
    expect(value.entries.map((entry) => entry.text)).toEqual(['x', 'y', 'z']);
    expect(problems).toMatchObject([
      { code: 'duplicate-key', severity: 'error', values: { key: 'abcd2345', first: 2 } },
    ]);
  });

  test('report a key that i18next would take for a plural form', () => {
    const codes = parseStrings('{"page_one": "x"}', 'a.json', '01-a', 'ar').problems.map((problem) => problem.code);
    expect(codes).toContain('string-plural-key');
  });
});
