// Words are shaped as HarfBuzz's own program shapes them.

import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../../test/support/tool.ts';
import { openFace } from '../../src/font/open-face.ts';
import { shapeWord } from '../../src/font/shaped-word.ts';
import { createWordCache } from '../../src/font/word-cache.ts';
import type { Face } from '../../src/model/face.ts';
import { amiri, amiriFile, libertinus, libertinusFile } from '../book-faces.ts';

interface Script {
  readonly name: string;
  readonly face: Face;
  readonly file: string;
  readonly direction: 'ltr' | 'rtl';
  readonly script: string;
  readonly language: string;
  readonly words: readonly string[];
}

/** Every beginning with every ending: words that need not mean anything to be shaped. */
function combine(beginnings: string, endings: string): string[] {
  return beginnings.split(' ').flatMap((a) => endings.split(' ').map((b) => a + b));
}

const scripts: readonly Script[] = [
  {
    name: 'Latin',
    face: libertinus,
    file: libertinusFile,
    direction: 'ltr',
    script: 'Latn',
    language: 'en',
    words: combine(
      'offi fluffi Tofu AVAT Wa Ye ŻÉ ‘fi “Qu (fj 19 naï ftp Lj',
      'ce cient Ty ffl. “To” 1948 ’s, AV—W é ẹ́a b́ ṭāʾ flower) Wo fi-fl',
    ),
  },
  {
    name: 'Arabic',
    face: amiri,
    file: amiriFile,
    direction: 'rtl',
    script: 'Arab',
    language: 'ar',
    words: combine(
      'ال لل كت مُحَمّ سَيّ لا بسم فلا إلى وال نج هـ (ال «مست شه',
      'لغة كتاب دِين، رَسُولُ الأمة» ؟ يجى لله حرية) محمد ؛ مؤمنٌ بيت سلام',
    ),
  },
];

describe.each(scripts)('$name words', ({ face, file, direction, script, language, words }) => {
  test.runIf(hasTool('hb-shape', 'shaping beside HarfBuzz’s own program'))(
    'have the glyphs, advances and offsets that hb-shape gives them',
    () => {
      const distinct = [...new Set(words)];
      expect(distinct.length).toBeGreaterThanOrEqual(200);
      const flags = [`--direction=${direction}`, `--script=${script}`, `--language=${language}`];
      const input = distinct.join('\n');
      const output = execFileSync(
        'hb-shape',
        [file, ...flags, '--remove-default-ignorables', '--no-glyph-names', '--no-clusters'],
        { input },
      );
      const theirs = output.toString().trim().split('\n');
      const ours = distinct.map((word) => serialize(shapeWord({ face, direction, script, language }, word).clusters));
      expect(ours).toEqual(theirs);
    },
  );
});

function serialize(clusters: ReturnType<typeof shapeWord>['clusters']): string {
  const glyphs = clusters.flatMap((cluster) => cluster.glyphs);
  return `[${glyphs.map(({ id, advance, dx, dy }) => `${id}${dx || dy ? `@${dx},${dy}` : ''}+${advance}`).join('|')}]`;
}

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

test('brackets are mirrored in right-to-left words and the cache keeps the directions apart', () => {
  const cache = createWordCache();
  const glyph = (direction: 'ltr' | 'rtl') =>
    cache.shaper(amiri, direction, 'Arab', 'ar')('(').clusters[0]!.glyphs[0]!.id;
  expect(glyph('rtl')).not.toBe(glyph('ltr'));
  expect(glyph('rtl')).toBe(cache.shaper(amiri, 'ltr', 'Arab', 'ar')(')').clusters[0]!.glyphs[0]!.id);
});

test('a face knows its metrics and its characters; letters of other scripts can be left to other faces', () => {
  expect(libertinus.unitsPerEm).toBe(1000);
  expect(libertinus.ascender).toBeGreaterThan(0);
  expect(libertinus.descender).toBeLessThan(0);
  expect(libertinus.hasCharacter(0x61)).toBe(true);
  expect(libertinus.hasCharacter(0x628)).toBe(false);
  expect(amiri.hasCharacter(0x628)).toBe(true);
  expect(amiri.hasCharacter(0x61)).toBe(false);
  expect(amiri.hasCharacter(0x31)).toBe(true);
  expect(() => openFace('broken', new Uint8Array([1, 2, 3]))).toThrow('broken');
});
