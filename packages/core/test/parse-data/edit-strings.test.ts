// String files as translators leave them go in; one entry changes, and nothing else.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withEntry, withoutEntries } from '../../src/parse/edit-strings.ts';
import { formatStrings } from '../../src/parse/string-file.ts';

const ODD = '\uFEFF{ "a":"1",\n\t"b" : "2" ,\r\n\r\n "c":"3"}';

describe('withEntry', () => {
  it('leaves every other byte alone', () => {
    expect(withEntry(ODD, 'b', 'ب', undefined)).toBe(ODD.replace('"2"', '"ب"'));
    expect(withEntry(ODD, 'x', '9', 'a')).toBe(ODD.replace('"a":"1"', '"a":"1",\n\n  "x": "9"'));
    expect(withEntry(ODD, 'x', '9', undefined)).toBe(ODD.replace('"a"', '"x": "9",\n\n  "a"'));
    expect(withEntry('', 'x', '9', undefined)).toBe('{\n  "x": "9"\n}\n');
    expect(withEntry('{}\n', 'x', '9', 'a')).toBe('{\n  "x": "9"\n}\n');
  });

  it('writes what formatStrings writes', () => {
    const entry = fc.record({ id: fc.stringMatching(/^[a-z2-7]{8}$/), text: fc.string() });
    const entries = fc.uniqueArray(entry, { selector: ({ id }) => id, minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(entries, fc.nat(), (all, n) => {
        const at = n % all.length;
        const text = formatStrings(all.toSpliced(at, 1));
        expect(withEntry(text, all[at]!.id, all[at]!.text, all[at - 1]?.id)).toBe(formatStrings(all));
      }),
    );
  });
});

describe('withoutEntries', () => {
  it('takes entries out with their commas', () => {
    expect(withoutEntries(ODD, new Set(['b']))).toBe('\uFEFF{ "a":"1" ,\r\n\r\n "c":"3"}');
    expect(withoutEntries(ODD, new Set(['c']))).toBe('\uFEFF{ "a":"1",\n\t"b" : "2"}');
    expect(withoutEntries(ODD, new Set(['a', 'b', 'c']))).toBe('\uFEFF{}');
    expect(withoutEntries(ODD, new Set(['z']))).toBe(ODD);
  });

  it('writes what formatStrings writes', () => {
    const entry = fc.record({ id: fc.stringMatching(/^[a-z2-7]{8}$/), text: fc.string(), gone: fc.boolean() });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 8 }), (all) => {
        const gone = new Set(all.filter((one) => one.gone).map(({ id }) => id));
        expect(withoutEntries(formatStrings(all), gone)).toBe(formatStrings(all.filter((one) => !one.gone)));
      }),
    );
  });
});
