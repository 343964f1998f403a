// Pseudo-translations: the script and its signs change, the text grows, and nothing that means something is touched.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseInline } from '../../src/parse/parse-inline.ts';
import { pseudoText } from '../../src/segment/pseudo-text.ts';

test.each([
  ['The room, and “the rain”; is it open?', 'التهي الروّم، الاند «التهي الراين»؛ يس يت الوحين؟'],
  [
    '*Rain* in [the room](02-room.md#rain "Rain"), see [^n1] and `code`',
    '*الراين* ين [التهي الروّم](02-room.md#rain "Rain")، السيّ [^n1] الاند `code`',
  ],
  ['{{count}} of %s, 1,500 and www.example.org.', '{{count}} وف %s، 1,500 الاند www.example.org.'],
  [
    ':name[Basra]{entry="Basra, city"} and :ar[البصرة] of :fr[la ville]',
    ':name[الباسرا]{entry="Basra, city"} الاند :ar[البصرة] وف :fr[la ville]',
  ],
  ['[[Rain]] or [[Room|the room]]', '[[Rain|الراين]] ور [[Room|التهي الروّم]]'],
  ['\\*no emphasis\\* &amp; a\\_b', '\\*نو اليمحهاسيس\\* &amp; ا\\_ب'],
])('%s', (source, target) => {
  expect(pseudoText(source, 'Arab')).toBe(target);
});

test('Arabic becomes longer Latin words, and signs with it', () => {
  expect(pseudoText('هل هي «قاعة»؟', 'Latn')).toMatch(/^[\p{Script=Latin}\p{M} ]+ “[\p{Script=Latin}\p{M}]+”\?$/u);
});

test('a paragraph grows by a fifth or more', () => {
  const text =
    'The reading room opened in the spring, and for the first weeks nobody came but two students who wanted to be out of the rain.';
  expect([...pseudoText(text, 'Arab')].length).toBeGreaterThan(text.length * 1.2);
});

const PIECES = [
  'rain',
  'The Room',
  'a',
  '**wet**',
  '*x* y',
  '~~no~~',
  '[^1]',
  '[^note-b]',
  '`a b`',
  '[here](https://example.org/a_b?c=d)',
  '[room](02-room.md#the-rain)',
  '[[Room]]',
  '[[Room|it]]',
  ':name[Basra]',
  ':term[x]{entry="y"}',
  ':ar[نص]',
  '<https://example.org/x>',
  'https://example.org/',
  '\\*',
  '&amp;',
  '{{n}}',
  '12',
  '“said”',
  'don’t',
  '?',
  ',',
  'قاعة',
  '(',
  ')',
];

test('mark-up, links, notes and code are the same before and after', () => {
  const place = { file: 'a.md', line: 1, column: 1 };
  const codes = (text: string) =>
    JSON.stringify(parseInline(text, place).value, (key, value) => {
      // A title without a label gets one.
      if (key === 'place' || key === 'bare') return undefined;
      return value !== null && typeof value === 'object' && value.kind === 'text' ? { kind: 'text' } : value;
    }).replace(/(?:\{"kind":"text"\},?)+/gu, '');
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }),
      fc.constantFrom('Arab', 'Latn'),
      (pieces, script) => {
        const source = pieces.join(' ');
        const target = pseudoText(source, script as 'Arab');
        expect(codes(target)).toBe(codes(source));
        expect(pseudoText(source, script as 'Arab')).toBe(target);
      },
    ),
  );
});
