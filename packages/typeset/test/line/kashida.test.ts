// Kashidas: where they stand, that nobody finds them in the text, and that they make narrow columns even.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTypesetter } from '../../src/line/create-typesetter.ts';
import { kashidaPlace } from '../../src/line/kashida-place.ts';
import { statisticsOf } from '../../src/line/statistics.ts';
import { pt } from '../../src/model/length.ts';
import type { SetParagraph } from '../../src/model/piece.ts';
import { paragraph, readLine, run } from '../book-faces.ts';

const typesetter = createTypesetter();
/** Amiri's tatweels: of one, two, three and four in a row, and of three before an alef. */
const TATWEELS = [5416, 5417, 5418, 5419, 5420];

const arabic =
  'كانت الصحافة العراقية في تلك السنوات ميدانا واسعا للجدل بين التيارات السياسية، وكتب فيها أدباء وصحفيون من مدن ' +
  'كثيرة؛ ثم تغيرت الأحوال بعد عام 1958، وصدرت جرائد جديدة منها «اتحاد الشعب» و«البلاد»، فهل كان ذلك كافيا؟ وقال ' +
  'رئيس التحرير محمد الجواهري إن المطبعة القديمة لم تعد تكفي، فاشترت الجريدة مطبعة من بيروت ونقلتها إلى بغداد. ';
const text = arabic.repeat(8).trim();

/** The word with a stroke at its place. */
function shown(word: string): string {
  const place = kashidaPlace(word);
  return place === undefined ? word : `${word.slice(0, place.at)}|${word.slice(place.at)}`;
}

describe('the place of a kashida', () => {
  test.each([
    ['after the last seen or sad before all else', 'السياسية', 'السياسـية'],
    ['after sad', 'الصحافة', 'الصـحافة'],
    ['before a final teh marbuta', 'الثانية', 'الثانيـة'],
    ['before a final heh', 'مكتبه', 'مكتبـه'],
    ['before a final dal', 'محمد', 'محمـد'],
    ['before a final lam', 'التمثيل', 'التمثيـل'],
    ['before a final kaf', 'تماليك', 'تماليـك'],
    ['before a tooth that a final reh follows', 'التكبير', 'التكبـير'],
    ['before a final qaf', 'العريق', 'العريـق'],
    ['before another last letter', 'العالمين', 'العالميـن'],
    ['behind the marks of its letter', 'مُحَمَّدٌ', 'مُحَمَّـدٌ'],
    ['signs around the word are no letters', '«محمد»،', '«محمـد»،'],
  ])('%s: %s', (_rule, word, wanted) => {
    expect(shown(word)).toBe(wanted.replace('ـ', '|'));
  });

  test.each([
    'قال',
    'الله',
    'لله',
    'بالله',
    'والله',
    'اللهم',
    'اللّٰه',
    'دارا',
    'أوراد',
    'كتـاب',
    'المكتـبات',
    'Marx',
    '1958',
    '',
  ])('none in %s', (word) => {
    expect(kashidaPlace(word)).toBeUndefined();
  });

  test('never inside lam-alef, nor after a letter that does not join, nor before a mark', () => {
    const letters = fc.stringMatching(/^(?:[ابتجدرسصعفقكلمنهويةءأإآ][\u064b-\u0652]?){1,9}$/u);
    fc.assert(
      fc.property(letters, (word) => {
        const place = kashidaPlace(word);
        if (place === undefined) return;
        const before = word.slice(0, place.at).replace(/\p{M}/gu, '');
        expect(before).not.toMatch(/[اأإآدرذزوةء]$/);
        expect(word.slice(place.at)).toMatch(/^\p{L}/u);
        expect(before.endsWith('ل') && /^[اأإآ]/.test(word.slice(place.at))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a narrow column', () => {
  const set = (kashida: boolean): SetParagraph => typesetter.setParagraph(paragraph(text, 'rtl', { kashida }), pt(200));
  const plain = set(false);
  const drawn = set(true);
  const ratios = (one: SetParagraph) =>
    statisticsOf(one, 'justify')
      .lines.flatMap(({ spaceRatio }) => spaceRatio ?? [])
      .sort((a, b) => a - b);
  const tatweels = (one: SetParagraph) =>
    one.lines.flatMap(({ pieces }) => pieces.flatMap(({ clusters }) => clusters)).filter(hasTatweel);

  test('has narrower spaces, its widest most of all', () => {
    const [before, after] = [ratios(plain), ratios(drawn)];
    expect(before.at(-1)).toBeGreaterThan(1.8);
    expect(after.at(-1)).toBeLessThan(1.5);
    expect(after[Math.floor(0.9 * after.length)]).toBeLessThan(before[Math.floor(0.9 * before.length)]!);
  });

  test('no tatweel is in the text, and every word is', () => {
    expect(tatweels(drawn).length).toBeGreaterThan(0);
    expect(drawn.lines.map(readLine).join('').replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
    expect(tatweels(plain)).toEqual([]);
  });

  test('one a word, and of few words', () => {
    const { lines } = statisticsOf(drawn, 'justify');
    const count = lines.reduce((sum, line) => sum + line.drawn, 0);
    expect(count).toBe(tatweels(drawn).length);
    expect(count / lines.reduce((sum, line) => sum + line.words, 0)).toBeLessThan(0.25);
  });

  test('lines are as wide as their measure, and the last is not drawn out', () => {
    for (const line of drawn.lines.slice(0, -1)) expect(line.width).toBeCloseTo(200, 2);
    expect(drawn.lines.at(-1)!.drawn).toBe(0);
    expect(drawn.overfull).toBe(0);
  });
});

function hasTatweel({ glyphs }: { readonly glyphs: readonly { readonly id: number }[] }): boolean {
  return glyphs.some(({ id }) => TATWEELS.includes(id));
}

test('only Arabic words of a right-to-left paragraph are drawn out, whatever stands beside them', () => {
  const runs = [
    run(`${arabic}`, 'rtl'),
    run('Karl Marx and Friedrich Engels ', 'ltr', { isolated: true }),
    run(arabic, 'rtl'),
  ];
  for (let measure = 60; measure < 240; measure += 9) {
    const set = typesetter.setParagraph(paragraph(runs, 'rtl', { kashida: true }), pt(measure));
    const whole = runs.map((each) => each.text).join('');
    expect(
      set.lines
        .map(readLine)
        .join('')
        .replace(/[\s\u00ad]+/g, ''),
    ).toBe(whole.replace(/\s+/g, ''));
    expect(set.overfull).toBe(0);
    for (const { pieces } of set.lines) {
      for (const { level, clusters } of pieces) if (level !== 1) expect(clusters.some(hasTatweel)).toBe(false);
    }
  }
  const english = typesetter.setParagraph(
    paragraph([run('The word ', 'ltr'), run(arabic, 'rtl', { isolated: true })], 'ltr', { kashida: true }),
    pt(150),
  );
  expect(english.lines.every(({ drawn }) => drawn === 0)).toBe(true);
});

test('a filled paragraph’s last line is as wide as its measure, by spaces, and by kashidas where they may be', () => {
  const half = 'بسقط اللوى بين الدخول فحومل';
  const { natural } = typesetter.measureText(paragraph(half, 'rtl'));
  for (const more of [1, 1.1, 1.3]) {
    const measure = pt(natural * more + 0.01);
    const [loose, drawn] = [false, true].map((kashida) =>
      typesetter.setParagraph(paragraph(half, 'rtl', { kashida, filled: true }), measure),
    );
    for (const set of [loose, drawn]) {
      expect(set!.lines).toHaveLength(1);
      expect(set!.lines[0]!.width).toBeCloseTo(measure, 2);
      expect(readLine(set!.lines[0]!).trim()).toBe(half);
    }
    expect(drawn!.lines[0]!.drawn > 0).toBe(more > 1);
  }
  const open = typesetter.setParagraph(paragraph(half, 'rtl'), pt(natural * 1.3));
  expect(open.lines[0]!.width).toBeCloseTo(natural, 2);
});
