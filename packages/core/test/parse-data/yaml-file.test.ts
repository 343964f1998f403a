// YAML texts, right and wrong, against the values and the places they give.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/parse/yaml-file.ts';

function complaints(text: string): readonly string[] {
  return parseYaml(text, 'a.yaml').problems.map(({ code, place }) => `${place.line}:${place.column} ${code}`);
}

describe('parseYaml', () => {
  test('reads every value as the text that was written', () => {
    const { value, problems } = parseYaml(
      'title: 1984\nlanguage: no\ndate: 2012-06-29\nempty:\nlist: [1, two]\n',
      'a.yaml',
    );
    expect(problems).toEqual([]);
    expect({ ...(value?.value as object) }).toEqual({
      title: '1984',
      language: 'no',
      date: '2012-06-29',
      list: ['1', 'two'],
    });
  });

  test('knows the places of keys and values, counted from the line it is told', () => {
    const file = parseYaml('a: b\nlist:\n  - x\n  - key: "y"\n', 'a.yaml', 2).value;
    expect(file?.placeOfValue(['list', 1, 'key'])).toEqual({ file: 'a.yaml', line: 5, column: 10 });
    expect(file?.placeOfKey(['list', 1, 'key'])).toEqual({ file: 'a.yaml', line: 5, column: 5 });
    expect(file?.placeOfValue(['list', 7])).toEqual({ file: 'a.yaml', line: 4, column: 3 });
  });

  test.each([
    ['a: b\n\tc: d', '2:1 yaml-tab'],
    ['title: Iraq: a history', '1:8 yaml-colon'],
    ['a: b\nc:d\n', '2:1 yaml-space'],
    ['a:b\nc: d\n', '1:1 yaml-space'],
    ['title: { en: Iraq: a history }', '1:14 yaml-flow'],
    ['page: { size: a5 margins: canon }', '1:15 yaml-flow'],
    ['title: { en: Iraq، ar: العراق }', '1:18 yaml-comma'],
    ['a: "C:\\q"', '1:7 yaml-escape'],
    ['a: "b" and c', '1:8 yaml-too-much'],
    ['a: b\n---\nc: d\n', '2:1 yaml-documents'],
    ['a: @x', '1:4 yaml-reserved'],
    ['a: b\nc: "d\ne: f\n', '2:4 yaml-quote'],
    ['a: b\nc: [d, e\nf: g\n', '2:4 yaml-bracket'],
    ['a: |\n  x\n y', '3:1 yaml-indent'],
    ['a:\n  - b: c\n   d: e\n', '3:1 yaml-indent'],
    ['id: x\ntitle My Reader\nsummary: Texts.\n', '2:1 yaml-value'],
    ['a: !secret x', '1:4 yaml-tag'],
    ['a: &x b\nc: *x', '2:4 yaml-alias'],
    ['? [a]\n: b', '1:3 yaml-key'],
    ['a: b\n\na: c', '3:1 duplicate-key'],
    ['a: b\n<<<<<<< HEAD\nc: d\n=======\n', '2:1 conflict-markers'],
    ['a: x\u0007y', '1:5 control-character'],
    ['a: x\uD800y', '1:5 lone-surrogate'],
  ])('%j gives %s', (text, complaint) => {
    expect(complaints(text)).toEqual([complaint]);
  });

  test('a line of dashes above and below is no second file', () => {
    expect(complaints('---\na: b\n---\n')).toEqual([]);
  });

  test.each([['['.repeat(50_000)], ['{a: '.repeat(50_000)], ['- '.repeat(50_000)], [`${' '.repeat(50_000)}a: b`]])(
    'nesting without end is refused before the parser meets it',
    (text) => {
      expect(parseYaml(text, 'a.yaml').problems.map((problem) => problem.code)).toEqual(['too-deep']);
    },
  );

  test('a bomb of aliases is refused, not expanded', () => {
    const text = `a: &a [x, x]\n${[...'bcdefgh'].map((key, i) => `${key}: &${key} [${`*${'abcdefgh'[i]}, `.repeat(9)}]`).join('\n')}\n`;
    expect(new Set(parseYaml(text, 'a.yaml').problems.map((problem) => problem.code))).toEqual(new Set(['yaml-alias']));
  });

  test('never throws', () => {
    const signs = fc.constantFrom(
      'a',
      ':',
      ' ',
      '\n',
      '-',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '|',
      '>',
      '#',
      '&',
      '*',
      '!',
      '%',
      '?',
      ',',
      '\t',
    );
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 40 }), (text) => {
        expect(parseYaml(text, 'a.yaml').problems).toBeInstanceOf(Array);
      }),
      { numRuns: 1000 },
    );
  });
});
