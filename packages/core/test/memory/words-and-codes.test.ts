// Texts with calls of notes go in; what is read without the parser is held against what the parser reads.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsAndCodes } from '../../src/memory/words-and-codes.ts';
import { wordsOf } from '../../src/model/inline-words.ts';
import { startOf } from '../../src/model/place.ts';
import { withoutCaesura } from '../../src/parse/caesura.ts';
import { parseInline } from '../../src/parse/parse-inline.ts';

const PIECES = [
  'a',
  'الحزب',
  ' ',
  '.',
  '!',
  ':',
  ',',
  '[^1]',
  '[^ab2]',
  '[',
  ']',
  '^',
  '(',
  ')',
  '{',
  '}',
  '\\',
  'n',
  '*',
];

test('calls of notes are read as the parser reads them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }).map((pieces) => `x${pieces.join('')}x`),
      (text) => {
        const content = parseInline(withoutCaesura(text), startOf('')).value;
        const { words, codes } = wordsAndCodes(text);
        expect(words).toBe(wordsOf(content));
        const notes = content.flatMap((inline) => (inline.kind === 'note-label' ? [`note ${inline.label}`] : []));
        expect(codes.filter((code) => code.startsWith('note'))).toEqual(expect.arrayContaining(notes));
      },
    ),
    { numRuns: 1000 },
  );
});

test('a call of a note is a code and no word', () => {
  expect(wordsAndCodes('A council met.[^2] Then[^1] another.')).toEqual({
    words: 'A council met. Then another.',
    codes: ['note 1', 'note 2'],
  });
});

test('a verse is the same with the sign between its halves and without it', () => {
  const plain = wordsAndCodes('قفا نبك[^1] بسقط **اللوى**');
  for (const sign of [' || ', '||', ' *** ']) expect(wordsAndCodes(`قفا نبك[^1]${sign}بسقط **اللوى**`)).toEqual(plain);
  expect(wordsAndCodes('قفا نبك || بسقط').words).toBe('قفا نبك بسقط');
});
