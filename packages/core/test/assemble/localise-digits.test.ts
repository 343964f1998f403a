// Which numbers of an Arabic text are shown in the edition's digits, and which belong to words in Latin letters.

import { describe, expect, test } from 'vitest';
import { localiseDigits, localiseText } from '../../src/assemble/localise-digits.ts';
import { createNumerals } from '../../src/labels/numerals.ts';
import type { Inline } from '../../src/model/inline.ts';

const arab = createNumerals('ar', 'arab');
const latn = createNumerals('ar', 'latn');

describe('Arabic digits', () => {
  test.each([
    ['في 1958 و1,250 و3.5 و25%', 'في ١٩٥٨ و١٬٢٥٠ و٣٫٥ و٢٥٪'],
    ['على ورق A4 في 3 أيام', 'على ورق A4 في ٣ أيام'],
    ['كتب Johann Wolfgang von Goethe (1749–1832) كثيرًا', 'كتب Johann Wolfgang von Goethe (١٧٤٩–١٨٣٢) كثيرًا'],
    ['بين Goethe، 1749، وSchiller، 1759', 'بين Goethe، ١٧٤٩، وSchiller، ١٧٥٩'],
    ['عند Schiller. 7 سنوات', 'عند Schiller. ٧ سنوات'],
    ['رأي Adams: 4 أسباب', 'رأي Adams: ٤ أسباب'],
    ['حصة Shell 25% أو 3.5 ملايين', 'حصة Shell ٢٥٪ أو ٣٫٥ ملايين'],
    ['حصة Shell 3.5 ملايين و1,250', 'حصة Shell ٣٫٥ ملايين و١٬٢٥٠'],
  ])('%s', (written, shown) => {
    expect(localiseText(written, arab)).toBe(shown);
  });
});

describe('a passage in Latin letters keeps its own', () => {
  test.each([
    ['رواية Fahrenheit 451 لكاتبها', 'رواية Fahrenheit 451 لكاتبها'],
    ['انظر Smith (London, 1958), pp. 12–15، وقارن ص 20', 'انظر Smith (London, 1958), pp. 12–15، وقارن ص ٢٠'],
    ['قال Ibid., p. 5. ثم 6', 'قال Ibid., p. 5. ثم ٦'],
    ['قرار Resolution 377 (V) of 3 November 1950 عام 1950', 'قرار Resolution 377 (V) of 3 November 1950 عام ١٩٥٠'],
  ])('%s', (written, shown) => {
    expect(localiseText(written, arab)).toBe(shown);
  });

  test('but not Arabic digits that somebody typed into it', () => {
    expect(localiseText('انظر Smith (London, ١٩٥٨), p. ٥', latn)).toBe('انظر Smith (London, 1958), p. 5');
  });
});

describe('mark-up', () => {
  const text = (written: string): Inline => ({ kind: 'text', text: written });
  const styled = (written: string): Inline => ({ kind: 'emphasis', children: [text(written)] });
  const shown = (content: readonly Inline[]): string =>
    content
      .map((inline) => (inline.kind === 'text' ? inline.text : 'children' in inline ? shown(inline.children) : '|'))
      .join('');

  test.each<[string, readonly Inline[]]>([
    ['غاز CO2 عام ١٩٥٨', [text('غاز CO'), styled('2'), text(' عام 1958')]],
    ['H2O في ٣ أيام', [text('H'), styled('2'), text('O في 3 أيام')]],
    ['رواية Fahrenheit 451 لكاتبها', [text('رواية '), styled('Fahrenheit'), text(' 451 لكاتبها')]],
    ['بعد A|٢ و٣', [text('بعد A'), { kind: 'break' }, text('2 و'), styled('3')]],
  ])('does not part a word from its digits: %s', (expected, content) => {
    expect(shown(localiseDigits(content, arab))).toBe(expected);
  });

  test('stays as it was, piece by piece', () => {
    const written = [text('ص 12'), styled('34'), text('، H'), styled('2'), text('O')];
    expect(localiseDigits(written, arab)).toEqual([text('ص ١٢'), styled('٣٤'), text('، H'), styled('2'), text('O')]);
  });
});

test('what an author has isolated from left to right keeps its digits', () => {
  const phone = '\u2066+964 770 123\u2069';
  expect(localiseText(`هاتف ${phone} و5`, arab)).toBe(`هاتف ${phone} و٥`);
  expect(localiseText('رقم \u2067 12\u2069', arab)).toBe('رقم \u2067 ١٢\u2069');
});
