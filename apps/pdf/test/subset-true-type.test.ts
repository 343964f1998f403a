// Subsets: glyphs under their new numbers, composites with their parts, and fonts that a rasteriser accepts.

import { expect, test } from 'vitest';
import { facesOf } from '../src/font/book-faces.ts';
import { boxOf, componentsOf } from '../src/font/outline.ts';
import { subsetTrueType } from '../src/font/subset-true-type.ts';
import { toUnicode } from '../src/font/to-unicode.ts';
import { readTrueType, type TrueType } from '../src/font/true-type.ts';

const amiri = readTrueType(facesOf('arabic', 'regular')[0].bytes);

function depthIn(font: TrueType, glyph: number): number {
  const parts = componentsOf(font.outline(glyph));
  return parts.length === 0 ? 0 : 1 + Math.max(...parts.map((each) => depthIn(font, each.glyph)));
}

test('a subset holds what was asked for, with its metrics', () => {
  const subset = readTrueType(
    subsetTrueType(amiri, [
      { kind: 'glyph', glyph: 50 },
      { kind: 'blank' },
      {
        kind: 'composite',
        components: [
          { glyph: 60, x: 10, y: -20 },
          { glyph: 61, x: 300, y: 5 },
        ],
        advance: 777,
      },
    ]),
  );
  expect(subset.advance(1)).toBe(amiri.advance(50));
  expect(boxOf(subset.outline(1))).toEqual(boxOf(amiri.outline(50)));
  expect(subset.advance(2)).toBe(0);
  expect(subset.outline(2)).toHaveLength(0);
  expect(subset.advance(3)).toBe(777);
  const parts = componentsOf(subset.outline(3)).map(({ glyph }) => boxOf(subset.outline(glyph)));
  expect(parts).toEqual([boxOf(amiri.outline(60)), boxOf(amiri.outline(61))]);
});

test('composites inside composites bring all their parts', () => {
  const glyphs = Array.from({ length: amiri.glyphCount }, (_, glyph) => glyph);
  const deepest = Math.max(...glyphs.map((glyph) => depthIn(amiri, glyph)));
  const nested = glyphs.find((glyph) => depthIn(amiri, glyph) === deepest)!;
  const composite = { kind: 'composite', components: [{ glyph: nested, x: 0, y: 0 }], advance: 500 } as const;
  const subset = readTrueType(subsetTrueType(amiri, [composite]));
  expect(deepest).toBeGreaterThan(0);
  expect(depthIn(subset, 1)).toBe(deepest + 1);
  const maxp = subset.tables.get('maxp')!.offset;
  expect(subset.view.getUint16(maxp + 30)).toBe(deepest + 1);
});

test('the checksum of the whole file is what OpenType says', () => {
  const bytes = subsetTrueType(amiri, [{ kind: 'glyph', glyph: 40 }]);
  const view = new DataView(bytes.buffer);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  expect(sum).toBe(0xb1b0afba);
});

test('characters beyond the basic plane are written as two units', () => {
  expect(toUnicode(['a', '\u{1f600}'])).toContain('<0001> <0061>\n<0002> <d83dde00>');
});
