// Texts go in; hashes and the presence of words tell what a translator has to look at again.

import { expect, test } from 'vitest';
import { editDistance } from '../../src/segment/edit-distance.ts';
import { hasWords } from '../../src/segment/has-words.ts';
import { profileOf, similarity } from '../../src/segment/similarity.ts';
import { lettersHash, sourceHash } from '../../src/segment/source-hash.ts';

test('the source hash sees all but white space and the form of accents', () => {
  // printf 'a b' | sha256sum
  expect(sourceHash(' a \n b\u00A0')).toBe('c8687a08aa5d6ed2');
  expect(sourceHash('e\u0301')).toBe(sourceHash('é'));
  expect(sourceHash('a.')).not.toBe(sourceHash('a'));
});

test('the letters hash sees letters and digits', () => {
  expect(lettersHash('*The* City, 1920!')).toBe(lettersHash('the city 1920'));
  expect(lettersHash('a 1')).not.toBe(lettersHash('a 2'));
  expect(lettersHash('كِتـــاب')).toBe(lettersHash('كتاب'));
  expect(lettersHash('कि')).not.toBe(lettersHash('का'));
});

test.each([
  ['It cost 1.5 million.', 'It cost 15 million.'],
  ['in parts 1, 2 and 3', 'in parts 12 and 3'],
  ['the years 1–2', 'the years 12'],
  ['rose by 5 %', 'rose by 5'],
  ['£5', '$5'],
  ['to -5 degrees', 'to 5 degrees'],
])('another number is another text: %j, %j', (a, b) => expect(lettersHash(a)).not.toBe(lettersHash(b)));

test.each([
  ['It cost 1,500 pounds.', 'It cost 1500 pounds'],
  ['1914–1918', '1914-1918'],
  ['1.5', '1,5'],
  ['in *1958*', 'in 1958'],
  ['1958.', '1958,'],
  ['5 %', '5%'],
  ['5٪', '5%'],
  ['(1958)', '1958'],
  ['on 3/4/1920', 'on 3 / 4 / 1920'],
])('the same number, written otherwise: %j, %j', (a, b) => expect(lettersHash(a)).toBe(lettersHash(b)));

test.each([
  ['Basra', true],
  ['١٩٢٠', false],
  ['1,920 %', false],
  ['—', false],
  ['1,920[^note]', false],
  ['`code`', false],
  ['<https://example.org>', false],
  ['[Example](https://example.org)', true],
  ['*a*', true],
  [':ar[النص]', true],
  ['﷽', true],
  ['5 &nbsp; 6', false],
])('hasWords(%j) is %s', (text, expected) => expect(hasWords(text)).toBe(expected));

test('the edit distance is Levenshtein’s within its bound', () => {
  expect(editDistance('kitten', 'sitting', 7)).toBe(3);
  expect(editDistance('kitten', 'sitting', 3)).toBe(3);
  expect(editDistance('kitten', 'sitting', 2)).toBeGreaterThan(2);
  expect(editDistance('', 'abc', 5)).toBe(3);
  expect(editDistance('abcd', 'dabc', 2)).toBe(2);
  expect(similarity(profileOf('kitten'), profileOf('sitten'), 0.5)).toBeCloseTo(5 / 6);
});
