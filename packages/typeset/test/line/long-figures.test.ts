// A long paragraph of figures has the levels that its parts have, though marks are put in to find them fast (UAX #9).

import bidiFactory, { type Bidi } from 'bidi-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelsOf } from '../../src/line/levels.ts';
import { paragraph } from '../book-faces.ts';

const bidi: Bidi = (bidiFactory as unknown as () => Bidi)();

/** Figures, their separators and terminators, signs, brackets, and now and then a letter of each direction. */
const signs = fc.constantFrom(
  ...'0123456789',
  '١',
  '٢',
  ' ',
  ' ',
  ' ',
  '+',
  '-',
  '/',
  ',',
  '.',
  ':',
  '%',
  '$',
  '*',
  '(',
  ')',
);
const letters = fc.constantFrom('a', 'א', 'ب', '\u0301', '\u200b', '\u200f', '\u200e', '\u061c');
const character = fc.oneof({ weight: 400, arbitrary: signs }, { weight: 1, arbitrary: letters });

test('marks between figures change no level', () => {
  const text = fc.array(character, { minLength: 1, maxLength: 60 }).map((part) => part.join(''));
  fc.assert(
    fc.property(fc.array(text, { minLength: 60, maxLength: 90 }), fc.constantFrom('ltr', 'rtl'), (parts, direction) => {
      const whole = parts.join('').padEnd(2400, '12 ');
      expect(levelsOf(paragraph(whole, direction), whole).units).toEqual(
        bidi.getEmbeddingLevels(whole, direction).levels,
      );
    }),
    { numRuns: 30 },
  );
});

// Takes minutes where every number looks back to the beginning of the paragraph.
test.each(['12/34 * ', '12345678', '5 000 '])(
  'a long paragraph of %j is no hang',
  (figures) => {
    const text = figures.repeat(300_000 / figures.length);
    const { units } = levelsOf(paragraph(text, 'rtl'), text);
    expect(units).toHaveLength(text.length);
    expect(new Set(units).size).toBeLessThan(3);
  },
  20_000,
);
