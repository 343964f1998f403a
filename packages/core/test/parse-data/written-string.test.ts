// Texts as they are written in JSON: where each letter stands, and replacing one without touching the rest.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStrings } from '../../src/parse/string-file.ts';
import { placeInString, replaceWritten, writtenOffsets } from '../../src/parse/written-string.ts';

const read = (text: string) => parseStrings(text, 'ar/one.json', 'one', 'ar').value.entries;

describe('a text as it is written', () => {
  it('is kept where escapes make it another', () => {
    const [plain, escaped] = read('{\n  "a": "نص",\n  "b": "\\"نص\\" \\u0041\\n"\n}');
    expect(plain?.written).toBeUndefined();
    expect(escaped).toMatchObject({ text: '"نص" A\n', written: '\\"نص\\" \\u0041\\n' });
  });

  it('gives the column of a letter, every escape counted', () => {
    const [entry] = read('{ "b": "\\"نص\\" \\u0041, z" }');
    const column = (letter: string) => placeInString(entry!, entry!.text.indexOf(letter)).column;
    expect([column('"'), column('ن'), column('A'), column(','), column('z')]).toEqual([9, 11, 16, 22, 24]);
  });

  it('has as many letters as offsets, whatever JSON writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const offsets = writtenOffsets(JSON.stringify(text).slice(1, -1));
        expect(offsets).toHaveLength(text.length + 1);
      }),
    );
  });
});

describe('replaceWritten', () => {
  const file = '\uFEFF{\r\n\t"a" :  "واحد, اثنان" ,\r\n\r\n\t"b":"ب"}';
  const place = { file: 'ar/one.json', line: 2, column: 10 };

  it('keeps every other byte: byte order mark, line ends, tabs', () => {
    expect(read(file)[0]?.place).toEqual(place);
    expect(replaceWritten(file, [{ place, before: 'واحد, اثنان', after: 'واحد، اثنان' }])).toBe(
      file.replace('واحد,', 'واحد،'),
    );
  });

  it('does nothing where the file changed meanwhile', () => {
    expect(replaceWritten(file, [{ place, before: 'غيره', after: 'x' }])).toBeUndefined();
  });
});
