// Mixed lines are seen in the order in which a reader of both languages expects them (UAX #9).

import { describe, expect, test } from 'vitest';
import { createTypesetter } from '../../src/line/create-typesetter.ts';
import { pt } from '../../src/model/length.ts';
import type { Direction, Run } from '../../src/model/paragraph.ts';
import { paragraph, run, seeLine } from '../book-faces.ts';

const typesetter = createTypesetter();

function see(runs: string | readonly Run[], direction: Direction): string {
  const { lines } = typesetter.setParagraph(paragraph(runs, direction), pt(2000));
  expect(lines).toHaveLength(1);
  return seeLine(lines[0]!);
}

function mirror(text: string): string {
  return [...text].reverse().join('');
}

// Expected: from left to right, right-to-left words spelled backwards; signs are mirrored in painting, not in the text.
const cases: readonly (readonly [name: string, text: string, direction: Direction, seen: string])[] = [
  ['a pure Arabic line', 'هذا كتاب.', 'rtl', mirror('هذا كتاب.')],
  ['a pure English line', 'A plain line.', 'ltr', 'A plain line.'],
  ['European digits in Arabic', 'عام 2003 كان', 'rtl', `${mirror(' كان')}2003${mirror('عام ')}`],
  ['Arabic-Indic digits', 'عام ٢٠٠٣ كان', 'rtl', `${mirror(' كان')}٢٠٠٣${mirror('عام ')}`],
  ['a decimal number', 'بنسبة 3.5 منها', 'rtl', `${mirror(' منها')}3.5${mirror('بنسبة ')}`],
  [
    'a range with a hyphen goes right to left after Arabic',
    'بين 10-20 يوما',
    'rtl',
    `${mirror(' يوما')}20-10${mirror('بين ')}`,
  ],
  ['a percentage after an Arabic-Indic number', 'نحو ٥٠٪ منها', 'rtl', `${mirror(' منها')}٪٥٠${mirror('نحو ')}`],
  ['Latin in Arabic', 'قال Karl Marx ذلك', 'rtl', `${mirror(' ذلك')}Karl Marx${mirror('قال ')}`],
  ['Latin in brackets in Arabic', 'ماركس (Marx) قال', 'rtl', `${mirror(' قال')})Marx(${mirror('ماركس ')}`],
  ['Latin at the end with a full stop', 'قرأت Das Kapital.', 'rtl', `.Das Kapital${mirror('قرأت ')}`],
  ['a year in brackets after Latin', 'كتب Marx (1848) ذلك', 'rtl', `${mirror(' ذلك')}Marx (1848)${mirror('كتب ')}`],
  ['guillemets in Arabic', 'كتاب «رأس المال» هنا', 'rtl', mirror('كتاب «رأس المال» هنا')],
  ['Arabic in English', 'the word كتاب means book', 'ltr', `the word ${mirror('كتاب')} means book`],
  ['two Arabic words in English', 'see كتاب الحيوان here', 'ltr', `see ${mirror('كتاب الحيوان')} here`],
  ['Arabic in brackets in English', 'law (قانون) and', 'ltr', `law (${mirror('قانون')}) and`],
  ['Arabic with a number in English', 'in عام 2003 it', 'ltr', `in 2003${mirror('عام ')} it`],
  ['a full stop after Arabic in English', 'He wrote كتاب.', 'ltr', `He wrote ${mirror('كتاب')}.`],
  ['an Arabic comma', 'أولا، ثانيا', 'rtl', mirror('أولا، ثانيا')],
  ['a phone number', 'هاتف +964 770', 'rtl', `770 964+${mirror('هاتف ')}`],
  ['an emoji is a neutral', 'نعم 😀 نعم', 'rtl', mirror('نعم 😀 نعم')],
  ['a right-to-left mark', 'C++\u200f لغة', 'rtl', `${mirror(' لغة')}++C`],
];

describe('one run', () => {
  test.each(cases)('%s', (_name, text, direction, seen) => {
    expect(see(text, direction)).toBe(seen);
  });
});

describe('several runs', () => {
  test('an isolated English title keeps its own full stop and number', () => {
    const runs = [run('في ', 'rtl'), run('Report 5.', 'ltr', { isolated: true }), run(' صدر', 'rtl')];
    expect(see(runs, 'rtl')).toBe(`${mirror(' صدر')}Report 5.${mirror('في ')}`);
  });

  test('isolated runs of digits beside each other keep their places', () => {
    const runs = [run('سنة 1948', 'rtl'), run('12', 'rtl', { isolated: true, unbreakable: true }), run(' ثم', 'rtl')];
    expect(see(runs, 'rtl')).toBe(`${mirror(' ثم')}121948${mirror('سنة ')}`);
  });

  test('two isolated Arabic titles beside each other keep the order of the English line', () => {
    const titles = ['كتاب', 'قانون'].map((text) => run(text, 'rtl', { isolated: true }));
    expect(see([run('see ', 'ltr'), ...titles, run(' here', 'ltr')], 'ltr')).toBe(
      `see ${mirror('كتاب')}${mirror('قانون')} here`,
    );
  });

  test('a title in two styles is one thing: its words keep their order', () => {
    const isolate = { direction: 'ltr', within: undefined } as const;
    const title = ['Book ', 'title', ', 2nd ed.'].map((text) => run(text, 'ltr', { isolate }));
    const runs = [run('في ', 'rtl'), ...title, run(' صدر', 'rtl')];
    expect(see(runs, 'rtl')).toBe(`${mirror(' صدر')}Book title, 2nd ed.${mirror('في ')}`);
  });

  test('Arabic words in two styles keep their order in English', () => {
    const isolate = { direction: 'rtl', within: undefined } as const;
    const title = ['كتاب ', 'مهم'].map((text) => run(text, 'rtl', { isolate }));
    expect(see([run('of ', 'ltr'), ...title, run(' in', 'ltr')], 'ltr')).toBe(`of ${mirror('كتاب مهم')} in`);
  });

  test('Arabic inside an English title that stands in Arabic', () => {
    const isolate = { direction: 'ltr', within: undefined } as const;
    const inner = { direction: 'rtl', within: isolate } as const;
    const title = [
      run('The ', 'ltr', { isolate }),
      run('كتاب، ١', 'rtl', { isolate: inner }),
      run(' of 5.', 'ltr', { isolate }),
    ];
    const seen = `${mirror(' صدر')}The ١${mirror('كتاب، ')} of 5.${mirror('في ')}`;
    expect(see([run('في ', 'rtl'), ...title, run(' صدر', 'rtl')], 'rtl')).toBe(seen);
  });

  test('an isolated Arabic run of signs alone is set from right to left in English', () => {
    const runs = [run('marks ', 'ltr'), run('؟!', 'rtl', { isolated: true }), run(' here', 'ltr')];
    expect(see(runs, 'ltr')).toBe('marks !؟ here');
  });

  test('an isolate that its own text tries to close stays closed', () => {
    const runs = [run('في ', 'rtl'), run('a\u2069, b\u2067', 'ltr', { isolated: true }), run(' ثم', 'rtl')];
    expect(see(runs, 'rtl')).toBe(`${mirror(' ثم')}a, b${mirror('في ')}`);
  });

  test('a note call after Latin at the end of an Arabic sentence stands to its left', () => {
    const call = run('٣', 'rtl', { isolated: true, unbreakable: true, tag: 'note-3' });
    expect(see([run('كتب Marx', 'rtl'), call, run(' ثم', 'rtl')], 'rtl')).toBe(
      `${mirror(' ثم')}٣Marx${mirror('كتب ')}`,
    );
  });
});

test('spaces at a line’s end go to the paragraph’s end, whatever stands before them (L1)', () => {
  const { lines } = typesetter.setParagraph(paragraph('كتب Karl Marx and Friedrich Engels ذلك', 'rtl'), pt(75));
  for (const line of lines.filter((l) => !l.last)) expect(line.pieces[0]!.clusters[0]!.text).toBe(' ');
});
