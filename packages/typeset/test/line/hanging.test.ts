// Optical margins: light signs stand partly outside the measure, letters never, on the side that their language reads from.

import { describe, expect, test } from 'vitest';
import { createTypesetter } from '../../src/line/create-typesetter.ts';
import { pt } from '../../src/model/length.ts';
import type { Align } from '../../src/model/paragraph.ts';
import type { PlacedPiece, VisualLine } from '../../src/model/piece.ts';
import { paragraph, readLine } from '../book-faces.ts';

const typesetter = createTypesetter();
const MEASURE = 180;

const english =
  '“The organisation,” he wrote, “was given, as far as anybody knows, to Mr Smith; others, who came afterwards, held ' +
  'the constitutional arrangements, well-known and extraordinarily long, insufficient.” ';
const arabic =
  '«كانت الصحافة، كما كتب، ميدانا واسعا للجدل»؛ «وكتب فيها أدباء، وصحفيون، من مدن كثيرة»، ثم تغيرت الأحوال، وصدرت جرائد. ';

/** Where the visible text of a line begins and ends, from the left. */
function edges(line: VisualLine): { readonly left: number; readonly right: number } {
  const spaces = (piece: PlacedPiece, at: 0 | -1) => {
    const cluster = piece.clusters.at(at)!;
    const advance =
      cluster.glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) * (piece.size / piece.face.unitsPerEm);
    return cluster.text === ' ' ? advance + piece.spaceAdjust : 0;
  };
  const first = line.pieces[0]!;
  const last = line.pieces.at(-1)!;
  return { left: first.x + spaces(first, 0), right: last.x + last.width - spaces(last, -1) };
}

const set = (text: string, direction: 'ltr' | 'rtl', align: Align = 'justify', indent = 0) =>
  typesetter.setParagraph(paragraph(text, direction, { hanging: true, align, indent: pt(indent) }), pt(MEASURE)).lines;

describe.each([
  ['English', english.repeat(6).trim(), 'ltr'],
  ['Arabic', arabic.repeat(6).trim(), 'rtl'],
] as const)('%s', (_name, text, direction) => {
  const lines = set(text, direction);
  const start = (line: VisualLine) => (direction === 'ltr' ? -edges(line).left : edges(line).right - MEASURE);
  const end = (line: VisualLine) => (direction === 'ltr' ? edges(line).right - MEASURE : -edges(line).left);

  test('stops, commas, quotes and hyphens hang at the end, letters stand on the edge', () => {
    const seen = new Set<string>();
    for (const line of lines.slice(0, -1)) {
      const sign = readLine(line).trimEnd().at(-1)!;
      if (/\p{L}/u.test(sign)) expect(end(line)).toBeCloseTo(0, 4);
      else {
        expect(end(line), sign).toBeGreaterThan(0.3);
        expect(end(line), sign).toBeLessThan(4);
        seen.add(sign);
      }
    }
    expect(seen.size).toBeGreaterThan(0);
  });

  test('quotes that open a line hang at its start', () => {
    const quoted = lines.filter((line) => /^[“«]/.test(readLine(line)));
    expect(quoted.length).toBeGreaterThan(0);
    for (const line of quoted) expect(start(line)).toBeGreaterThan(0.5);
    for (const line of lines.filter((each) => /^\p{L}/u.test(readLine(each)))) expect(start(line)).toBeCloseTo(0, 4);
  });

  test('an indented first line keeps its start, ragged text both edges', () => {
    const first = set(text, direction, 'justify', 14)[0]!;
    expect(start(first)).toBeCloseTo(-14, 4);
    for (const line of set(text, direction, 'start')) {
      expect(start(line)).toBeCloseTo(0, 4);
      expect(end(line)).toBeLessThanOrEqual(0.001);
    }
  });

  test('the width of a line counts without what hangs, and no line is overfull', () => {
    for (const line of lines.slice(0, -1)) {
      expect(line.width).toBeCloseTo(MEASURE, 2);
      expect(line.overfull).toBe(false);
    }
    expect(
      lines
        .map(readLine)
        .join('')
        .replace(/[\s\u00ad]+/g, ''),
    ).toBe(text.replace(/\s+/g, ''));
  });
});
