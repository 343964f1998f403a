// The short ways to a paragraph's levels lead where the whole algorithm leads, and so do lines cut out of it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bidi } from '../../src/line/bidi.ts';
import { levelsOf } from '../../src/line/levels.ts';
import { spacesAtEnd } from '../../src/line/line-levels.ts';
import { reorder } from '../../src/line/reorder.ts';
import type { Direction } from '../../src/model/paragraph.ts';
import { paragraph } from '../book-faces.ts';

const direction = fc.constantFrom<Direction>('ltr', 'rtl');

/** Texts of these characters, each as likely as the others; no line end, which here never ends a paragraph. */
function textOf(characters: string, length: number): fc.Arbitrary<string> {
  const units = [...characters].filter((unit) => bidi.getBidiCharTypeName(unit) !== 'B');
  return fc.array(fc.constantFrom(...units), { maxLength: length }).map((list) => list.join(''));
}

function range(from: number, to: number): string {
  return String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

function whole(text: string, base: Direction): readonly number[] {
  return [...bidi.getEmbeddingLevels(text, base).levels];
}

function ours(text: string, base: Direction): readonly number[] {
  return [...levelsOf(paragraph(text, base), text).units];
}

const latin = `${range(0x20, 0x7e) + range(0xa0, 0x17f) + range(0x300, 0x36f) + range(0x2010, 0x2027)}\u200b\u200c\u20ac`;
const arabic = `${range(0x600, 0x6ff) + range(0x750, 0x77f)} \u00a0\u00ab\u00bb().:!"'-\u2013\u2014\u2026\u200c`;
const mixed = ' ab1,.%+-()[]\u00ab\u00bb/:\u0300\u05d0\u0627\u062c\u064e\u0661\u060c\u066b\u200e\u200f\u061c';
const controls = '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';

describe('levels as the whole algorithm gives them', () => {
  test.each([
    ['of Latin text', latin, 40],
    ['of Arabic text', arabic, 40],
    ['of mixed text', mixed, 40],
    ['of text with controls', mixed + controls, 40],
  ])('%s', (_name, characters, length) => {
    fc.assert(
      fc.property(textOf(characters, length), direction, (text, base) => {
        expect(ours(text, base)).toEqual(whole(text, base));
      }),
      { numRuns: 2000 },
    );
  });

  test('of every single character beside letters, whatever the shortcut for its script', () => {
    const wrong: string[] = [];
    for (let code = 0x20; code < 0x1_0000; code++) {
      const unit = String.fromCharCode(code);
      if (bidi.getBidiCharTypeName(unit) === 'B' || /\p{Cs}/u.test(unit)) continue;
      for (const [text, base] of [[`a${unit}a ${unit}`, 'ltr'] as const, [`ج${unit}ج ${unit}`, 'rtl'] as const]) {
        if (ours(text, base).join() !== whole(text, base).join()) wrong.push(code.toString(16));
      }
    }
    expect(wrong).toEqual([]);
  });

  test('of long paragraphs of figures, which are done in steps', () => {
    const figures = fc.array(
      fc.constantFrom('12', '3', ' ', ' ', ',', '.', '%', '-', '(', ')', 'a', 'ج', '٤', '\u0300'),
      {
        minLength: 1200,
        maxLength: 2400,
        size: 'max',
      },
    );
    fc.assert(
      fc.property(figures, fc.integer({ min: 0, max: 4 }), direction, (parts, letters, base) => {
        // Few letters or none: the steps are taken only where no strong character is near.
        let left = letters;
        const text = parts
          .map((part) => (/[aج]/.test(part) && left-- <= 0 ? '7' : part))
          .join('')
          .padEnd(2000, '5 ');
        expect(ours(text, base)).toEqual(whole(text, base));
      }),
      { numRuns: 60 },
    );
  });

  test('of letters beyond the first plane', () => {
    const plane = { '😀': '*', 𝐀: 'a', 𐎀: 'a', 𞸀: '\u0627', 𐤀: '\u05d0', '🄁': '1' };
    const symbols = fc.array(fc.constantFrom(...Object.keys(plane), 'a', '\u0627', '1', ' ', '(', ')'), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(symbols, direction, (list, base) => {
        // A character of the same class in the first plane, twice, for both halves of the pair.
        const twin = list.map((symbol) => (symbol in plane ? plane[symbol as keyof typeof plane].repeat(2) : symbol));
        expect(ours(list.join(''), base)).toEqual(whole(twin.join(''), base));
      }),
    );
  });
});

test('a line cut out of a paragraph anywhere is seen in the standard’s order', () => {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(textOf(`${mixed + controls}   `, 40), direction, place, place, (text, base, one, other) => {
      const [from = 0, to = 0] = [one, other].map((part) => Math.round(part * text.length)).sort((a, b) => a - b);
      fc.pre(to > from);
      const { units } = levelsOf(paragraph(text, base), text);
      const end = spacesAtEnd(text, from, to);
      const line = Array.from({ length: to - from }, (_, index) => from + index).map((at) => ({
        at,
        level: at < end ? units[at]! : Number(base === 'rtl'),
      }));
      const standard = bidi.getReorderedIndices(text, bidi.getEmbeddingLevels(text, base), from, to - 1);
      expect(reorder(line).map(({ at }) => at)).toEqual(standard.slice(from, to));
    }),
    { numRuns: 3000 },
  );
});
