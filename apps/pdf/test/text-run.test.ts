// TJ arrays: the pen ends where the run ends, whatever was justified, kerned or marked on the way.

import { createTypesetter, type Direction, type PlacedPiece, type Pt, pt } from '@warraq/typeset';
import { describe, expect, test } from 'vitest';
import { facesOf } from '../src/font/book-faces.ts';
import { type ClusterEncoder, createClusterEncoder } from '../src/font/cluster-encoder.ts';
import { readTrueType, type TrueType } from '../src/font/true-type.ts';
import { textArray } from '../src/paint/text-array.ts';
import { runsOf } from '../src/paint/text-run.ts';
import { MIXED_PARAGRAPHS, PURE_PARAGRAPHS } from './extraction-samples.ts';
import { withHexStrings } from './pdf-reader.ts';
import { ARABIC_PARAGRAPHS, ENGLISH_PARAGRAPHS } from './sample-texts.ts';

const MEASURES = [180, 214.4, 233.3, 261.7, 300];
const ARABIC = [...ARABIC_PARAGRAPHS, ...PURE_PARAGRAPHS, ...MIXED_PARAGRAPHS.map(({ text }) => text)].join(' ');
const ENGLISH = [...ENGLISH_PARAGRAPHS, MIXED_PARAGRAPHS.at(-1)!.text].join(' ');

function linesOf(text: string, direction: Direction, width: number): readonly (readonly PlacedPiece[])[] {
  const language = direction === 'rtl' ? 'ar' : 'en';
  const faces = facesOf(direction === 'rtl' ? 'arabic' : 'latin', 'regular');
  const style = { faces, size: pt(13), rise: pt(0), features: [], tracking: 0 };
  const run = { text, style, language, direction, isolate: undefined, tag: undefined, unbreakable: false };
  const frame = { align: 'justify', indent: pt(0), hyphenate: true, kashida: true, hanging: false } as const;
  const paragraph = { runs: [run], direction, language, ...frame };
  const { lines } = createTypesetter().setParagraph(paragraph, pt(width) as Pt);
  return lines.map((line) => line.pieces);
}

/** By how much, in points, a space that stands between two runs may be wider than it looks. */
const KEPT_SPACE = (13 * 50) / 1000;

interface Font {
  readonly font: TrueType;
  readonly encoder: ClusterEncoder;
}

function fontsByFace(): (piece: PlacedPiece) => Font {
  const fonts = new Map<Uint8Array, Font>();
  return ({ face }) => {
    const font = fonts.get(face.bytes)?.font ?? readTrueType(face.bytes);
    const made = fonts.get(face.bytes) ?? { font, encoder: createClusterEncoder(font) };
    fonts.set(face.bytes, made);
    return made;
  };
}

/** How far an array moves the pen, in thousandths of the size. */
function wayOf(array: string, { font, encoder }: Font): number {
  let way = 0;
  for (const [, codes, back] of array.matchAll(/<([0-9a-f]*)>|(-?[\d.]+)/g)) {
    if (back !== undefined) way -= Number(back);
    for (const [code] of codes?.matchAll(/.{4}/g) ?? []) {
      const glyph = encoder.glyphs[Number.parseInt(code, 16) - 1]!;
      const advance =
        glyph.kind === 'glyph' ? font.advance(glyph.glyph) : glyph.kind === 'composite' ? glyph.advance : 0;
      way += (advance * 1000) / font.unitsPerEm;
    }
  }
  return way;
}

describe.each([
  ['rtl', ARABIC],
  ['ltr', ENGLISH],
] as const)('%s lines', (direction, text) => {
  test.each(MEASURES)('have runs that end where they should, at %s pt', (width) => {
    const fontOf = fontsByFace();
    let runs = 0;
    for (const pieces of linesOf(text, direction, width)) {
      for (const run of runsOf(pieces)) {
        const font = fontOf(run.first);
        const array = withHexStrings(textArray(run, font.encoder));
        expect(array).toMatch(/^ ?(?:(?:-?\d+(?:\.\d+)?|<[0-9a-f]+>) ?)+$/);
        const end = run.first.x + (wayOf(array, font) * run.first.size) / 1000;
        // What would come after the last cluster is not written: its kerning, the widening of a space.
        const last = run.pieces.at(-1)!;
        const unwritten = (font.encoder.encode(last.clusters.at(-1)!, last.direction).tail * last.size) / 1000;
        const kept = run.besideRight && last.clusters.at(-1)!.text === ' ' ? KEPT_SPACE : 0;
        expect(Math.abs(end - unwritten - run.end), array).toBeLessThan(0.2 + Math.abs(last.spaceAdjust) + kept);
        runs++;
      }
    }
    expect(runs).toBeGreaterThan(10);
  });
});
