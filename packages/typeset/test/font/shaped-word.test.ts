// Words in clusters: the letter forms of their language, their marks, their text.

import { describe, expect, test } from 'vitest';
import { openFace } from '../../src/font/open-face.ts';
import { shapeWord } from '../../src/font/shaped-word.ts';
import { createWordCache } from '../../src/font/word-cache.ts';
import { createTypesetter } from '../../src/line/create-typesetter.ts';
import { pt } from '../../src/model/length.ts';
import { amiri, garamond, paragraph, run } from '../book-faces.ts';

describe('letter forms of a language (locl)', () => {
  const digits = '۴۵۶۷';
  const glyphs = (language: string) => {
    const word = shapeWord({ face: amiri, direction: 'ltr', script: 'Arab', language }, digits);
    return word.clusters.map((cluster) => cluster.glyphs[0]!.id);
  };

  test('the figures 4, 6 and 7 look otherwise in Urdu than in Persian, 6 and 7 in Sindhi', () => {
    const persian = glyphs('fa');
    const differing = (other: readonly number[]) => [...digits].filter((_, at) => other[at] !== persian[at]);
    expect(differing(glyphs('ur'))).toEqual(['۴', '۶', '۷']);
    expect(differing(glyphs('sd'))).toEqual(['۶', '۷']);
    expect(glyphs('ar')).toEqual(persian);
  });

  test('and so in a line, run by run', () => {
    const runs = ['fa', 'ur', 'fa'].map((language) => run(digits, 'rtl', { language }));
    const { lines } = createTypesetter().setParagraph(paragraph(runs, 'rtl'), pt(300));
    const seen = lines[0]!.pieces.map(({ clusters }) => clusters.map((cluster) => cluster.glyphs[0]!.id));
    expect(seen).toEqual([glyphs('fa'), glyphs('ur'), glyphs('fa')]);
  });
});

describe('marks', () => {
  const arabic = (word: string) => shapeWord({ face: amiri, direction: 'rtl', script: 'Arab', language: 'ar' }, word);
  const latin = (word: string) => shapeWord({ face: garamond, direction: 'ltr', script: 'Latn', language: 'en' }, word);

  test.each(['بَ', 'بِ', 'بّ', 'لَ', 'لِ', 'أَ', 'بْ', 'بٌ'])(
    '%s is a letter and a mark above or below it, which takes no room',
    (text) => {
      const bare = arabic(text[0]!);
      const { clusters, width } = arabic(text);
      expect(clusters).toHaveLength(1);
      expect(width).toBe(bare.width);
      expect(clusters[0]!.glyphs.filter((glyph) => glyph.advance === 0).length).toBeGreaterThan(0);
    },
  );

  test('a vowel and a shadda stand alike in whatever order they are written, and a vowel under jim lower than under beh', () => {
    const lowest = (word: string) => Math.min(...arabic(word).clusters[0]!.glyphs.map(({ dy }) => dy));
    expect(arabic('ب\u064e\u0651').clusters[0]!.glyphs).toEqual(arabic('ب\u0651\u064e').clusters[0]!.glyphs);
    expect(arabic('ب\u0651\u064e').clusters[0]!.glyphs).not.toEqual(arabic('ب\u064e').clusters[0]!.glyphs);
    expect(lowest('ج\u0650')).toBeLessThan(lowest('ب\u0650'));
  });

  test('accents of transliteration stand on their letters, composed or not', () => {
    for (const [composed, apart] of [
      ['ā', 'a\u0304'],
      ['ṭ', 't\u0323'],
      ['Ḥ', 'H\u0323'],
    ] as const) {
      const one = latin(composed);
      expect(latin(apart).width).toBe(one.width);
      expect(latin(apart).clusters[0]!.glyphs).toEqual(one.clusters[0]!.glyphs);
    }
    const placed = latin('x\u0323').clusters;
    expect(placed).toHaveLength(1);
    expect(placed[0]!.glyphs.at(-1)!.advance).toBe(0);
  });
});

test('clusters hold the word’s text, whole graphemes at a time, and their advances add up to its width', () => {
  const word = 'مُحَمَّدٌ';
  const shaped = shapeWord({ face: amiri, direction: 'rtl', script: 'Arab', language: 'ar' }, word);
  expect([...shaped.clusters].reverse().map((cluster) => cluster.text)).toEqual(['مُ', 'حَ', 'مَّ', 'دٌ']);
  const advances = shaped.clusters.flatMap((cluster) => cluster.glyphs.map((glyph) => glyph.advance));
  expect(advances.reduce((sum, advance) => sum + advance, 0)).toBe(shaped.width);
});

test('directional controls and soft hyphens are in no cluster’s text, joiners are', () => {
  const context = { face: amiri, direction: 'rtl', script: 'Arab', language: 'fa' } as const;
  const texts = (text: string) =>
    [...shapeWord(context, text).clusters]
      .reverse()
      .map((cluster) => cluster.text)
      .join('');
  expect(texts('\u200fكتاب\u200e')).toBe('كتاب');
  expect(texts('می\u200cشود')).toBe('می\u200cشود');
  expect(shapeWord(context, 'می\u200cشود').clusters.length).not.toBe(0);
});

test('a no-break space is a space to whoever copies the text, and as wide', () => {
  const context = { face: garamond, direction: 'ltr', script: 'Latn', language: 'en' } as const;
  const [space] = shapeWord(context, ' ').clusters;
  const fixed = shapeWord(context, '5\u00a0km').clusters[1]!;
  expect(fixed.text).toBe(' ');
  expect(fixed.glyphs[0]!.advance).toBe(space!.glyphs[0]!.advance);
});

test('brackets are mirrored in right-to-left words and the cache keeps the directions apart', () => {
  const cache = createWordCache();
  const glyph = (direction: 'ltr' | 'rtl') =>
    cache.shaper(amiri, direction, 'Arab', 'ar')('(').clusters[0]!.glyphs[0]!.id;
  expect(glyph('rtl')).not.toBe(glyph('ltr'));
  expect(glyph('rtl')).toBe(cache.shaper(amiri, 'ltr', 'Arab', 'ar')(')').clusters[0]!.glyphs[0]!.id);
});

test('a face knows its metrics and its characters; letters of other scripts can be left to other faces', () => {
  expect(garamond.unitsPerEm).toBe(1000);
  expect(garamond.ascender).toBeGreaterThan(0);
  expect(garamond.descender).toBeLessThan(0);
  expect(garamond.hasCharacter(0x61)).toBe(true);
  expect(garamond.hasCharacter(0x628)).toBe(false);
  expect(amiri.hasCharacter(0x628)).toBe(true);
  expect(amiri.hasCharacter(0x61)).toBe(false);
  expect(amiri.hasCharacter(0x31)).toBe(true);
  expect(() => openFace('broken', new Uint8Array([1, 2, 3]))).toThrow('broken');
});
