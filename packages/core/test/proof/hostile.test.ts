// Texts that nobody writes: the checks come to an end in time that grows with the length.

import { expect, it } from 'vitest';
import { knownLanguage } from '../../src/model/language.ts';
import { proofread } from '../../src/proof/proofread.ts';

const context = { from: knownLanguage('en'), to: knownLanguage('ar') };
const LENGTH = 100_000;

/** Each took minutes with a pattern that began anew at every character. */
const HOSTILE: Readonly<Record<string, string>> = {
  spaces: `ا${' '.repeat(LENGTH)}ب`,
  'line ends': `ا${'\n'.repeat(LENGTH)}ب`,
  commas: ', '.repeat(LENGTH / 2),
  numbers: '1, '.repeat(LENGTH / 3),
  'digits and signs': '%1'.repeat(LENGTH / 2),
  'quotation marks': '«'.repeat(LENGTH),
  brackets: '[a](b'.repeat(900),
  emphasis: '*'.repeat(1_900),
  'one word': 'ا'.repeat(LENGTH),
  'vowel signs': '\u064e'.repeat(LENGTH),
};

it.each(Object.keys(HOSTILE))('%s', (name) => {
  const text = HOSTILE[name] ?? '';
  const found = [proofread('A text.', text, context), proofread(text, 'نص.', context)].flat();
  for (const { start, end } of found) expect(start <= end && end <= text.length).toBe(true);
});
