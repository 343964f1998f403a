// Hostile JSON files as translators' tools produce them: every one is read or refused with a place, none crashes.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseLabelFile } from '../../src/parse/label-file.ts';
import { parseStrings } from '../../src/parse/string-file.ts';

function read(name: string): string {
  return readFileSync(new URL(`./hostile/${name}.txt`, import.meta.url), 'utf8');
}

function strings(name: string) {
  const { value, problems } = parseStrings(read(name), name, '01-a', 'ar');
  return {
    texts: value.entries.map((entry) => [entry.id, entry.text]),
    problems: problems.map(({ code, place }) => `${place.line}:${place.column} ${code}`),
  };
}

describe('hostile string files', () => {
  test('a byte order mark is no part of the file', () => {
    expect(strings('bom.json')).toEqual({ texts: [['a', 'أ']], problems: [] });
  });

  test('a trailing comma is named at its place', () => {
    expect(strings('trailing-comma.json')).toEqual({ texts: [], problems: ['2:10 json-trailing-comma'] });
  });

  test('a merge conflict is named as what it is', () => {
    expect(strings('conflict.json')).toEqual({ texts: [], problems: ['2:1 string-conflict'] });
  });

  test('nesting that would overflow the stack is refused', () => {
    expect(strings('deep.json').problems).toEqual(['1:321 too-deep']);
  });

  test('a lone surrogate is reported and replaced', () => {
    expect(strings('lone-surrogate.json')).toEqual({ texts: [['a', '\uFFFD x']], problems: ['1:7 lone-surrogate'] });
  });

  test('a __proto__ key pollutes nothing', () => {
    expect(strings('proto.json')).toEqual({ texts: [['a', 'أ']], problems: ['1:2 unsafe-key'] });
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  test('values that are no text are reported one by one', () => {
    expect(strings('array-leaf.json').problems.map((problem) => problem.split(' ')[1])).toEqual(
      Array(4).fill('schema-type-text'),
    );
  });

  test('plural forms that Arabic lacks are named', () => {
    const { problems } = parseLabelFile(read('plural-en-only.json'), 'ar.json', 'ar');
    expect(problems).toEqual([
      {
        code: 'plural-forms',
        severity: 'error',
        place: { file: 'ar.json', line: 1, column: 2 },
        values: { key: 'page', language: 'ar', missing: ['page_zero', 'page_two', 'page_few', 'page_many'] },
      },
    ]);
  });
});
