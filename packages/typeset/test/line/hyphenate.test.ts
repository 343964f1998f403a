// Places for hyphens: the library's own for every word, moved away from the word's ends.

import fc from 'fast-check';
import british from 'hyphen/en-gb/index.js';
import american from 'hyphen/en-us/index.js';
import { describe, expect, test } from 'vitest';
import { compoundPoints, hyphenPoints } from '../../src/line/hyphenate.ts';

const BEFORE = 2;
const AFTER = 3;

function expected(word: string, hyphenator: { hyphenateSync(text: string): string }): readonly number[] {
  const parts = hyphenator.hyphenateSync(word).split('\u00ad').slice(0, -1);
  let at = 0;
  return parts
    .map((part) => {
      at += part.length;
      return at;
    })
    .filter((place) => place >= BEFORE && word.length - place >= AFTER);
}

const WORDS = `organisation organization unbearably however present project table throughout something philanthropic
university reciprocity encyclopaedia typesetting manuscript hyphenation recognizance typographical straightforwardness
extraordinary responsibilities antidisestablishmentarianism rhythm queueing café naïveté`.split(/\s+/);

const letters = [...'abcdefghijklmnopqrstuvwxyzé'];
const inventedWord = fc
  .array(fc.constantFrom(...letters), { minLength: 5, maxLength: 20 })
  .map((word) => word.join(''));

describe.each([
  ['en-GB', british],
  ['en-US', american],
] as const)('%s', (language, hyphenator) => {
  test('words are divided where the patterns say', () => {
    for (const word of WORDS) expect([word, hyphenPoints(word, language)]).toEqual([word, expected(word, hyphenator)]);
    expect(hyphenPoints('unbearably', language).length).toBeGreaterThan(0);
  });

  test('invented words too', () => {
    fc.assert(
      fc.property(inventedWord, (word) => {
        expect(hyphenPoints(word, language)).toEqual(expected(word, hyphenator));
      }),
    );
  });

  test('signs around a word and its capital change nothing', () => {
    const plain = hyphenPoints('encyclopaedia', language);
    expect(hyphenPoints('“Encyclopaedia’s,', language)).toEqual(plain.map((at) => at + 1));
  });
});

test('the two Englishes differ, and no other language is divided', () => {
  expect(hyphenPoints('typographical', 'en-GB')).not.toEqual(hyphenPoints('typographical', 'en-US'));
  expect(hyphenPoints('organisation', 'fr')).toEqual([]);
  expect(hyphenPoints('organisation', 'ar')).toEqual([]);
});

test('compounds, addresses and words with figures are not divided', () => {
  for (const word of ['well-known', 'https://example.org/pages', 'abbreviation2', 'NATO', 'so'])
    expect(hyphenPoints(word, 'en')).toEqual([]);
});

test('a compound is divided, where it must be, as its parts are', () => {
  const compound = 'Worker-Communist’s,';
  const parts = hyphenPoints('Communist', 'en-GB').map((at) => 'Worker-'.length + at);
  expect(parts.length).toBeGreaterThan(0);
  expect(compoundPoints(compound, 'en-GB').slice(-parts.length)).toEqual(parts);
  expect(hyphenPoints(compound, 'en-GB')).toEqual([]);
  expect(compoundPoints('organisation', 'en-GB')).toEqual([]);
  expect(compoundPoints('a-b/c-international', 'en-GB')).toEqual([]);
  expect(compoundPoints('07-2018-09', 'en-GB')).toEqual([]);
});
