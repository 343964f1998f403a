// Pairs of verse lines with and without the sign between their halves are proofread: nobody is told anything of the sign.

import { expect, test } from 'vitest';
import { knownLanguage } from '../../src/model/language.ts';
import { proofText } from '../../src/proof/proof-text.ts';
import { proofread } from '../../src/proof/proofread.ts';

const context = { from: knownLanguage('ar'), to: knownLanguage('en'), isVerse: true };
const found = (source: string, target: string, more = context) =>
  proofread(source, target, more).map(({ code }) => code);

const SIGNS = ['||', '***'];
const SOURCES = [
  'قفا نبك من ذكرى حبيب ومنزل || بسقط اللوى',
  'قفا نبك من ذكرى حبيب ومنزل *** بسقط اللوى',
  'صدر ||',
  '|| عجز',
];

test.each(SOURCES)('a translation of %s may keep the sign, have the other or none', (source) => {
  const target = (sign: string) => `Stop and let us weep for a friend${sign}where the sands end`;
  for (const sign of [' ', ...SIGNS.map((each) => ` ${each} `)]) expect(found(source, target(sign))).toEqual([]);
});

test('elsewhere three asterisks between spaces are looked at as mark-up', () => {
  const plain = { ...context, isVerse: false };
  expect(found('أ ب ج د *** هـ', 'Stop and let us weep', plain)).toContain('emphasis');
});

test('what is wrong beside the sign is found, at its own place', () => {
  const target = 'Stop and  let us || weep || for a friend';
  const [finding, ...others] = proofread('قفا نبك من ذكرى حبيب', target, context);
  expect(finding).toMatchObject({ code: 'double-space', start: 8, end: 10 });
  expect(others).toEqual([]);
});

test('a half that is lost in both is no slip', () => {
  expect(found('|| بسقط اللوى', '|| where the sands end')).toEqual([]);
  expect(found('|| بسقط اللوى', '*** where the sands end')).toEqual([]);
  expect(found('قفا نبك ||', 'Stop and weep ||')).toEqual([]);
});

test('a verse that ends without a stop may end with one in another language', () => {
  expect(found('قفا نبك من ذكرى حبيب', 'Stop and let us weep.')).toEqual([]);
  expect(found('قفا نبك من ذكرى حبيب؟', 'Stop and let us weep.')).toEqual(['end-punct']);
});

test('codes are found where they stand in the text', () => {
  const raw = 'a b || c[^1] *** `d`';
  const { plain, codes } = proofText(raw, true);
  expect(plain).toBe('a b c \ufffc');
  expect(codes.map(({ start, end }) => raw.slice(start, end))).toEqual(['[^1]', '`d`']);
});
