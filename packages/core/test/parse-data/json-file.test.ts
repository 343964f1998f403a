// JSON texts, right and wrong, against the values and the places they give.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../src/parse/json-file.ts';

function complaints(text: string): readonly string[] {
  return parseJson(text, 'a.json').problems.map(({ code, place }) => `${place.line}:${place.column} ${code}`);
}

describe('parseJson', () => {
  test('agrees with JSON.parse on every value without duplicate keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value, null, 2);
        if (text.includes('"__proto__"') || /\\u[d0][089a-f]/i.test(text)) return;
        expect(JSON.stringify(parseJson(text, 'a.json').value?.value)).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  test('never throws and never stays silent on what JSON.parse refuses', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', 'a', '1', '\\', '\n', ' ') }),
        (text) => {
          const { problems } = parseJson(text, 'a.json');
          let valid = true;
          try {
            JSON.parse(text);
          } catch {
            valid = false;
          }
          if (!valid) expect(problems).not.toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    ['', '1:1 json-empty'],
    ['{"a": "b" "c": "d"}', '1:10 json-missing-comma'],
    ['{\n  "a": "b"\n  "c": "d"\n}', '2:11 json-missing-comma'],
    ['{"a" "b"}', '1:5 json-missing-colon'],
    ['{\n  "a": "b,\n  "c": "d"\n}', '2:8 json-quote'],
    ['{"a": "b', '1:7 json-quote'],
    ['{"a": "b"', '1:10 json-end'],
    ['{"a": "b"}}', '1:11 json-after-end'],
    ["{'a': 'b'}", '1:2 json-syntax'],
    ['{\n  "a": "b \\w c",\n  "d": "e"\n}', '2:11 json-escape'],
    ['{"a": "\\\\ \\u06", "b": "c"}', '1:11 json-escape'],
    ['{"a": "b \\"}', '1:7 json-quote'],
    ['{"a": "the "old" city"}', '1:13 json-inner-quote'],
    ['{"a": "قال "نعم"."}', '1:13 json-inner-quote'],
    ['{"a": "b"، "c": "d"}', '1:10 json-syntax'],
    ['{"a": "x\\u0007y"}', '1:8 control-character'],
    ['{"a": "x\ty"}', '1:8 control-character'],
    ['{"a": "1",\n "b": "2",\n "a": "3"}', '3:2 duplicate-key'],
    ['<<<<<<< HEAD\n{}\n=======\n>>>>>>> b\n', '1:1 conflict-markers'],
  ])('%j gives %s', (text, complaint) => {
    expect(complaints(text)).toEqual([complaint]);
  });

  test('a duplicate key names the line of the first', () => {
    expect(parseJson('{"a": "1",\n "a": "3"}', 'a.json').problems[0]?.values).toEqual({ key: 'a', first: 1 });
  });

  test('a string of five megabytes is read', () => {
    const text = JSON.stringify({ a: 'كلمة '.repeat(1_000_000) });
    expect(parseJson(text, 'a.json').problems).toEqual([]);
  });
});
