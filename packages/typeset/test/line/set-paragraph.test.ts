// Paragraphs in lines: no word lost, no line off its measure, no break where none may be.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTypesetter } from '../../src/line/create-typesetter.ts';
import { hyphenPoints } from '../../src/line/hyphenate.ts';
import { pt } from '../../src/model/length.ts';
import type { Direction } from '../../src/model/paragraph.ts';
import type { SetParagraph } from '../../src/model/piece.ts';
import { amiri, paragraph, readLine, run, seeLine } from '../book-faces.ts';

const typesetter = createTypesetter();

const english =
  'The organisation of international responsibilities, well-known and extraordinarily long, was given to Mr Smith ' +
  '(1948) by the committee; others who came afterwards considered the constitutional arrangements insufficient. ';
const arabic =
  'كانت الصحافة العراقية في تلك السنوات ميدانا واسعا للجدل بين التيارات السياسية، وكتب فيها أدباء وصحفيون من مدن ' +
  'كثيرة؛ ثم تغيرت الأحوال بعد عام 1958، وصدرت جرائد جديدة منها «اتحاد الشعب» و«البلاد»، فهل كان ذلك كافيا؟ ';

function words(result: SetParagraph): string {
  return result.lines
    .map(readLine)
    .join('')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, '');
}

const bare = (text: string) => text.replace(/[\s\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, '');

describe.each([
  ['English', english.repeat(8).trim(), 'ltr', 255],
  ['Arabic', arabic.repeat(8).trim(), 'rtl', 255],
] as const)('%s, justified', (_name, text, direction, measure) => {
  const set = typesetter.setParagraph(paragraph(text, direction, { indent: pt(12) }), pt(measure));

  test('every line but the last is as wide as the measure, the first less its indent', () => {
    expect(set.overfull).toBe(0);
    for (const [number, line] of set.lines.entries()) {
      const room = measure - (number === 0 ? 12 : 0);
      if (line.last) expect(line.width).toBeLessThanOrEqual(room + 0.01);
      else expect(Math.abs(line.width - room)).toBeLessThan(0.01);
    }
  });

  test('pieces stand side by side, and the visible ones inside the measure on the start side', () => {
    for (const line of set.lines) {
      for (const [index, piece] of line.pieces.entries()) {
        const next = line.pieces[index + 1];
        if (next !== undefined) expect(piece.x + piece.width).toBeCloseTo(next.x, 6);
      }
      const end = line.pieces.at(-1)!;
      if (direction === 'rtl') expect(end.x + end.width).toBeCloseTo(line === set.lines[0] ? measure - 12 : measure, 6);
      else expect(line.pieces[0]!.x).toBeCloseTo(line === set.lines[0] ? 12 : 0, 6);
    }
  });

  test('no word is lost', () => {
    expect(words(set)).toBe(bare(text));
  });

  test('a line ends with a space, a hyphen or in a compound', () => {
    for (const line of set.lines.slice(0, -1)) expect(readLine(line)).toMatch(/[ \u00ad\u2014-]$/);
  });

  test('spaces are neither crushed nor torn', () => {
    const spaces = set.lines
      .filter((line) => !line.last)
      .flatMap((line) => line.pieces.map((p) => p.spaceAdjust / p.size));
    const sorted = spaces.sort((a, b) => a - b);
    expect(sorted[0]).toBeGreaterThan(-0.1);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(0.2);
    expect(sorted.at(-1)).toBeLessThan(0.75);
  });
});

test('no text is lost, whatever it is and however narrow the measure', () => {
  const token = fc.oneof(
    fc.constantFrom(...english.split(' '), ...arabic.split(' '), '«', '»', '—', '2003', '٢٠٠٤', '(', ')', 'لا', 'مُحَمَّد'),
    fc.constantFrom(
      '\n',
      '\u2028',
      '\u00a0',
      '\u00ad',
      '\u200f',
      '\u2067',
      '\u2069',
      'e\u0301',
      'https://example.org/a?b=c',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const text = fc.array(token, { maxLength: 30 }).chain((tokens) => fc.constantFrom(tokens.join(' '), tokens.join('')));
  const runs = fc.array(
    fc.record({ text, direction: fc.constantFrom<Direction>('ltr', 'rtl'), isolated: fc.boolean() }),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(
      runs,
      fc.constantFrom<Direction>('ltr', 'rtl'),
      fc.integer({ min: 20, max: 400 }),
      fc.record({ kashida: fc.boolean(), hanging: fc.boolean() }),
      (made, direction, measure, options) => {
        const all = made.map(({ text, direction, isolated }) => run(text, direction, { isolated }));
        const set = typesetter.setParagraph(paragraph(all, direction, options), pt(measure));
        const whole = all.map(({ text }) => text).join('');
        expect(visible(words(set))).toBe(visible(whole));
      },
    ),
    { numRuns: 300 },
  );
});

/** What a reader can see of a text. */
function visible(text: string): string {
  return text.replace(/[\s\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '');
}

describe('where lines end', () => {
  test('a note call stays with the word before it, and nothing breaks inside an unbreakable run', () => {
    for (let measure = 60; measure < 240; measure += 7) {
      const runs = [
        run('A sentence that ends here.', 'ltr'),
        run('12', 'ltr', { unbreakable: true, isolated: true, tag: 'note' }),
        run(' Another follows it with ', 'ltr'),
        run('a whole name', 'ltr', { unbreakable: true, tag: 'name' }),
        run(' and a tail.', 'ltr'),
      ];
      const { lines } = typesetter.setParagraph(paragraph(runs, 'ltr'), pt(measure));
      const tagged = (tag: string) => lines.filter((line) => line.tags.includes(tag)).map(readLine);
      expect(tagged('note')).toHaveLength(1);
      expect(tagged('note')[0]).toMatch(/\S12/);
      expect(tagged('name')).toHaveLength(1);
      expect(tagged('name')[0]).toContain('a whole name');
    }
  });

  test('what is held together but wider than the measure is parted at its spaces, not inside its words', () => {
    const name = run('[Not translated yet]', 'ltr', { unbreakable: true });
    const narrow = typesetter.setParagraph(paragraph([run('بيان ', 'rtl'), name], 'rtl', { align: 'start' }), pt(62));
    expect(narrow.overfull).toBe(0);
    expect(narrow.lines.map(readLine).join('|').replaceAll(/\s/g, '')).toBe('بيان[Not|translatedyet]');
    const date = paragraph('في 14\u00a0تشرين\u00a0الأول', 'rtl', { align: 'start' });
    const dated = typesetter.setParagraph(date, pt(40)).lines.map((line) => readLine(line).trim());
    expect(dated).toEqual(['في 14', 'تشرين', 'الأول']);
    // A sign that begins no line does not begin one there either.
    const question = typesetter.setParagraph(paragraph('والمسؤوليات ؟', 'rtl', { align: 'start' }), pt(40));
    for (const line of question.lines) expect(readLine(line)).not.toMatch(/^\s*؟/);
  });

  test('no line begins with an Arabic comma, semicolon, question mark or closing guillemet, or ends with an opening one', () => {
    const text = 'قال « هذا كتاب » ، ثم سأل : لماذا ؟ وأجاب ؛ نعم « لا » '.repeat(6);
    for (let measure = 50; measure < 200; measure += 11) {
      for (const line of typesetter.setParagraph(paragraph(text, 'rtl'), pt(measure)).lines) {
        expect(readLine(line)).not.toMatch(/^[،؛؟»]|«\s*$/);
      }
    }
  });

  test('English words are divided only where the patterns allow, Arabic words never', () => {
    const set = typesetter.setParagraph(paragraph(english.repeat(6), 'ltr'), pt(110));
    const lines = set.lines.map(readLine);
    const broken = lines.flatMap((line, index) =>
      line.endsWith('\u00ad')
        ? [[line.split(' ').at(-1)!.slice(0, -1), lines[index + 1]!.split(' ')[0]!] as const]
        : [],
    );
    expect(broken.length).toBeGreaterThan(3);
    for (const [first, rest] of broken) {
      const whole = (first + rest).replace(/\u00ad/g, '');
      expect(hyphenPoints(whole, 'en-GB')).toContain(first.length);
    }
    expect(
      typesetter
        .setParagraph(paragraph(arabic.repeat(4), 'rtl'), pt(110))
        .lines.map(readLine)
        .join(''),
    ).not.toContain('\u00ad');
    const plain = typesetter.setParagraph(paragraph(english.repeat(6), 'ltr', { hyphenate: false }), pt(110));
    expect(plain.lines.map(readLine).join('')).not.toContain('\u00ad');
  });

  test('at least two letters stand before a hyphen and three after it, in both Englishes', () => {
    for (const language of ['en', 'en-GB', 'en-US']) {
      for (const word of english.split(' ')) {
        for (const point of hyphenPoints(word, language)) {
          expect(word.slice(0, point).replace(/\P{L}/gu, '').length).toBeGreaterThanOrEqual(2);
          expect(word.slice(point).replace(/\P{L}/gu, '').length).toBeGreaterThanOrEqual(3);
        }
      }
    }
    expect(hyphenPoints('المسؤوليات', 'ar')).toEqual([]);
    expect(hyphenPoints('UNESCO', 'en-GB')).toEqual([]);
  });

  test('an address longer than the measure is cut, not lost and not overfull', () => {
    const address = `https://example.org/${'abcdefghij'.repeat(28)}`;
    const set = typesetter.setParagraph(paragraph(`See ${address} for more.`, 'ltr'), pt(200));
    expect(set.overfull).toBe(0);
    expect(words(set)).toContain(address);
    expect(readLine(set.lines[2]!)).not.toContain('\u00ad');
  });

  test('lam and alef are never parted, even in a word longer than the measure', () => {
    const text = 'لَالإلألآ'.repeat(30);
    for (let measure = 30; measure < 60; measure += 3) {
      const set = typesetter.setParagraph(paragraph(text, 'rtl'), pt(measure));
      expect(words(set)).toBe(text);
      for (const line of set.lines) expect(readLine(line)).not.toMatch(/^[آأإا]/);
    }
  });

  test('a line feed or U+2028 ends a line, which is not stretched', () => {
    const set = typesetter.setParagraph(paragraph('One line.\nAnd the second\u2028third', 'ltr'), pt(300));
    expect(set.lines.map(readLine)).toEqual(['One line. ', 'And the second ', 'third']);
    for (const line of set.lines) expect(line.width).toBeLessThan(120);
  });

  test('a very long word fills lines that differ in width', () => {
    const word = 'abcdefghij'.repeat(80);
    const measure = (line: number) => pt(line % 2 === 0 ? 200 : 160);
    const { lines, overfull } = typesetter.setParagraph(paragraph(word, 'ltr'), measure);
    expect(overfull).toBe(0);
    expect(lines.map(readLine).join('')).toBe(word);
    for (const [index, line] of lines.slice(0, -2).entries()) {
      expect(line.width).toBeGreaterThan(measure(index) - 30);
    }
  });

  test('the measure may depend on the line', () => {
    const set = typesetter.setParagraph(paragraph(english.repeat(3), 'ltr'), (line) => pt(line < 3 ? 150 : 250));
    for (const [number, line] of set.lines.entries()) {
      if (!line.last) expect(line.width).toBeCloseTo(number < 3 ? 150 : 250, 2);
    }
  });
});

describe('alignment', () => {
  const edges = (align: 'start' | 'center' | 'end', direction: Direction) => {
    const text = direction === 'rtl' ? 'سطر قصير' : 'A short line';
    const line = typesetter.setParagraph(paragraph(text, direction, { align }), pt(300)).lines[0]!;
    return { before: line.pieces[0]!.x, after: 300 - line.pieces[0]!.x - line.width };
  };

  test.each(['ltr', 'rtl'] as const)('start, centre and end in %s', (direction) => {
    const start = direction === 'ltr' ? 'before' : 'after';
    const end = direction === 'ltr' ? 'after' : 'before';
    expect(edges('start', direction)[start]).toBeCloseTo(0, 6);
    expect(edges('end', direction)[end]).toBeCloseTo(0, 6);
    expect(edges('center', direction).before).toBeCloseTo(edges('center', direction).after, 6);
  });
});

describe('faces', () => {
  const facesOf = (text: string, direction: Direction) =>
    typesetter.setParagraph(paragraph(text, direction), pt(3000)).lines[0]!.pieces.map((piece) => piece.face.id);

  test('spaces and signs stay with the neighbouring face', () => {
    expect(facesOf('Quoted, in full: «yes» (1948).', 'ltr')).toEqual(['garamond']);
    expect(facesOf('قال (نعم)، و«لا»: هذا كله.', 'rtl')).toEqual(['amiri']);
    expect(facesOf('قال Karl Marx ذلك', 'rtl')).toEqual(['amiri', 'garamond', 'amiri']);
  });

  test('Latin beside Arabic is smaller, Latin on its own is not', () => {
    const sizes = (direction: Direction) =>
      typesetter.setParagraph(paragraph('Marx', direction), pt(300)).lines[0]!.pieces.map((piece) => piece.size);
    expect(sizes('rtl')[0]).toBeCloseTo(13 * 0.97, 6);
    expect(sizes('ltr')[0]).toBe(11);
  });

  test('a face that only lends a sign sets neither the space nor the number after it', () => {
    expect(amiri.hasCharacter(0x2116)).toBe(false);
    const setIn = (id: string, text: string, direction: Direction): string =>
      typesetter
        .setParagraph(paragraph(text, direction), pt(3000))
        .lines[0]!.pieces.filter(({ face }) => face.id === id)
        .flatMap(({ clusters }) => clusters.map((cluster) => cluster.text))
        .join('');
    expect(setIn('garamond', 'قال № 12 ثم №! و№ نعم', 'rtl')).toBe('№№№');
    expect(setIn('garamond', '№ ثم', 'rtl')).toBe('№');
    expect(setIn('amiri', 'said ﴿ 12 ﴾ and ﴾12', 'ltr')).toBe('﴿﴾﴾');
  });

  test('a character that no face has is named with its place; invisible ones are not', () => {
    const { missing } = typesetter.setParagraph(
      paragraph('a\u{1F600}b \u4e2d \u200d\u200c\u00ad\u2060\u200f\u00a0\u2003', 'ltr'),
      pt(300),
    );
    expect(missing).toEqual([
      { codePoint: 0x1f600, at: 1 },
      { codePoint: 0x4e2d, at: 5 },
    ]);
  });

  test('widths of short texts: on one line, and of the widest part', () => {
    const { natural, least } = typesetter.measureText(paragraph('one three', 'ltr', { hyphenate: false }));
    const [one, three] = ['one', 'three'].map((word) => typesetter.measureText(paragraph(word, 'ltr')).natural);
    const space = 0.2 * 11;
    expect(least).toBeCloseTo(three!, 6);
    expect(natural).toBeCloseTo(one! + three! + space, 6);
    expect(amiri.scale).toBe(1);
  });
});

test('empty paragraphs and paragraphs of spaces make no trouble', () => {
  expect(typesetter.setParagraph(paragraph('', 'ltr'), pt(100)).lines).toEqual([]);
  expect(typesetter.setParagraph(paragraph([], 'rtl'), pt(100)).lines).toEqual([]);
  expect(typesetter.setParagraph(paragraph('   ', 'ltr'), pt(100)).lines[0]!.width).toBeCloseTo(0, 6);
  expect(seeLine(typesetter.setParagraph(paragraph('a\n\nb', 'ltr'), pt(100)).lines[1]!).trim()).toBe('');
});

describe('compounds', () => {
  const summary =
    'On 9 September 2018 the Abroad Organisation of the Worker-Communist Party of Iraq asked labour organisations ' +
    'around the world to support the protesters of Basra.';
  const setIn = (measure: number) => {
    const set = typesetter.setParagraph(paragraph(summary, 'ltr', { align: 'justify' }), pt(measure));
    return { set };
  };

  test('are divided in their parts rather than that a line has gaps', () => {
    const found = range(120, 260).map((measure) => setIn(measure));
    const ends = found.flatMap(({ set }) => set.lines.map(readLine));
    expect(ends.some((line) => /Worker-Com\u00ad$/.test(line.trimEnd()))).toBe(true);
    for (const { set } of found) expect(words(set)).toBe(bare(summary));
  });

  test('of many words are divided too', () => {
    const long = 'Anti-Semitism-like multi-part-compound-words-that-are-hyphenated-and-long, and others';
    const found = range(290, 330).flatMap((measure) => {
      const { lines } = typesetter.setParagraph(paragraph(long, 'ltr', { align: 'justify' }), pt(measure));
      return lines.map((line) => readLine(line).trimEnd());
    });
    expect(found.some((line) => line.endsWith('-hyphen\u00ad'))).toBe(true);
  });

  test('end a line at their own hyphen where that does', () => {
    const ends = range(280, 420).flatMap((measure) => setIn(measure).set.lines.map(readLine));
    expect(ends.some((line) => line.trimEnd().endsWith('Worker-'))).toBe(true);
  });
});

test('a word wider than its line is divided with a hyphen, where else no word is divided', () => {
  const ragged = { align: 'start', hyphenate: false } as const;
  const { lines } = typesetter.setParagraph(paragraph('Antidisestablishmentarianism', 'ltr', ragged), pt(100));
  expect(lines.map(readLine)).toEqual(['Antidisestablishment\u00ad', 'arianism']);
});

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

test('a word wider than its line that has no place for a hyphen is divided with one all the same', () => {
  const ragged = { align: 'start', hyphenate: false } as const;
  const word = 'Bezirksschornsteinfegermeisterin';
  const set = typesetter.setParagraph(
    paragraph([{ ...run(`«${word}»,`, 'ltr'), language: 'de' }], 'ltr', ragged),
    pt(60),
  );
  expect(set.overfull).toBe(0);
  const lines = set.lines.map(readLine);
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/\p{L}{2}\u00ad$/u);
  for (const line of lines.slice(1)) expect(line).toMatch(/^\p{L}{2}/u);
  expect(lines.join('').replaceAll('\u00ad', '')).toBe(`«${word}»,`);
  expect(set.lines.slice(0, -1).every(({ cut }) => cut)).toBe(true);
});

test.each(['0123456789'.repeat(4), 'a_b/c'.repeat(9), 'https://example.org/abcdefghijklmnopqrstuvwxyz'])(
  '%s is cut without a hyphen',
  (text) => {
    const { lines } = typesetter.setParagraph(paragraph(text, 'ltr', { align: 'start', hyphenate: false }), pt(60));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map(readLine).join('')).toBe(text);
  },
);

test.each(['\u206637°C\u2069', '\u2067نص\u2069', '\u200f', 'نص \u2066a\u2069'])(
  'controls of direction make no pieces of their own: %j',
  (text) => {
    const { lines } = typesetter.setParagraph(paragraph(text, 'rtl'), pt(100));
    expect(lines).toHaveLength(1);
    expect(lines[0]!.pieces.every(({ clusters }) => clusters.length > 0)).toBe(true);
    expect(readLine(lines[0]!).trim()).toBe(text.replace(/\p{Cf}/gu, ''));
  },
);
