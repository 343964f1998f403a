// What is kept from left to right inside Arabic, and what runs as Arabic does.

import { describe, expect, test } from 'vitest';
import { isolateQuantities } from '../../src/assemble/isolate-quantities.ts';
import { localiseDigits } from '../../src/assemble/localise-digits.ts';
import { createNumerals } from '../../src/labels/numerals.ts';
import { knownLanguage } from '../../src/model/language.ts';

const AR = knownLanguage('ar');

/** As an edition has it: `<` and `>` for the isolate. */
function shown(text: string): string {
  const content = localiseDigits(isolateQuantities([{ kind: 'text', text }], AR), createNumerals('ar', 'arab'));
  return content
    .map((inline) => ('text' in inline ? inline.text : ''))
    .join('')
    .replaceAll('\u2066', '<')
    .replaceAll('\u2069', '>');
}

describe('inside Arabic', () => {
  test.each([
    ['حرارة الماء 37°C في 3 أيام', 'حرارة الماء <37°C> في ٣ أيام'],
    ['حرارته 98.6 °F، ثم −5°C.', 'حرارته <98.6 °F>، ثم <−5°C>.'],
    ['بين 20°C و37°C، وهاتف و+964 770 123 4567', 'بين <20°C> و<37°C>، وهاتف و<+964 770 123 4567>'],
    ['عند 33°20′N 44°E تقريبًا', 'عند <33°20′N> <44°E> تقريبًا'],
    ['طوله 10⁻³ m أو 2.5⁻¹²', 'طوله <10⁻³ m> أو <2.5⁻¹²>'],
    ['هاتف +964 770 123 4567 صباحًا', 'هاتف <+964 770 123 4567> صباحًا'],
    ['هاتف +9647701234567.', 'هاتف <+9647701234567>.'],
    ['هاتف (+44) 20-7946-0958', 'هاتف <(+44) 20-7946-0958>'],
    ['قال \u2066+964 770 123 4567\u2069', 'قال <+964 770 123 4567>'],
    ['من IBM، وحرارته 20°C، 37°C', 'من IBM، وحرارته <20°C>، <37°C>'],
  ])('%s', (written, wanted) => {
    expect(shown(written)).toBe(wanted);
  });

  test.each([
    'زاوية 37° شمالًا',
    'مقالة Notes at 37°C, 98°F',
    '3 × 4 = 12',
    'زاد +25%',
    'x² + y² = z²',
    'H₂O',
    '٣ + ٤',
    '1973–2018',
    'م² و10²',
    'C++ و5+6',
  ])('nothing in: %s', (text) => {
    expect(isolateQuantities([{ kind: 'text', text }], AR)).toEqual([{ kind: 'text', text }]);
  });

  test('in emphasis, but not in program text nor in other languages', () => {
    const text = { kind: 'text', text: 'حتى 37°C' } as const;
    const foreign = {
      kind: 'foreign',
      language: knownLanguage('en'),
      children: [{ kind: 'text', text: '37°C' }],
    } as const;
    const content = [{ kind: 'emphasis', children: [text] }, { kind: 'code', text: '37°C' }, foreign] as const;
    expect(isolateQuantities(content, AR)).toEqual([
      { kind: 'emphasis', children: [{ kind: 'text', text: 'حتى \u206637°C\u2069' }] },
      content[1],
      foreign,
    ]);
    expect(isolateQuantities(content, knownLanguage('en'))).toBe(content);
  });

  test('in Arabic that another text quotes', () => {
    const quoted = (text: string) => [{ kind: 'foreign', language: AR, children: [{ kind: 'text', text }] }] as const;
    expect(isolateQuantities(quoted('حتى 37°C'), knownLanguage('en'))).toEqual(quoted('حتى \u206637°C\u2069'));
  });
});
