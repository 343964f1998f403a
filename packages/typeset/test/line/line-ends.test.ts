// Where lines had better not end: ladders of hyphens, runts, and the wrong places of web addresses.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withAddresses } from '../../src/line/addresses.ts';
import { createTypesetter } from '../../src/line/create-typesetter.ts';
import { statisticsOf } from '../../src/line/statistics.ts';
import { pt } from '../../src/model/length.ts';
import { paragraph, readLine } from '../book-faces.ts';

const typesetter = createTypesetter();

const words = (
  'the organisation of international responsibilities was given to the committee although others who came afterwards ' +
  'considered constitutional arrangements insufficient and extraordinarily complicated for representatives of ' +
  'well-known publishing co-operatives that printed newspapers in Baghdad between several revolutions'
).split(' ');
/** Five letters a word, as in most books. */
const short =
  'and in of a it was his her then when years had been from into about some other time that work house'.split(' ');
const ordinary = [...words, ...short, ...short, ...short, ...short];
const prose = fc.array(fc.constantFrom(...ordinary), { minLength: 60, maxLength: 200 }).map((some) => some.join(' '));
const sentences = fc.array(fc.constantFrom(...words), { minLength: 30, maxLength: 160 }).map((some) => some.join(' '));
const endsWithHyphen = (line: string) => /[\u00ad-]$/.test(line);

describe('hyphens', () => {
  test('never three lines in a row end with one in ordinary measures', () => {
    fc.assert(
      fc.property(sentences, fc.integer({ min: 230, max: 330 }), (text, measure) => {
        const ends = typesetter
          .setParagraph(paragraph(text, 'ltr'), pt(measure))
          .lines.map(readLine)
          .map(endsWithHyphen);
        for (let at = 2; at < ends.length; at++) expect(ends[at] && ends[at - 1] && ends[at - 2]).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  test('ordinary prose is never overfull, and at most 15 lines of a hundred end with a hyphen', () => {
    let lines = 0;
    let hyphens = 0;
    fc.assert(
      fc.property(prose, fc.integer({ min: 290, max: 330 }), (text, measure) => {
        const set = typesetter.setParagraph(paragraph(text, 'ltr'), pt(measure));
        expect(set.overfull).toBe(0);
        lines += set.lines.length;
        hyphens += statisticsOf(set, 'justify').lines.filter(({ hyphenated }) => hyphenated).length;
      }),
      { numRuns: 150, seed: 7 },
    );
    expect(hyphens / lines).toBeLessThan(0.15);
    expect(hyphens).toBeGreaterThan(0);
  });
});

test('last lines of one short word are the exception', () => {
  // A measure in which every twelfth of these paragraphs would end so if lines were only filled evenly.
  let runts = 0;
  let plain = 0;
  for (let length = 20; length < 160; length++) {
    const text = `${Array.from({ length }, (_, at) => words[(at * 7) % words.length]).join(' ')} to`;
    const { lines } = statisticsOf(typesetter.setParagraph(paragraph(text, 'ltr'), pt(270)), 'justify');
    if (lines.at(-1)!.runt) runts += 1;
    if (lines.length > 1) plain += 1;
  }
  expect(plain).toBeGreaterThan(100);
  expect(runts / plain).toBeLessThan(0.03);
});

describe('ranges of figures', () => {
  const parted = (text: string, direction: 'ltr' | 'rtl', measure: number): number =>
    typesetter
      .setParagraph(paragraph(text, direction), pt(measure))
      .lines.map(readLine)
      .filter((line) => line.endsWith('–')).length;

  test('are never parted in a book’s measure', () => {
    const night = 'كان الناس في المدينة يجتمعون كل مساء عند ضفة النهر ويتحدثون ثم مضوا عائدين إلى بيوتهم';
    const some = (all: readonly string[], count: number) => all.slice(0, count).join(' ');
    const [latin, arabic] = [[...short, ...words, ...short], `${night} ${night} ${night}`.split(' ')];
    for (let lead = 3; lead < 40; lead++) {
      const english = `${some(latin, lead)} from 1958–1963 to pp. 121–127 and ${some(latin, 40)}`;
      expect(parted(english, 'ltr', 310)).toBe(0);
      expect(parted(`${some(arabic, lead)} بين ١٩٥٨–١٩٦٣ في ص ١٢–١٥ و${some(arabic, 40)}`, 'rtl', 310)).toBe(0);
    }
  });

  test('are parted where they are wider than the line', () => {
    expect(parted('1958–1963', 'ltr', 30)).toBe(1);
  });
});

describe('web addresses', () => {
  /** The text with a stroke wherever a line may end inside the address. */
  const shown = (text: string): string =>
    [...withAddresses(text, new Uint8Array(text.length + 1).fill(1))]
      .slice(1, text.length)
      .reduce((made, breaks, at) => made + (breaks === 2 ? '|' : '') + text[at + 1], text[0]!);

  test.each([
    ['https://example.org/a/b.html', 'https://|example|.org|/a|/b|.html'],
    [
      'http://example.org/find?name=value&other=more#part',
      'http://|example|.org|/find|?name=|value&|other=|more|#part',
    ],
    ['https://example.org/well-known_words~x%20y', 'https://|example|.org|/well|-known|_words|~x|%20y'],
    ['write to so.me@a-b.example.org, or', 'write to so|.me|@a|-b|.example|.org, or'],
    ['www.example.org/', 'www|.example|.org|/'],
    ['(see https://example.org/a).', '(see https://|example|.org|/a).'],
  ])('%s', (text, wanted) => {
    expect(shown(text)).toBe(wanted);
  });

  test('leave other text alone', () => {
    const allowed = Uint8Array.from({ length: 20 }, (_, at) => at % 2);
    expect(withAddresses('no address in here.', allowed)).toBe(allowed);
  });

  test.each(['ltr', 'rtl'] as const)('are broken without a hyphen, in a paragraph %s too', (direction) => {
    const before = direction === 'rtl' ? 'انظر العنوان الآتي ' : 'See the address given at ';
    const address = 'https://example.org/archive/well-known/2014-06/letters?page=12&language=ar';
    for (let measure = 90; measure < 300; measure += 15) {
      const lines = typesetter
        .setParagraph(paragraph(`${before}${address} .`, direction), pt(measure))
        .lines.map(readLine);
      expect(lines.join('').replace(/\s+/g, '')).toContain(address);
      const inside = lines.slice(0, -1).filter((line) => !line.endsWith(' ') && /[a-z0-9]/i.test(line));
      for (const line of inside) expect(line).not.toMatch(/-$/);
    }
  });
});
