// Statistics of lines: ratios, hyphens, runts and rivers, counted on paragraphs whose lines are known.

import { describe, expect, test } from 'vitest';
import { createTypesetter } from '../../src/line/create-typesetter.ts';
import { riversOf } from '../../src/line/rivers.ts';
import { statisticsOf } from '../../src/line/statistics.ts';
import { wordGaps } from '../../src/line/word-gaps.ts';
import { pt } from '../../src/model/length.ts';
import { paragraph, run } from '../book-faces.ts';

const typesetter = createTypesetter();
const text =
  'the organisation of international responsibilities was given to the committee by those who came afterwards ';
const arabic = 'كانت الصحافة العراقية في تلك السنوات ميدانا واسعا للجدل بين التيارات السياسية ';

describe.each([
  ['English', text, 'ltr'],
  ['Arabic', arabic, 'rtl'],
] as const)('%s', (_name, words, direction) => {
  const set = typesetter.setParagraph(paragraph(words.repeat(6).trim(), direction), pt(230));

  test('word spaces and words make up the width of the line', () => {
    const { lines } = statisticsOf(set, 'justify');
    for (const [index, line] of set.lines.entries()) {
      const gaps = wordGaps(line);
      expect(gaps.length).toBe(lines[index]!.words - 1);
      const natural = gaps.reduce((sum, gap) => sum + gap.natural, 0);
      const width = gaps.reduce((sum, gap) => sum + gap.width, 0);
      if (line.last) expect(lines[index]!.spaceRatio).toBeUndefined();
      else expect(lines[index]!.spaceRatio).toBeCloseTo(width / natural, 6);
    }
  });

  test('the looser of two settings has the greater ratios', () => {
    const mean = (measure: number) => {
      const made = typesetter.setParagraph(paragraph(words.repeat(6).trim(), direction), pt(measure));
      const ratios = statisticsOf(made, 'justify').lines.flatMap(({ spaceRatio }) => spaceRatio ?? []);
      return ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
    };
    expect(mean(110)).toBeGreaterThan(mean(330));
  });
});

test('hyphens, words and text of every line', () => {
  const { lines } = statisticsOf(typesetter.setParagraph(paragraph(text.repeat(4).trim(), 'ltr'), pt(150)), 'justify');
  expect(lines.filter(({ hyphenated }) => hyphenated).length).toBeGreaterThan(0);
  for (const { text: line } of lines) expect(line).not.toMatch(/[\u00ad\s]$/);
  const ragged = statisticsOf(typesetter.setParagraph(paragraph(text, 'ltr', { align: 'start' }), pt(150)), 'start');
  expect(ragged.lines.every(({ spaceRatio }) => spaceRatio === undefined)).toBe(true);
});

test('a runt is one short word, or the rest of a divided word, on the last of several lines', () => {
  const runts = (last: string) => {
    const set = typesetter.setParagraph(paragraph(`One line.\n${last}`, 'ltr'), pt(300));
    return statisticsOf(set, 'justify').lines.map(({ runt }) => runt);
  };
  expect(runts('to')).toEqual([false, true]);
  expect(runts('word')).toEqual([false, false]);
  expect(runts('to us')).toEqual([false, false]);
  expect(statisticsOf(typesetter.setParagraph(paragraph('to', 'ltr'), pt(300)), 'justify').lines[0]!.runt).toBe(false);
});

test('a word that cannot be divided and is too wide makes an overfull line', () => {
  const set = typesetter.setParagraph(
    paragraph([run('a ', 'ltr'), run('responsibilities', 'ltr', { unbreakable: true }), run(' b', 'ltr')], 'ltr'),
    pt(40),
  );
  expect(statisticsOf(set, 'justify').lines.filter(({ overfull }) => overfull)).toHaveLength(1);
});

describe('rivers', () => {
  /** Lines of words of the given widths in a row, all in one measure: "aaa aa a". */
  const lines = (rows: readonly (readonly number[])[], measure: number) => {
    const words = rows.map((row) => row.map((length) => 'n'.repeat(length)).join('\u00a0'));
    return typesetter.setParagraph(paragraph(words.join(' '), 'ltr', { hyphenate: false }), pt(measure)).lines;
  };

  test('spaces over one another in three lines or more', () => {
    const made = lines([[6, 6], [6, 6], [6, 6], [6, 6], [1]], 78);
    expect(made.map((line) => wordGaps(line).length)).toEqual([1, 1, 1, 1, 0]);
    expect(riversOf(made)).toEqual([{ line: 0, length: 4 }]);
  });

  test('not in two lines, nor where the spaces stand apart, nor where they are not widened', () => {
    expect(riversOf(lines([[6, 6], [6, 6], [1]], 78))).toEqual([]);
    expect(riversOf(lines([[9, 3], [3, 9], [9, 3], [3, 9], [1]], 78))).toEqual([]);
    const natural = typesetter.measureText(paragraph('nnnnnn nnnnnn', 'ltr')).natural;
    expect(riversOf(lines([[6, 6], [6, 6], [6, 6], [6, 6], [1]], natural + 0.3))).toEqual([]);
  });
});
