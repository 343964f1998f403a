// OpenType features: the glyphs change, the text does not, and runs that differ in them stay apart.

import { expect, test } from 'vitest';
import { shapeWord } from '../../src/font/shaped-word.ts';
import { createTypesetter } from '../../src/line/create-typesetter.ts';
import { pt } from '../../src/model/length.ts';
import { garamond, paragraph, readLine, run } from '../book-faces.ts';

const shape = (text: string, features: readonly string[], tracking = 0) =>
  shapeWord({ face: garamond, direction: 'ltr', script: 'Latn', language: 'en', features, tracking }, text);
const glyphs = (text: string, features: readonly string[]) =>
  shape(text, features).clusters.flatMap((cluster) => cluster.glyphs.map(({ id }) => id));
const textOf = (text: string, features: readonly string[]) =>
  shape(text, features)
    .clusters.map((cluster) => cluster.text)
    .join('');

test('a face says which features it has', () => {
  for (const feature of ['smcp', 'onum', 'lnum', 'tnum', 'liga']) expect(garamond.features.has(feature)).toBe(true);
  expect(garamond.features.has('init')).toBe(false);
});

test.each([
  ['small capitals', 'Baghdad', 'smcp'],
  ['old-style figures', '1958', 'onum'],
  ['no ligatures', 'office', '-liga'],
])('%s change the glyphs of %s and not its text', (_name, text, feature) => {
  expect(glyphs(text, [feature])).not.toEqual(glyphs(text, []));
  expect(textOf(text, [feature])).toBe(text);
});

test('tabular figures are of one width', () => {
  const widths = new Set([...'0123456789'].map((digit) => shape(digit, ['lnum', 'tnum']).width));
  expect(widths.size).toBe(1);
});

test('letter space stands after every character, and none is lost', () => {
  const plain = shape('Baghdad', ['smcp']);
  const wide = shape('Baghdad', ['smcp'], 0.05);
  expect(wide.width - plain.width).toBe(7 * Math.round(0.05 * garamond.unitsPerEm));
});

test('a feature that is none is a mistake of the program', () => {
  expect(() => shape('word', ['not a feature'])).toThrow(/not a feature/);
});

test('neighbours with other features are pieces of their own, in one line with all of its text', () => {
  const style = { faces: [garamond] as const, size: pt(11), rise: pt(0), tracking: 0 };
  const runs = [
    run('By the ', 'ltr', { style: { ...style, features: [] } }),
    run('Editors of ', 'ltr', { style: { ...style, features: ['smcp'] } }),
    run('1958', 'ltr', { style: { ...style, features: ['smcp'] } }),
  ];
  const [line] = createTypesetter().setParagraph(paragraph(runs, 'ltr'), pt(400)).lines;
  expect(line!.pieces).toHaveLength(2);
  expect(readLine(line!)).toBe('By the Editors of 1958');
});
