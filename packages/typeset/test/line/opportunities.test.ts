// Where lines of real English and Arabic sentences may end: `|` stands for a place, `¦` for one that is shunned.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTypesetter } from '../../src/line/create-typesetter.ts';
import { opportunitiesOf } from '../../src/line/opportunities.ts';
import { pt } from '../../src/model/length.ts';
import type { Direction, Run } from '../../src/model/paragraph.ts';
import { paragraph, readLine, run } from '../book-faces.ts';

function shown(runs: string | readonly Run[], direction: Direction): string {
  const text = typeof runs === 'string' ? runs : runs.map((each) => each.text).join('');
  const allowed = opportunitiesOf(paragraph(runs, direction), text);
  return text
    .split('')
    .map((unit, at) => `${['', '|', '', '¦'][allowed[at]!]}${unit}`)
    .join('');
}

const english = [
  'He |said: |“Never!” |(1958)|—|and |left.',
  'the |“short” |[sic] |and |‘so’ |(on)',
  '“ ‘Yes’ ” |(she |said)',
  'the |"straight" |(one)',
  'rock |’n’ |roll, |the |’90s, |readers’ |(all)',
  'the |ending |-tion, |a |well-|known |e-|mail',
  'from |-5 |to |10–20 |% |and |1,234.5%',
  'on |2003/4/9 |at |14:30, |p.\u00a05 |and/|or |$5',
  'wait |… |no?! |Yes; |yes… |(no)',
  'the |« quoted ¦word » |(1958)',
  'a |«title» |[2] |here',
  'the |Basra–|Baghdad |line |of |1958–63',
  'in |C++ |and |1+1',
  'by |al-Jawahiri |and |Abd |al-Karim, |“El-Hadi” |or |local-|looking',
  'over |👍🏽 |and |👨‍👩‍👧',
];

const arabic = [
  'أولا، |ثانيا؛ |ثالثا؟ |نعم! |انتهى: |كذا.',
  'أولا ، |ثانيا ؛ |ثالثا ؟ |نعم',
  'كتاب |«رأس ¦المال» |(١٨٦٧) |هنا',
  'قال: |« نعم » |[كذا] |ومضى',
  'صحف |و«اتحاد ¦الشعب»، |و«البلاد»؛ |و«الزمان»؟',
  'قال |«هذا |كلام |طويل |لا |بد |أن |يقسم» |ثم |مضى',
  'بنسبة |٥٠٪ |بين |٢٠٠٣–٢٠٠٥ |في |٢٠٠٣/٤/٩ |الساعة |١٤:٣٠',
  'المادة\u00a0١٤٠ |(الفقرة |٢) |كلها',
  '«قال |“نعم” |(مرتين) |ثم |خرج»',
];

describe('English', () => {
  test.each(english)('%s', (sentence) => {
    expect(shown(sentence.replace(/[|¦]/g, ''), 'ltr')).toBe(sentence);
  });
});

describe('Arabic', () => {
  test.each(arabic)('%s', (sentence) => {
    expect(shown(sentence.replace(/[|¦]/g, ''), 'rtl')).toBe(sentence);
  });
});

test('a note call goes with what stands before it, and hinders nothing that follows', () => {
  const call = run('12', 'ltr', { isolated: true, unbreakable: true, tag: 'note-12' });
  expect(shown([run('the “end”', 'ltr'), call, run(' (or so)', 'ltr')], 'ltr')).toBe('the |“end”12 |(or |so)');
  expect(shown([run('«النهاية»', 'rtl'), call, run('، ثم', 'rtl')], 'rtl')).toBe('«النهاية»12، |ثم');
});

const typesetter = createTypesetter();

function linesOf(text: string, measure: number): readonly string[] {
  return typesetter.setParagraph(paragraph(text, 'rtl'), pt(measure)).lines.map(readLine);
}

describe('a title of two words', () => {
  const filler = 'وقد كتب فيها أدباء من مدن كثيرة ثم تغيرت الأحوال بعد ذلك وصدرت جرائد جديدة في بغداد والبصرة'.split(
    ' ',
  );
  const sentences = Array.from(
    { length: 40 },
    (_, at) => `${filler.slice(at % 5, 9 + (at % 7)).join(' ')} «اتحاد الشعب»`,
  );
  const parted = (text: string, measure: number) =>
    linesOf(text, measure).filter((line) => /«?اتحاد $/.test(line)).length;

  test.each([311, 340])('stays whole in lines of %d points when it stands in guillemets', (measure) => {
    const titles = sentences.join(' ');
    expect(parted(titles, measure)).toBe(0);
    expect(parted(titles.replace(/[«»]/g, ''), measure)).toBeGreaterThan(0);
  });

  test('is parted where nothing else is possible', () => {
    expect(linesOf('«اتحاد الشعب»', 45)).toEqual(['«اتحاد ', 'الشعب»']);
  });
});

test('a long quotation is parted like any other text', () => {
  expect(linesOf(`«${'كلام '.repeat(60).trim()}»`, 150).length).toBeGreaterThan(5);
});

test('no line begins with a closing sign or ends with an opening one, whatever the text', () => {
  const words = fc.constantFrom(
    ...['كلمة', 'word', '«', '»', '،', '؛', '؟', '!', '.', ':', '(', ')', '“', '”', ' ', ' ', ' ', '١٢'],
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), fc.constantFrom<Direction>('ltr', 'rtl'), (parts, direction) => {
      const text = parts.join('');
      const allowed = opportunitiesOf(paragraph(text, direction), text);
      for (let at = 1; at < text.length; at++) {
        if (allowed[at] === 0) continue;
        expect(text.slice(at)).not.toMatch(/^[»،؛؟!.:)]/);
        expect(text.slice(0, at)).not.toMatch(/[«(] *$/);
      }
    }),
    { numRuns: 3000 },
  );
});
