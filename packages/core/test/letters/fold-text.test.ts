// Spellings go in; at which level they count as one is looked at.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoldLevel } from '../../src/letters/fold-table.ts';
import { foldLetters, foldText } from '../../src/letters/fold-text.ts';
import { lightStem } from '../../src/letters/light-stem.ts';

const LEVELS: readonly FoldLevel[] = ['plain', 'loose', 'search'];

/** The first level at which two texts are one. */
function sameAt(a: string, b: string): string {
  if (foldText(a) === foldText(b)) return 'text';
  return LEVELS.find((level) => foldLetters(a, level) === foldLetters(b, level)) ?? 'never';
}

describe('two spellings', () => {
  it.each([
    ['text', 'e\u0301', 'é'],
    ['text', 'a  b\u00a0', 'a b'],
    // Shadda typed before or behind its vowel.
    ['text', 'حرّ\u064eية', 'حر\u064e\u0651ية'],
    ['plain', 'حِزْبُ العُمّال', 'حزب العمال'],
    ['plain', 'عـــراق', 'عراق'],
    ['plain', '١٩٥٨ ۱۹۵۸', '1958 1958'],
    ['plain', '\u200fعراق\u200e', 'عراق'],
    ['plain', 'ﻋﺮﺍﻕ', 'عراق'],
    ['plain', 'ا\u0651\u0654حمد', 'أحمد'],
    ['loose', 'أحمد إلى الآن', 'احمد الى الان'],
    ['loose', 'مدرسة على', 'مدرسه علي'],
    ['loose', 'یک', 'يك'],
    ['loose', 'e\u0653\u0301', 'é'],
    ['loose', 'نعم، لا؛ لماذا؟', 'نعم, لا; لماذا?'],
    ['search', 'مسؤول شؤون قائد', 'مسوول شوون قايد'],
    ['search', 'Worker', 'worker'],
    ['search', 'Ḥizb H\u0331', 'ḥizb ẖ'],
    ['never', 'عراق', 'عراك'],
    ['never', 'workers', 'worker'],
  ])('are one at the level %s: %s, %s', (level, a, b) => {
    expect(sameAt(a, b)).toBe(level);
  });

  it('fold to what folds to itself, at every level', () => {
    const units = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          ...'اأإآٱىيةهؤئءبّ\u064b\u0654\u0655\u0653ـ ١2، \u200d\u200f\ufdfaﻻH\u0331İeé\u0301ہەۀ\u06d5ے',
        ),
      }),
    );
    fc.assert(
      fc.property(units, fc.constantFrom(...LEVELS), (text, level) => {
        const folded = foldLetters(text, level);
        expect(foldLetters(folded, level)).toBe(folded);
        expect(folded).toBe(folded.trim());
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the light stem', () => {
  it.each([
    ['والعمّال', 'عمال'],
    ['بالمجلس', 'مجلس'],
    ['للعمال', 'عمال'],
    ['وحزبها', 'حزب'],
    ['العمالية', 'عمال'],
    ['مجالسهم', 'مجالسهم'],
    ['في', 'في'],
    ['بيت', 'بيت'],
  ])('of %s is %s', (word, stem) => {
    expect(lightStem(word)).toBe(stem);
  });
});
